/** How often a crashed server is started again by itself. Pure. */

const CRASHES = 3;
const WINDOW_MS = 3 * 60 * 1000;

export interface RestartDecision {
  readonly restart: boolean;
  /** The times to hand in at the next crash, in milliseconds. */
  readonly recent: readonly number[];
}

/** The third crash within three minutes ends the restarts. */
export function afterCrash(earlier: readonly number[], now: number): RestartDecision {
  const recent = [...earlier, now].filter((time) => now - time < WINDOW_MS);
  return { restart: recent.length < CRASHES, recent };
}
