/** What the two wrong Javas have in common. */
import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, window, workspace } from 'vscode';
import { findings, found, servers, show, test, until } from './tests';

export function noServerUntilTheSettingIsCleared(which: string, reported: string): void {
  test(`${which} nothing is checked and the editor works`, async () => {
    const document = await show('webshop/azuredeploy.json');
    // Says what was found of Java once the search is over.
    await until('the end of the search', async () => {
      await commands.executeCommand('armAttribution.collectVersions');
      return window.activeTextEditor?.document.getText().includes(reported);
    });
    assert.deepEqual(servers(), []);
    assert.deepEqual(findings(document.uri), []);
  });

  test('a corrected setting counts at once', async () => {
    const document = await show('webshop/azuredeploy.json');
    const settings = workspace.getConfiguration('armAttribution');
    await settings.update('java.home', undefined, ConfigurationTarget.Global);
    assert.deepEqual(await found(document), ['missing-pid at "resources"']);
  });
}
