// What VS Code says to the server while a user opens, reads and repairs a template, and closes it: checked against the protocol and,
// with SESSIONS_UPDATE=true, kept for the server's own tests.
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onPath, run } from '../scripts/codeServer.mjs';
import { FIXTURES, until, vscodeTest } from './session.mjs';
import { command, editorText, goTo, hover, openFile, quickFixes, squiggles } from './workbench.mjs';

const GUID = 'b72cd8bc-8de0-57b0-8d24-7ad70e986140';
const JAVA = process.env.JAVA_HOME === undefined ? onPath('java') : path.join(process.env.JAVA_HOME, 'bin/java');
const CLASSES = path.resolve('../server/target/test-classes');
const JAR = path.resolve('../server/target/arm-attribution.jar');
const EDITORS = 'io.github.armattribution.editors';
const RECORDING = path.resolve('out/e2e/recording');

const options = {
  files: path.join(FIXTURES, 'cases/insertion/surrogate-pairs'),
  settings: { 'armAttribution.trackingId': GUID },
  machineSettings: { 'armAttribution.java.home': await recordingJava() },
};

vscodeTest('recording: what VS Code says keeps to the protocol', options, async (session) => {
  const { page } = session;
  await mkdir(path.join(session.folder, '.git'));
  await page.goto(session.address());
  await openFile(page, '', 'mainTemplate.json');
  await squiggles(page).first().waitFor();
  await hover(page, 'resources');
  await goTo(page, '7:6');
  await quickFixes(page);
  await page.keyboard.press('Enter');
  await editorText(page).getByText(`"pid-${GUID}"`).waitFor();
  await squiggles(page).first().waitFor({ state: 'hidden' });
  // Undone, since nobody plays the disk where this is played again.
  await page.keyboard.press('Control+z');
  await squiggles(page).first().waitFor();
  await command(page, 'Workspaces: Close Workspace');
  const file = path.join(RECORDING, 'session.jsonl');
  await until('a goodbye', async () => (await readFile(file, 'utf8')).includes('"method":"exit"'));

  const kept = path.resolve('../server/src/test/resources/sessions/vscode.jsonl');
  const keep = process.env.SESSIONS_UPDATE === 'true' ? [kept, session.folder, RECORDING] : [];
  await run(JAVA, ['-cp', [CLASSES, JAR].join(path.delimiter), `${EDITORS}.RecordedSession`, file, ...keep]);
});

/** A folder like a Java's, whose java writes down what server and editor say to each other. */
async function recordingJava() {
  const recorder = `'${JAVA}' -cp '${CLASSES}' ${EDITORS}.Recorder '${RECORDING}/session.jsonl' '${JAVA}' "$@"`;
  const script = `#!/bin/sh\ncase " $* " in *" --stdio "*) exec ${recorder} ;; esac\nexec '${JAVA}' "$@"\n`;
  await mkdir(path.join(RECORDING, 'bin'), { recursive: true });
  await writeFile(path.join(RECORDING, 'bin/java'), script);
  await chmod(path.join(RECORDING, 'bin/java'), 0o755);
  return RECORDING;
}
