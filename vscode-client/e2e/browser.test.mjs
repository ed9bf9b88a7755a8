// What a user sees in the workbench and does with keyboard and mouse.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FIXTURES, vscodeTest } from './session.mjs';
import {
  command,
  editorText,
  complete,
  copied,
  goTo,
  hover,
  languageStatus,
  mouseAway,
  offers,
  openFile,
  pick,
  problemsFound,
  quickFixes,
  squiggles,
} from './workbench.mjs';

const samples = { files: path.join(FIXTURES, 'samples') };

/** The template without a tracking deployment, and its finding. */
async function openWebshop({ page, address }) {
  await page.goto(address());
  await openFile(page, 'webshop', 'azuredeploy.json');
  await squiggles(page).first().waitFor();
  return page;
}

vscodeTest(
  'browser: a folder is checked before a template is opened, and when the user asks',
  samples,
  async (session) => {
    const { page } = session;
    await page.goto(session.address());
    await problemsFound(page);
    await command(page, 'ARM Attribution: Check Workspace');
    const toast = page.locator('.notification-toast', { hasText: /^\d problems in \d templates\./ });
    await toast.waitFor();
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'missing-pid' }).first().waitFor();
    await session.shot('check-workspace');
  },
);

vscodeTest('browser: the settings begin with the tracking ID', samples, async (session) => {
  const { page } = session;
  await page.goto(session.address());
  await page.locator('.monaco-workbench').waitFor();
  await command(page, 'Preferences: Open Settings (UI)');
  await page.locator('.settings-editor .suggest-input-container').click();
  await page.keyboard.type('@ext:armattribution.arm-attribution');
  const settings = page.locator('.settings-tree-container .setting-item-label');
  // Until the search is done the page shows what is commonly used.
  await settings.filter({ hasText: 'Main Templates' }).waitFor();
  assert.equal(await settings.first().innerText(), 'Tracking ID');
  await page.locator('.settings-toc-wrapper .monaco-list-row', { hasText: 'Extensions' }).click();
  const groups = page.locator('.settings-toc-wrapper .monaco-list-row');
  await groups.filter({ hasText: 'Server' }).waitFor();
  assert.deepEqual(
    (await groups.allInnerTexts()).map((text) => text.replace(/\W*\d.*/s, '')),
    ['Extensions', 'ARM Attribution', 'Tracking', 'Rules', 'Server'],
  );
  await session.shot('settings');
});

vscodeTest('browser: a new GUID comes with the way to register it', samples, async (session) => {
  const { page } = session;
  await page.goto(session.address());
  await problemsFound(page);
  await command(page, 'ARM Attribution: Insert New GUID');
  const toast = page.locator('.notification-toast', { hasText: 'Register the new GUID in Partner Center' });
  await toast.getByRole('button', { name: 'Open Partner Center', exact: true }).click({ trial: true });
  await session.shot('new-guid');
});

vscodeTest('browser: squiggle, hover, problems', samples, async (session) => {
  const page = await openWebshop(session);
  await session.shot('squiggle');
  const shown = await hover(page, 'resources');
  assert.match((await shown.allInnerTexts()).join('\n'), /tracking deployment/);
  await session.shot('hover');
  await command(page, 'View: Focus Problems');
  const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'missing-pid' });
  await problem.first().waitFor();
  assert.equal(await problem.count(), 1);
  await session.shot('problems');
});

vscodeTest('browser: quick fix by keyboard, and undo', samples, async (session) => {
  const page = await openWebshop(session);
  await goTo(page, '17:6');
  const [first] = await (await quickFixes(page)).allInnerTexts();
  assert.match(first, /tracking deployment/);
  await session.shot('quick-fixes');
  await page.keyboard.press('Enter');
  await editorText(page).getByText('Microsoft.Resources/deployments').waitFor();
  await session.shot('quick-fix-applied');
  await page.keyboard.press('Control+z');
  await editorText(page).getByText('Microsoft.Resources/deployments').waitFor({ state: 'hidden' });
  await session.shot('quick-fix-undone');
});

