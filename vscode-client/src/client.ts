/** The language client: one for each run of the server. */
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { l10n, type FileSystemWatcher, type LogOutputChannel, type TextDocument } from 'vscode';
import {
  CloseAction,
  DidChangeConfigurationNotification,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  type Middleware,
} from 'vscode-languageclient/node';
import { allSettings, ownConfiguration } from './configuration';
import { SELECTOR } from './documents';
import { withoutRelabeling } from './relabeling';
import { SECTION } from './settings';

/** The commands that lenses, and links in hovers, may run; no other link runs anything. */
const OFFERED = ['copyGuid', 'enterTrackingId', 'insertTrackingDeployment', 'openRulePage', 'treatAsMainTemplate'].map(
  (name) => `${SECTION}.${name}`,
);
/** Those that no lens or link names; one is run behind the edit of a code action. */
const RUN = [...OFFERED, `${SECTION}.checkWorkspace`, `${SECTION}.nameVariable`];

export interface ClientParts {
  readonly child: ChildProcess;
  readonly output: LogOutputChannel;
  readonly trace: LogOutputChannel;
  /** Tells of folders that come and go: VS Code may then say nothing of the files in them. */
  readonly folders: FileSystemWatcher;
  /** The connection is gone, without anybody having asked for it. */
  readonly closed: () => void;
}

export function createClient({ child, output, trace, folders, closed }: ClientParts): LanguageClient {
  const client: LanguageClient = new QuietClient(SECTION, 'ARM Attribution', () => Promise.resolve(child), {
    documentSelector: SELECTOR,
    synchronize: { fileEvents: folders },
    outputChannel: output,
    traceOutputChannel: trace,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: () => ({
      ...allSettings(),
      commands: RUN,
      commandLinks: true,
      statusRefresh: true,
      // VS Code's JSON support has the schema from this extension's manifest.
      settingsSchema: true,
    }),
    markdown: { isTrusted: { enabledCommands: OFFERED } },
    // Unless told so, the library asks for diagnostics on opening only.
    diagnosticPullOptions: { onChange: true },
    // Whoever starts the client reports that; the library's own handling would report it twice.
    initializationFailedHandler: () => false,
    stdioOptions: {
      // Stdout carries the protocol. Stderr carries the server's log: not every line there is an error.
      stdout: () => undefined,
      stderr: (input) => {
        createInterface({ input }).on('line', (line) => {
          output.info(line);
        });
      },
    },
    middleware: middleware(() => client),
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        closed();
        return {
          action: CloseAction.DoNotRestart,
          handled: true,
          message: l10n.t('The connection to the server is closed.'),
        };
      },
    },
  });
  return client;
}

/** The library would show popups of its own; what the user is told is decided where the server is started and stopped. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  /** After a failed initialize the library stops a client that its own rules forbid to stop. */
  override stop(timeout?: number): Promise<void> {
    return this.state === State.Starting ? Promise.resolve() : super.stop(timeout);
  }
}

export function sendSettings(client: LanguageClient): Promise<void> {
  return client.sendNotification(DidChangeConfigurationNotification.type, { settings: { [SECTION]: allSettings() } });
}

function middleware(client: () => LanguageClient): Middleware {
  return {
    ...withoutRelabeling<TextDocument>(),
    workspace: {
      configuration: async (params, token, next) => {
        const others: unknown = await next(params, token);
        return params.items.map((item, index): unknown => {
          const resource = item.scopeUri ? client().protocol2CodeConverter.asUri(item.scopeUri) : undefined;
          const own = ownConfiguration(item.section, resource);
          return own === undefined && Array.isArray(others) ? (others[index] as unknown) : own;
        });
      },
      // A server may register for this too. It is told once, by `sendSettings`.
      didChangeConfiguration: () => Promise.resolve(),
    },
  };
}
