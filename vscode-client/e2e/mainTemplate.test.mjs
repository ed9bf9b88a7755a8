// A template that has a name of its own, and one that waits for its tracking ID, as a user sees them.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FIXTURES, until, vscodeTest } from './session.mjs';
import { command, editorText, enter, goTo, languageStatus, openFile, quickFixes, squiggles } from './workbench.mjs';

const samples = path.join(FIXTURES, 'samples');
const ID = '4c8d1f7e-52a9-4e36-b0d4-7a9e6c18f325';

vscodeTest('browser: a template with a name of its own becomes a main one', { files: samples }, async (session) => {
  const { page, folder } = session;
  await mkdir(path.join(folder, 'infra'));
  await cp(path.join(folder, 'webshop/azuredeploy.json'), path.join(folder, 'infra/main.json'));
  await writeFile(path.join(folder, 'infra/main.parameters.json'), '{}');
  await page.goto(session.address());
  await openFile(page, 'infra', 'main.json');
  const lens = (text) => page.locator('.codelens-decoration a', { hasText: text });
  await lens('Not a main template · treat as one').waitFor();
  await languageStatus(page, 'Not a main template', 'Treat as Main Template');
  await session.shot('not-a-main-template');
  await page.mouse.move(640, 10);

  await goTo(page, '2:5');
  await command(page, 'Refactor...', { asks: true });
  await page.locator('.action-widget', { hasText: 'Treat as main template' }).waitFor();
  await session.shot('treat-as-main-template');
  await page.keyboard.press('Enter');
  await squiggles(page).first().waitFor();
  await lens('Not tracked: add').waitFor();
  const settings = path.join(folder, 'attribution.json');
  await until('saved settings', async () => (await readFile(settings, 'utf8')).includes('"infra/main.json"'));
  await session.shot('treated-as-main-template');
});

vscodeTest('browser: a tracking ID takes the place of a placeholder', { files: samples }, async (session) => {
  const { page } = session;
  await page.goto(session.address());
  await openFile(page, 'dashboard', 'mainTemplate.json');
  await squiggles(page).first().waitFor();
  await goTo(page, '20:25');
  await quickFixes(page);
  await session.shot('enter-tracking-id');
  await page.keyboard.press('Escape');

  await command(page, 'ARM Attribution: Insert Tracking Deployment', { asks: true });
  await page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
  await session.shot('insert-in-place');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Use a registered tracking ID' }).click();
  await page.locator('.quick-input-widget input').first().fill('4c8d1f7e-52a9');
  await page.locator('.quick-input-message', { hasText: 'Not a valid GUID' }).waitFor();
  await session.shot('enter-tracking-id-validation');
  await enter(page, 'Enter Tracking ID', ID);
  await editorText(page).getByText(`"pid-${ID}"`).waitFor();
  await squiggles(page).first().waitFor({ state: 'hidden' });
  await page.locator('.notification-toast', { hasText: 'as your tracking ID?' }).waitFor();
  await session.shot('remember-tracking-id');
});
