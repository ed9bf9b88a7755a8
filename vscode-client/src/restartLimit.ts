/** How often a crashed server is started again by itself. Pure. */

const CRASHES = 3;
/** What it lacked memory for is still there. */
const CRASHES_WITHOUT_MEMORY = 2;
const WINDOW_MS = 3 * 60 * 1000;

export interface RestartDecision {
  readonly restart: boolean;
  /** The times to hand in at the next crash, in milliseconds. */
  readonly recent: readonly number[];
}

/** The third crash within three minutes ends the restarts; the second, if the server ran out of memory. */
export function afterCrash(earlier: readonly number[], now: number, outOfMemory = false): RestartDecision {
  const recent = [...earlier, now].filter((time) => now - time < WINDOW_MS);
  return { restart: recent.length < (outOfMemory ? CRASHES_WITHOUT_MEMORY : CRASHES), recent };
}
