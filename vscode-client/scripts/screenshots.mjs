// Takes the pictures of the READMEs anew, in a real VS Code with the packed extension: docs/images/*.png.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { FIXTURES, open } from '../e2e/session.mjs';
import { command, editorText, goTo, hover, openFile, quickFixes, squiggles } from '../e2e/workbench.mjs';

const images = path.resolve('../docs/images');
mkdirSync(images, { recursive: true });

const session = await open({
  files: path.join(FIXTURES, 'samples'),
  viewport: { width: 1100, height: 640 },
  settings: {
    'editor.minimap.enabled': false,
    'editor.fontSize': 14,
    'window.menuBarVisibility': 'hidden',
    'workbench.activityBar.location': 'hidden',
    'workbench.statusBar.visible': true,
    'editor.stickyScroll.enabled': false,
    'editor.hover.delay': 100,
    'editor.wordWrap': 'off',
  },
});
const { page } = session;
const shot = async (name, clip) => page.screenshot({ path: path.join(images, `${name}.png`), ...(clip && { clip }) });

try {
  await page.goto(session.address());
  await openFile(page, 'webshop', 'azuredeploy.json');
  await page.locator('.codelens-decoration').first().waitFor();
  await squiggles(page).first().waitFor();
  await command(page, 'View: Focus Problems');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'missing-pid' }).first().waitFor();
  await shot('problems');
  await command(page, 'View: Toggle Panel Visibility');

  await hover(page, 'resources');
  await shot('hover');
  await page.keyboard.press('Escape');

  await goTo(page, '17:6');
  await quickFixes(page);
  await shot('quick-fix');
  await page.keyboard.press('Enter');
  await editorText(page).getByText('Microsoft.Resources/deployments').waitFor();
  await shot('quick-fix-after');
} catch (error) {
  await page.screenshot({ path: 'out/e2e/screenshots-failed.png' });
  throw error;
} finally {
  await session.close();
}
