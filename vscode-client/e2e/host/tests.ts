/** Runs tests inside the extension host and tells their results through the console, where the browser's side reads them. */
import {
  commands,
  languages,
  Position,
  Uri,
  window,
  workspace,
  type CodeAction,
  type Diagnostic,
  type TextDocument,
} from 'vscode';
import { readFileSync } from 'node:fs';

const PATIENCE_MS = 90_000;

const tests: { name: string; body: () => Promise<void> }[] = [];

export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

/** What a file of tests exports for VS Code. */
export async function run(): Promise<void> {
  for (const { name, body } of tests) {
    let error: string | undefined;
    try {
      await body();
    } catch (thrown) {
      error = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    }
    console.log(`e2e:${JSON.stringify({ name, error })}`);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Asks again and again until there is an answer; undefined and false are none. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export function file(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  return Uri.joinPath(folder.uri, name);
}

export async function show(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(file(name));
  await window.showTextDocument(document, { preview: false });
  return document;
}

export function findings(uri: Uri): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'arm-attribution');
}

/** `code at text` of each finding, once there are any. */
export async function found(document: TextDocument): Promise<string[]> {
  return until(`findings in ${document.uri.path}`, () => {
    const texts = findings(document.uri).map((one) => `${codeOf(one)} at ${document.getText(one.range)}`);
    return texts.length > 0 && texts.sort();
  });
}

export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function positionOf(document: TextDocument, text: string): Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`No ${text} in ${document.uri.path}`);
  return document.positionAt(offset + 1);
}

/** The process ids of this extension host's language servers. */
export function servers(): number[] {
  const self = String(process.pid);
  const children = readFileSync(`/proc/${self}/task/${self}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  return children.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('arm-attribution.jar');
    } catch {
      return false; // ended in the meantime
    }
  });
}

export async function apply({ edit, command }: CodeAction): Promise<void> {
  if (edit !== undefined && !(await workspace.applyEdit(edit))) throw new Error('The edit was refused.');
  const args = (command?.arguments ?? []) as unknown[];
  if (command !== undefined) await commands.executeCommand(command.command, ...args);
}
