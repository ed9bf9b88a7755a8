/** Runs tests inside the extension host and tells their results through the console, where the browser's side reads them. */
import {
  commands,
  languages,
  Uri,
  window,
  workspace,
  type CodeAction,
  type Diagnostic,
  type Hover,
  type MarkdownString,
  type Position,
  type Range,
  type TextDocument,
} from 'vscode';
import { readFileSync } from 'node:fs';

const PATIENCE_MS = 90_000;

/** Of how many code actions the edits are asked for. */
const RESOLVED = 20;

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

/** The parts of the hovers there, once there are any. */
export async function hoverAt(document: TextDocument, at: Position): Promise<string[]> {
  return until(`a hover in ${document.uri.path}`, async () => {
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
    const parts = hovers.flatMap(({ contents }) => contents as MarkdownString[]).map(({ value }) => value);
    return parts.length > 0 && parts;
  });
}

/** The code actions of a kind there, with their edits, once there are any. */
export async function codeActions(document: TextDocument, range: Range, kind: string): Promise<CodeAction[]> {
  return until(`${kind} in ${document.uri.path}`, async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind,
      RESOLVED,
    );
    return actions.length > 0 && actions;
  });
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
