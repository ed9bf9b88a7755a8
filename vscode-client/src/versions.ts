/** What a bug report should say about the installation. Pure. */
import { l10n } from 'vscode';

export interface Installation {
  /** What was asked for, and the answer; an answer may be a list. */
  readonly facts: readonly (readonly [name: string, value: string | undefined])[];
  readonly settings: unknown;
  /** Appears as `~`: it often has a person's name in it. */
  readonly userFolder: string;
}

/** In English, for whoever reads the report; only the introduction speaks to the user. */
export function versionsReport({ facts, settings, userFolder }: Installation): string {
  const introduction = l10n.t(
    'Nothing of this is sent anywhere. Read it, remove what you want to keep to yourself, and paste the rest into your report.',
  );
  const lines = facts.map(([name, value]) => `- ${name}: ${value ?? 'unknown'}`).join('\n');
  const text = `${lines}\n\nSettings (without IDs and paths):\n\n\`\`\`json\n${JSON.stringify(settings, null, 2)}\n\`\`\`\n`;
  return `# ARM Attribution\n\n> ${introduction}\n\n${userFolder === '' ? text : without(userFolder, text)}`;
}

/** In any case: VS Code writes the letter of a drive small, the system writes it big. */
function without(userFolder: string, text: string): string {
  const literal = userFolder.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return text.replace(new RegExp(literal, 'giu'), '~');
}

/** Rules and their severities tell nothing about a project; globs, IDs and folders may. */
export function withoutTexts(settings: {
  readonly rules: Readonly<Record<string, string>>;
  readonly mainTemplates: readonly string[];
  readonly trackingId: string;
  readonly fixAll: unknown;
  readonly trace: unknown;
  readonly java: { readonly home: string };
}): unknown {
  const { rules, mainTemplates, trackingId, fixAll, trace, java } = settings;
  const set = (text: string): string => (text === '' ? 'not set' : 'set');
  return {
    rules,
    mainTemplates: mainTemplates.length,
    trackingId: set(trackingId),
    fixAll,
    trace,
    java: { home: set(java.home) },
  };
}
