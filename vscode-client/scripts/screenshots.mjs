// Takes the pictures of the READMEs anew, in a real VS Code with the packed extension: images/*.png. What is not
// named here is off or hidden, so that a picture shows what it is about and comes out the same on each machine.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { FIXTURES, open } from '../e2e/session.mjs';
import { command, editorText, goTo, hover, openFile, quickFixes, squiggles } from '../e2e/workbench.mjs';

const IMAGES = path.resolve('images');
const SETTINGS = {
  // Without it the quick fix makes a new GUID, another one in each run.
  'armAttribution.trackingId': 'pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378',
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontFamily': 'DejaVu Sans Mono, monospace',
  'editor.fontSize': 14,
  'editor.hover.delay': 100,
  'editor.lightbulb.enabled': 'off',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};
const WIDTH = 1000;

await mkdir(IMAGES, { recursive: true });
const viewport = { width: WIDTH, height: 800 };
const session = await open({ files: path.join(FIXTURES, 'samples'), viewport, settings: SETTINGS });
const { page } = session;

try {
  await page.goto(session.address());
  await openFile(page, 'webshop', 'azuredeploy.json');
  await squiggles(page).first().waitFor();
  await page.locator('.codelens-decoration a').first().waitFor();
  await command(page, 'View: Focus Problems');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'missing-pid' }).first().waitFor();
  await command(page, 'View: Toggle Primary Side Bar Visibility');
  await shot('problems');

  await command(page, 'View: Toggle Panel Visibility');
  await goTo(page, '1:1');
  await hover(page, '"resources"');
  await shot('hover');
  await page.keyboard.press('Escape');

  await goTo(page, '17:6');
  await quickFixes(page);
  await shot('quick-fix');
  await page.keyboard.press('Enter');
  await editorText(page).getByText('Microsoft.Resources/deployments').waitFor();
  await squiggles(page).first().waitFor({ state: 'hidden' });
  await page.locator('.codelens-decoration a', { hasText: '6c8d1f7e' }).first().waitFor();
  await shot('fixed');
} catch (error) {
  const evidence = path.resolve('out/e2e/screenshots-failed.png');
  await page.screenshot({ path: evidence });
  throw new Error(`${error.message}\nWhat was shown then: ${evidence}`, { cause: error });
} finally {
  await session.close();
}

/** The window as it is once nothing moves any more. */
async function shot(name) {
  await page.waitForTimeout(1000);
  await page.screenshot({ path: path.join(IMAGES, `${name}.png`), animations: 'disabled' });
  console.log(`vscode-client/images/${name}.png`);
}
