// Each command that the extension contributes. ../host.test.mjs plays the user who is asked.
import assert from 'node:assert/strict';
import { commands, env, extensions, Range, window, workspace } from 'vscode';
import { codeActions, file, findings, found, servers, show, test, until } from './tests';

export { run } from './tests';

const TRACKED = 'backup/mainTemplate.json';
const UNTRACKED = 'webshop/azuredeploy.json';
const PLACEHOLDER = 'dashboard/mainTemplate.json';
const ENTERED = '4c8d1f7e-52a9-4e36-b0d4-7a9e6c18f325';
const GUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

const bodies: Record<string, (run: (...args: unknown[]) => void) => Promise<void>> = {
  insertTrackingDeployment: async (run) => {
    const document = await show(UNTRACKED);
    await found(document);
    run();
    await until('a tracking deployment', () => /"name": "pid-/.test(document.getText()));
    await until('no findings', () => findings(document.uri).length === 0);
  },

  checkWorkspace: async (run) => {
    run();
    await until('findings of files that are not open', () => findings(file('gateway/azuredeploy.json')).length > 0);
  },

  generateGuid: async (run) => {
    const document = await workspace.openTextDocument({ language: 'json', content: '' });
    await window.showTextDocument(document);
    run();
    await until('a GUID', () => GUID.test(document.getText()));
  },

  copyGuid: async (run) => {
    await show(TRACKED);
    // Until the server runs there is nothing to copy.
    await copied('c15e8b42-6f97-4d03-a2b8-7e94d1f630ac', run);
    await copied('pid-watsonx-ai-partnercenter', () => {
      run('pid-watsonx-ai-partnercenter');
    });
  },

  copyNotice: async (run) => {
    await env.clipboard.writeText('');
    run();
    const notice = await until('the notice', async () => (await env.clipboard.readText()) || undefined);
    assert.match(notice, /^When you deploy this template, .*<PARTNER>.*trustcenter\.$/);
  },

  openRulePage: async (run) => {
    // The user is asked first: a page that opens takes the focus, and a question without it goes away.
    run();
    await until('the page', () => window.tabGroups.activeTabGroup.activeTab?.label.includes('wrong-mode.md'));
    run('pid-suffix');
    await until('the other page', () => window.tabGroups.activeTabGroup.activeTab?.label.includes('pid-suffix.md'));
  },

  treatAsMainTemplate: async (run) => {
    const text = await workspace.fs.readFile(file(UNTRACKED));
    await workspace.fs.writeFile(file('infra/main.json'), text);
    const document = await show('infra/main.json');
    await until('the offer', async () => {
      const start = new Range(0, 0, 0, 0);
      const actions = await codeActions(document, start, 'refactor.rewrite');
      return actions.some(({ title }) => title === 'Treat as main template (in attribution.json)');
    });
    run();
    assert.deepEqual(await found(document), ['missing-pid at "resources"']);
    const settings = await workspace.openTextDocument(file('attribution.json'));
    assert.deepEqual(JSON.parse(settings.getText()), { mainTemplates: ['infra/main.json'] });
    assert.equal(settings.isDirty, false);
    await workspace.fs.delete(file('attribution.json'));
    await until('no findings', () => findings(document.uri).length === 0);
  },

  enterTrackingId: async (run) => {
    const document = await show(PLACEHOLDER);
    await found(document);
    const place = findings(document.uri)[0]?.range ?? new Range(0, 0, 0, 0);
    const action = await until('the offer', async () => {
      const actions = await codeActions(document, place, 'quickfix');
      return actions.find(({ title }) => title === 'Enter your tracking ID…');
    });
    const args = (action.command?.arguments ?? []) as unknown[];
    run(...args);
    await until('the ID', () => document.getText().includes(`"pid-${ENTERED}"`));
    assert.equal(document.getText().match(/"pid-/g)?.length, 1);
    await until('no findings', () => findings(document.uri).length === 0);
    // The user lets the extension remember it.
    const settings = file('attribution.json');
    await until('the ID in the settings', async () => {
      const text = await workspace.fs.readFile(settings).then(String, () => '');
      return text.includes(`"trackingId": "pid-${ENTERED}"`);
    });
    await workspace.fs.delete(settings);
  },

  restartServer: async (run) => {
    const document = await show(UNTRACKED);
    await found(document);
    const [old] = servers();
    run();
    await until('another server', () => servers().length === 1 && servers()[0] !== old);
    assert.deepEqual(await found(document), ['missing-pid at "resources"']);
  },

  showOutput: async (run) => {
    run();
    await until('the output', () =>
      window.visibleTextEditors.some(
        ({ document }) => document.uri.scheme === 'output' && document.getText().includes('Searched for Java:'),
      ),
    );
  },

  collectVersions: async (run) => {
    run();
    const text = await until('the report', () => {
      const document = window.activeTextEditor?.document;
      return document?.languageId === 'markdown' && document.getText();
    });
    assert.match(text, /^- Server: arm-attribution \d/m);
    assert.match(text, /^- Java: \d+.* \(.*java\)$/m);
  },
};

for (const [name, body] of Object.entries(bodies)) {
  test(name, () =>
    body((...args) => {
      void commands.executeCommand(`armAttribution.${name}`, ...args);
    }),
  );
}

test('there is no other command', () => {
  const manifest = extensions.all.find(({ id }) => id.endsWith('.arm-attribution'))?.packageJSON as {
    contributes: { commands: { command: string }[] };
  };
  assert.deepEqual(
    manifest.contributes.commands.map(({ command }) => command).sort(),
    Object.keys(bodies)
      .map((name) => `armAttribution.${name}`)
      .sort(),
  );
  return Promise.resolve();
});

async function copied(text: string, run: () => void): Promise<void> {
  await env.clipboard.writeText('');
  await until(`${text} on the clipboard`, async () => {
    run();
    return (await env.clipboard.readText()) === text;
  });
}
