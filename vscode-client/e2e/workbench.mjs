/** Hands and eyes for the workbench. Each step waits for what the next one needs. */
import assert from 'node:assert/strict';
import { until } from './session.mjs';

export async function openFile(page, folder, name) {
  await page.locator('.monaco-workbench').waitFor();
  const row = (text) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: text }).first();
  if (!(await row(name).isVisible())) await row(folder).click();
  await row(name).dblclick();
  await page.locator('.tabs-container .tab.active', { hasText: name }).waitFor();
}

/** Runs a command by the palette; one that asks further has the same list again. */
export async function command(page, title, { asks = false } = {}) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
  if (!asks) await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Waits until the palette has these commands of ours, each known by how its title begins, and no others. */
export async function offers(page, titles) {
  const wanted = titles.toSorted();
  const rows = page.locator('.quick-input-list .monaco-list-row');
  let found;
  const areThere = async () => {
    // Opened anew each time: what is open does not follow what changes.
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill('>ARM Attribution:');
    await rows
      .filter({ hasText: /ARM Attribution:|No matching/ })
      .first()
      .waitFor();
    found = (await rows.allInnerTexts()).map((text) => text.replace('ARM Attribution:', '').trim()).sort();
    await page.keyboard.press('Escape');
    return found.length === wanted.length && wanted.every((title, index) => found[index].startsWith(title));
  };
  await until('the commands', areThere).catch((error) => assert.deepEqual(found, wanted, error.message));
}

/** Puts the cursor at a place like `17:6`. */
export async function goTo(page, place) {
  await page
    .locator('.monaco-editor.focused, .monaco-editor')
    .first()
    .click({ position: { x: 300, y: 20 } });
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill(`:${place}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

export function squiggles(page) {
  return page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-error');
}

/** The hover at the text of one token. */
export async function hover(page, text) {
  await page.locator('.view-line span', { hasText: text }).last().hover();
  const shown = page.locator('.monaco-hover:visible .hover-row');
  await shown.first().waitFor();
  return shown;
}

export async function quickFixes(page) {
  const actions = page.locator('.action-widget .monaco-list-row.action');
  // Where the cursor has only just come, VS Code may say that there are none.
  await until('quick fixes', async () => {
    await page.keyboard.press('Control+.');
    return actions
      .first()
      .waitFor({ timeout: 5000 })
      .then(
        () => true,
        () => false,
      );
  });
  return actions;
}

export function editorText(page) {
  return page.locator('.monaco-editor .view-lines').first();
}

/** Waits until something has been found, whatever is open. */
export async function problemsFound(page) {
  await page.locator('#status\\.problems', { hasText: /[1-9]/ }).waitFor();
}

/** Opens the menu of the language status, which must come to say this and have this link within reach. */
export async function languageStatus(page, text, link) {
  await page.locator('#status\\.languageStatus').hover();
  const row = page.locator('.hover-language-status', { hasText: text });
  await row.waitFor();
  const button = row.getByRole('button', { name: link, exact: true });
  const { x, width } = await page.locator('.monaco-hover:visible', { has: row }).boundingBox();
  const end = await button.boundingBox();
  assert.ok(end.x + end.width <= x + width, `${link} is out of sight until one scrolls to it`);
  await button.click({ trial: true });
}

/** Hovers nothing any more: a hover may cover what is to be clicked. */
export async function mouseAway(page) {
  await page.mouse.move(640, 10);
  await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
}

/** Answers the question of this title by typing. */
export async function enter(page, title, text) {
  const widget = page.locator('.quick-input-widget', { has: page.locator('.quick-input-title', { hasText: title }) });
  await widget.locator('input').first().fill(text);
  await page.keyboard.press('Enter');
  await widget.waitFor({ state: 'hidden' });
}

/** Answers the question of this title by picking from its list. */
export async function pick(page, title, text) {
  const widget = page.locator('.quick-input-widget', { has: page.locator('.quick-input-title', { hasText: title }) });
  await widget.locator('input').first().fill(text);
  await widget.locator('.monaco-list-row.focused', { hasText: text }).waitFor();
  await page.keyboard.press('Enter');
  await widget.waitFor({ state: 'hidden' });
}

/** Asks for completions at the cursor and takes the one that says this. */
export async function complete(page, text) {
  const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first();
  // The focus may not be back in the editor yet, or the server not there.
  await until(`the completion ${text}`, async () => {
    await page.keyboard.press('Control+Space');
    const isThere = await row.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
    if (!isThere) await page.keyboard.press('Escape');
    return isThere;
  });
  await row.click();
  await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
}

/** Waits until this is on the clipboard, and said to be. */
export async function copied(page, text) {
  await page.locator('.statusbar-item', { hasText: `Copied ${text}` }).waitFor();
  await page.context().grantPermissions(['clipboard-read']);
  assert.equal(await page.evaluate('navigator.clipboard.readText()'), text);
}
