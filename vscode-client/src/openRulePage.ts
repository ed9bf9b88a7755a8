/** The command that shows the page about a rule. */
import { commands, l10n, Uri, window, type ExtensionContext } from 'vscode';
import type manifest from '../package.json';
import { pageFile, ruleItems, rulesIn } from './rulePages';

/** Links, key bindings and other extensions may name the rule; else the user is asked. */
export async function openRulePage(context: ExtensionContext, rule: unknown): Promise<void> {
  // Not the manifest as it is in the file: VS Code has put the texts of the user's language into this one.
  const items = ruleItems(rulesIn(context.extension.packageJSON as typeof manifest).properties);
  const item =
    items.find(({ label }) => label === rule) ??
    (await window.showQuickPick(items, {
      title: l10n.t('Open Rule Page'),
      placeHolder: l10n.t('Which rule?'),
      matchOnDetail: true,
    }));
  if (item === undefined) return;
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(context.extensionUri, pageFile(item.label)));
}
