/** What a variable of a template may be called. Pure. */
import { l10n } from 'vscode';

/** What is wrong with a name; undefined if nothing. ARM makes no difference between capitals and small letters. */
export function nameProblem(name: string, taken: readonly string[]): string | undefined {
  if (!/^[\w.-]+$/.test(name)) return l10n.t('Write letters, digits, _, - and . only.');
  return taken.some((other) => other.toLowerCase() === name.toLowerCase())
    ? l10n.t('Another variable is called {0}.', name)
    : undefined;
}