vscodeTest('browser: the links of hovers', samples, async (session) => {
  const page = await openWebshop(session);
  const link = (name) => page.locator('.monaco-hover:visible').getByRole('link', { name, exact: true });
  await hover(page, 'resources');
  await link('Rule page').click();
  await page.locator('.tabs-container .tab.active', { hasText: 'Preview missing-pid.md' }).waitFor();
  await session.shot('rule-page');
  await openFile(page, 'webshop', 'azuredeploy.json');

  await hover(page, 'resources');
  await link('Insert tracking deployment').click();
  await pick(page, 'Insert Tracking Deployment', 'Generate a new GUID');
  const name = editorText(page).getByText(/^"pid-/);
  await name.waitFor();
  await name.hover();
  await link('Copy GUID').click();
  await copied(page, guidIn(await name.innerText()));
  await session.shot('hover-link');
});

vscodeTest('browser: code lenses', samples, async (session) => {
  const { page } = session;
  await page.goto(session.address());
  await openFile(page, 'webshop', 'azuredeploy.json');
  const lens = (text) => page.locator('.codelens-decoration a', { hasText: text });
  await lens('Not tracked: add').click();
  await pick(page, 'Insert Tracking Deployment', 'Generate a new GUID');
  await page.locator('.notification-toast', { hasText: 'Register the new GUID in Partner Center' }).waitFor();
  await lens('copy GUID').waitFor();
  await squiggles(page).first().waitFor({ state: 'hidden' });
  await lens('copy GUID').click();
  await copied(page, guidIn(await lens('copy GUID').innerText()));
  await session.shot('code-lens');
});

vscodeTest('browser: completion of a tracking deployment and of its name', samples, async (session) => {
  const page = await openWebshop(session);
  await goTo(page, '17:17');
  await complete(page, 'tracking deployment');
  await squiggles(page).first().waitFor({ state: 'hidden' });
  const guid = guidIn(
    await editorText(page)
      .getByText(/^"pid-/)
      .innerText(),
  );
  await session.shot('completion');

  // Another template's, too.
  await openFile(page, 'dashboard', 'mainTemplate.json');
  await squiggles(page).first().waitFor();
  await goTo(page, '20:20');
  await complete(page, `pid-${guid}`);
  await editorText(page).getByText(`"pid-${guid}"`).waitFor();
  await squiggles(page).first().waitFor({ state: 'hidden' });
});

vscodeTest('browser: an ID that is a placeholder says so, and its fixes stay in sight', samples, async (session) => {
  const { page } = session;
  await change(session, 'backup/mainTemplate.json', /"pid-[^"]*"/, '"pid-your-guid"');
  await page.goto(session.address());
  await openFile(page, 'backup', 'mainTemplate.json');
  const lens = page.locator('.codelens-decoration a', { hasText: 'Not tracked: the ID is a placeholder' });
  await lens.waitFor();
  await session.shot('lens-placeholder');
  const shown = (await (await hover(page, 'your-guid')).allInnerTexts()).join('\n');
  assert.match(shown, /Not tracked: the ID is a placeholder/);
  const fix = page.locator('.monaco-hover:visible a', { hasText: 'Quick Fix' });
  await fix.waitFor();
  const [hovered, link] = [await page.locator('.monaco-hover:visible').first().boundingBox(), await fix.boundingBox()];
  assert.ok(link.y + link.height <= hovered.y + hovered.height, 'the link is within the hover, unscrolled');
  await session.shot('hover-placeholder');
  await mouseAway(page);
  await lens.click();
  await page.locator('.tabs-container .tab.active', { hasText: 'Preview placeholder-guid.md' }).waitFor();
});

vscodeTest(
  'browser: the rule page of the finding at the cursor is the first that is offered',
  samples,
  async (session) => {
    const { page } = session;
    await change(session, 'backup/mainTemplate.json', /"pid-[^"]*"/, '"pid-your-guid"');
    await page.goto(session.address());
    await openFile(page, 'backup', 'mainTemplate.json');
    await page.locator('.codelens-decoration a', { hasText: 'Not tracked' }).waitFor();
    await goTo(page, '14:25');
    await command(page, 'ARM Attribution: Open Rule Page', { asks: true });
    await page.locator('.quick-input-title', { hasText: 'Open Rule Page' }).waitFor();
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'placeholder-guid' }).waitFor();
    await session.shot('open-rule-page');
    await page.keyboard.press('Enter');
    await page.locator('.tabs-container .tab.active', { hasText: 'Preview placeholder-guid.md' }).waitFor();
  },
);

vscodeTest('browser: moving the tracking ID to a variable asks for its name', samples, async (session) => {
  const { page } = session;
  const id = 'pid-4c8d1f7e-52a9-4e36-b0d4-7a9e6c18f325';
  await change(session, 'backup/mainTemplate.json', /"\[variables\('trackingId'\)\]"/, `"${id}"`);
  await page.goto(session.address());
  await openFile(page, 'backup', 'mainTemplate.json');
  await page.locator('.codelens-decoration a', { hasText: 'copy GUID' }).waitFor();
  await editorText(page).getByText(`"${id}"`).click();
  const [first] = await (await quickFixes(page)).allInnerTexts();
  assert.match(first, /Move the tracking ID to a variable/);
  await page.keyboard.press('Enter');
  const box = page.locator('.quick-input-widget', { hasText: 'Name the Variable' });
  await box.waitFor();
  await session.shot('name-variable');
  await box.locator('input').fill('northwindId');
  await page.keyboard.press('Enter');
  await editorText(page).getByText('"northwindId"').waitFor();
  await editorText(page).getByText("[variables('northwindId')]").waitFor();
  await session.shot('variable-named');
});

