/** The command that collects the versions for a bug report, in a document that the user can read before anybody else does. */
import { homedir, release } from 'node:os';
import { env, extensions, version, window, workspace, type ExtensionContext } from 'vscode';
import { settingsFor } from './configuration';
import type { Server } from './server';
import { versionsReport, withoutTexts } from './versions';

/** Extensions that look at the same documents. */
const NEIGHBORS = ['msazurermtools.azurerm-vscode-tools', 'ms-azuretools.vscode-bicep', 'redhat.java'];

export async function collectVersions(context: ExtensionContext, server: Server): Promise<void> {
  const content = versionsReport({
    facts: [
      ['Extension', versionOf(context.extension)],
      ['Server', server.description],
      ['Java', server.javaDescription],
      ['Editor', `${env.appName} ${version} (${env.appHost}${env.remoteName === undefined ? '' : ', remote'})`],
      ['System', `${process.platform} ${release()} ${process.arch}`],
      ['Language', env.language],
      ['Folders', `${workspace.workspaceFolders?.length ?? 0}, ${workspace.isTrusted ? 'trusted' : 'not trusted'}`],
      ...NEIGHBORS.flatMap((id) => {
        const neighbor = extensions.getExtension(id);
        return neighbor === undefined ? [] : [[id, versionOf(neighbor)] as const];
      }),
    ],
    settings: withoutTexts(settingsFor()),
    userFolder: homedir(),
  });
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

function versionOf({ packageJSON }: { readonly packageJSON: unknown }): string {
  return (packageJSON as { version: string }).version;
}
