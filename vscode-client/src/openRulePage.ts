/** The command that shows the page about a rule, and the documents that hold such pages. */
import { commands, Uri, window, workspace, type Disposable } from 'vscode';
import { contributes } from '../package.json';
import { pagePath, ruleItems, ruleOf, SCHEME } from './rulePages';
import type { Server } from './server';

const REQUEST = 'armAttribution/rulePage';

/** Key bindings and other extensions may name the rule; else the user is asked. */
export async function openRulePage(server: Server, rule: unknown): Promise<void> {
  const chosen = typeof rule === 'string' ? rule : await askForRule();
  if (chosen === undefined) return;
  try {
    // Asked for once before it is shown: a preview would hide the reason why there is no page.
    await askForPage(server, chosen);
    await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: SCHEME, path: pagePath(chosen) }));
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

export function provideRulePages(server: Server): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ path }) => askForPage(server, ruleOf(path)),
  });
}

async function askForPage(server: Server, rule: string): Promise<string> {
  const client = await server.start();
  if (client === undefined) {
    throw new Error(
      'The page is not shown because the ARM Attribution server is not running. The output of ARM Attribution says why.',
    );
  }
  const { markdown } = await client.sendRequest<{ markdown: string }>(REQUEST, { rule });
  return markdown;
}

async function askForRule(): Promise<string | undefined> {
  const rules = contributes.configuration.properties['armAttribution.rules'].properties;
  const item = await window.showQuickPick(ruleItems(rules), {
    title: 'Open Rule Page',
    placeHolder: 'Which rule?',
    matchOnDetail: true,
  });
  return item?.label;
}