vscodeTest('browser: an empty main template completes to a whole one', samples, async (session) => {
  const { page } = session;
  await mkdir(path.join(session.folder, 'fresh'));
  await writeFile(path.join(session.folder, 'fresh/mainTemplate.json'), '');
  await page.goto(session.address());
  await openFile(page, 'fresh', 'mainTemplate.json');
  await page.locator('.monaco-editor .view-lines').first().click();
  await complete(page, 'arm!');
  await editorText(page).getByText('Microsoft.Resources/deployments').waitFor();
  await page.locator('.codelens-decoration a', { hasText: 'copy GUID' }).waitFor();
  await session.shot('skeleton');
  // The GUID is selected, to be replaced.
  await page.keyboard.type('4c8d1f7e-52a9-4e36-b0d4-7a9e6c18f325');
  await page.locator('.codelens-decoration a', { hasText: 'Tracked by pid-4c8d1f7e' }).waitFor();
  assert.equal(await squiggles(page).count(), 0);
});

vscodeTest('browser: attribution.json explains its rules, and tells of a mistake once', samples, async (session) => {
  const { page } = session;
  const settings = '{\n  "trackingId": "x",\n  "rules": { "mising-pid": "off", "prefix-case": "hint" }\n}\n';
  await writeFile(path.join(session.folder, 'attribution.json'), settings);
  await openWebshop(session);
  await openFile(page, 'attribution.json', 'attribution.json');
  await command(page, 'View: Focus Problems');
  const problems = page.locator('.markers-panel .monaco-list-row', { hasText: /settings-|mising-pid/ });
  await problems.filter({ hasText: 'settings-value' }).waitFor();
  await problems.filter({ hasText: 'mising-pid' }).first().waitFor();
  assert.equal(await problems.count(), 2, (await problems.allInnerTexts()).join('\n'));
  await session.shot('settings-problems');

  assert.match((await (await hover(page, '"prefix-case"')).allInnerTexts()).join('\n'), /look for pid- in lower case/);
  await session.shot('settings-hover-rule');
  await mouseAway(page);
  assert.match((await (await hover(page, '"trackingId"')).allInnerTexts()).join('\n'), /with or without pid-/);
  await mouseAway(page);
  await (await hover(page, '"x"')).first().waitFor();
  await page.locator('.monaco-hover:visible .code-link').first().click();
  await page.locator('.tabs-container .tab.active', { hasText: 'Preview settings.md' }).waitFor();
  await session.shot('settings-page');
});

vscodeTest('browser: the palette offers what the file allows', samples, async ({ page, address }) => {
  await page.goto(address());
  const always = [
    'Check Workspace',
    'Collect Versions',
    'Copy Notice',
    'Insert New GUID',
    'Open Rule Page',
    'Restart Server',
    'Show Output',
  ];
  await openFile(page, 'README.md', 'README.md');
  await offers(page, always);
  await openFile(page, 'webshop', 'azuredeploy.json');
  await squiggles(page).first().waitFor();
  await offers(page, [...always, 'Insert Tracking Deployment']);
  await openFile(page, 'backup', 'mainTemplate.json');
  await offers(page, [...always, 'Copy GUID', 'Insert Tracking Deployment']);
});

vscodeTest('browser: the language status names server and tracking', samples, async (session) => {
  const page = await openWebshop(session);
  await languageStatus(page, 'Not tracked', 'Add');
  await languageStatus(page, 'ARM Attribution: running', 'Show Output');
  await session.shot('language-status');
  await mouseAway(page);
  await openFile(page, 'backup', 'mainTemplate.json');
  await languageStatus(page, 'Tracked: pid-c15e8b42-6f97-4d03-a2b8-7e94d1f630ac', 'Copy GUID');
  await session.shot('language-status-tracked');
});

vscodeTest('browser: the walkthrough opens, with what was done before ticked off', samples, async (session) => {
  const page = await openWebshop(session);
  await command(page, 'Welcome: Open Walkthrough...', { asks: true });
  const list = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Track your first template' });
  await page.locator('.quick-input-widget input[placeholder="Select a walkthrough to open"]').fill('Track your first');
  await list.first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.getting-started-step').first().waitFor();
  assert.equal(await page.locator('.getting-started-step').count(), 4);
  const done = page.locator('.getting-started-step:has(.complete)');
  await done.first().waitFor();
  assert.deepEqual(await done.locator('.step-title').allInnerTexts(), ['Open a main template']);
  await session.shot('walkthrough');
});

vscodeTest("browser: the extension's page shows its pictures", samples, async (session) => {
  const { page } = session;
  await page.goto(session.address());
  await page.getByRole('tab', { name: /^Extensions/ }).click();
  await page.locator('.extensions-list .monaco-list-row', { hasText: 'ARM Attribution' }).first().click();
  const pictures = page.frameLocator('.webview').frameLocator('iframe').locator('img');
  await pictures.first().waitFor();
  const widths = await pictures.evaluateAll((all) =>
    Promise.all(all.map((each) => each.decode().then(() => each.width))),
  );
  assert.equal(widths.length, 2);
  assert.ok(
    widths.every((width) => width > 300),
    `${widths}`,
  );
  await session.shot('extension-page');
});

function guidIn(text) {
  return /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(text)[0];
}

/** Changes a file before it is opened. */
async function change({ folder }, name, pattern, changed) {
  const file = path.join(folder, name);
  const text = await readFile(file, 'utf8');
  assert.match(text, pattern);
  await writeFile(file, text.replace(pattern, changed));
}
