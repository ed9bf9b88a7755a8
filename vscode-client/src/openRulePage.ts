/** The command that shows the page about a rule. */
import { commands, l10n, languages, Uri, window, type ExtensionContext, type TextEditor } from 'vscode';
import type manifest from '../package.json';
import { atHandFirst, isAboutSettings, pageFile, ruleItems, rulesIn } from './rulePages';

/** Links, key bindings and other extensions may name the rule; else the user is asked, first for what is found at the cursor. */
export async function openRulePage(context: ExtensionContext, rule: unknown): Promise<void> {
  const code = typeof rule === 'string' && isAboutSettings(rule) ? rule : await chooseRule(context, rule);
  if (code === undefined) return;
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(context.extensionUri, pageFile(code)));
}

async function chooseRule(context: ExtensionContext, rule: unknown): Promise<string | undefined> {
  // Not the manifest as it is in the file: VS Code has put the texts of the user's language into this one.
  const items = ruleItems(rulesIn(context.extension.packageJSON as typeof manifest).properties);
  const item =
    items.find(({ label }) => label === rule) ??
    (await window.showQuickPick(atHandFirst(items, foundAtCursor(window.activeTextEditor)), {
      title: l10n.t('Open Rule Page'),
      placeHolder: l10n.t('Which rule?'),
      matchOnDetail: true,
    }));
  return item?.label;
}

/** The codes of the findings at the cursor, and then of those elsewhere in its line. */
function foundAtCursor(editor: TextEditor | undefined): string[] {
  if (editor === undefined) return [];
  const { active } = editor.selection;
  const inLine = languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range }) => range.start.line <= active.line && active.line <= range.end.line);
  const atCursor = inLine.filter(({ range }) => range.contains(active));
  return [...atCursor, ...inLine].map(({ code }) => String(typeof code === 'object' ? code.value : code));
}
