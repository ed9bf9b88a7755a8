/** The settings as the server wants them. Pure. */

export const SECTION = 'armAttribution';

export interface ServerSettings {
  readonly rules: Readonly<Record<string, string>>;
  readonly mainTemplates: readonly string[];
  readonly trackingId: string;
  readonly fixAll: { readonly newGuids?: boolean };
  readonly trace: { readonly server: string };
  readonly java: { readonly home: string };
}

/** One setting's values where the user or the workspace wrote them; undefined where nobody did. */
export interface WrittenValues {
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly workspaceFolderValue?: unknown;
}

const SEVERITIES = new Set(['off', 'hint', 'information', 'warning', 'error']);

/** VS Code's own JSON server reports syntax errors already; twice is once too often. */
const CLIENT_DEFAULTS = { 'syntax-error': 'off' };

/**
 * Only what somebody wrote is sent: a default that was sent too would override the project's attribution.json.
 */
export function serverSettings(written: (key: string) => WrittenValues | undefined): ServerSettings {
  const mainTemplates = narrowest(written('mainTemplates'));
  const newGuids = narrowest(written('fixAll.newGuids'));
  return {
    rules: { ...CLIENT_DEFAULTS, ...severities(written('rules')) },
    mainTemplates: Array.isArray(mainTemplates) ? mainTemplates.filter((glob) => typeof glob === 'string') : [],
    trackingId: text(narrowest(written('trackingId'))).trim(),
    fixAll: typeof newGuids === 'boolean' ? { newGuids } : {},
    trace: { server: text(narrowest(written('trace.server'))) || 'off' },
    // Machine scope: a workspace has no say in which executable is started.
    java: { home: text(written('java.home')?.globalValue).trim() },
  };
}

/** The part of the settings that a dotted section names: `armAttribution`, `armAttribution.rules`... */
export function part(settings: ServerSettings, section: string): unknown {
  const keys = section.split('.').slice(1);
  return keys.reduce<unknown>(
    (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : null),
    settings,
  );
}

function severities(written: WrittenValues | undefined): Record<string, string> {
  const result: Record<string, string> = {};
  for (const values of [written?.globalValue, written?.workspaceValue, written?.workspaceFolderValue]) {
    if (!isRecord(values)) continue;
    for (const [rule, severity] of Object.entries(values)) {
      if (typeof severity === 'string' && SEVERITIES.has(severity)) result[rule] = severity;
    }
  }
  return result;
}

function narrowest(written: WrittenValues | undefined): unknown {
  return written?.workspaceFolderValue ?? written?.workspaceValue ?? written?.globalValue;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
