/** The life of the server: started when needed, stopped, started again after a crash, but not for ever. */
import type { ChildProcess } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import {
  EventEmitter,
  l10n,
  workspace,
  type ExtensionContext,
  type FileSystemWatcher,
  type LogOutputChannel,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { Archives, RUNTIME } from './archives';
import { createClient, sendSettings } from './client';
import { otherJavaSettings, settingsFor } from './configuration';
import { findJava, type JavaFound, type JavaLookup } from './java';
import { javaAdvice, searchReport } from './javaAdvice';
import { javaOnThisMachine } from './javaOnThisMachine';
import { answered, endSoon, exitCode, OUT_OF_MEMORY, startServer, type Program } from './jvm';
import { sayNoJava, sayOutOfMemory, sayServerDown } from './messages';
import { afterCrash } from './restartLimit';
import type { Status } from './status';
import { setContext } from './trackingWatch';

interface Run {
  readonly program: Program;
  readonly client: LanguageClient;
  readonly child: ChildProcess;
}

export class Server {
  private run: Run | undefined;
  private java: string | undefined;
  private readonly clientChanged = new EventEmitter<LanguageClient | undefined>();
  private crashes: readonly number[] = [];
  /** One that has crashed, until it is decided what follows. */
  private lastCrashed: Run | undefined;
  private readonly archives: Archives;
  private folders: FileSystemWatcher | undefined;
  /** Until it has answered for the first time. */
  private starting: ChildProcess | undefined;
  /** Then the extension's own Java may be one that this machine can't run. */
  private startFailed = false;
  private toldAboutJava = false;
  private wanted = false;
  /** Starts and stops follow each other in the order in which they were asked for. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly context: ExtensionContext,
    private readonly output: LogOutputChannel,
    private readonly trace: LogOutputChannel,
    private readonly status: Status,
  ) {
    this.archives = new Archives(context.globalStorageUri.fsPath);
  }

  /** Whether there was a reason to start it, even if that failed. */
  get isWanted(): boolean {
    return this.wanted;
  }

  /** Tells of the client of a server that has started, or undefined when it has ended. */
  readonly onDidChangeClient = this.clientChanged.event;

  get description(): string {
    const info = this.run?.client.initializeResult?.serverInfo;
    return info === undefined ? 'not running' : `${info.name} ${info.version ?? ''}`;
  }

  get javaDescription(): string {
    return this.java ?? (this.wanted ? 'none found' : 'not searched for yet');
  }

  /** The client of the running server; undefined if it can't be started, which the user has then been told. */
  start(): Promise<LanguageClient | undefined> {
    return this.inTurn(() => this.ensureRunning());
  }

  /** The same while nobody has asked for anything yet: only the output and the status tell if it can't be started. */
  async startQuietly(): Promise<void> {
    await this.inTurn(() => this.ensureRunning({ quietly: true }));
  }

  stop(): Promise<void> {
    this.abandonStart();
    return this.inTurn(() => this.end());
  }

  /** Asked for by the user, so with a clean slate: earlier crashes are forgotten and a missing Java is told again. */
  restart(): Promise<LanguageClient | undefined> {
    this.abandonStart();
    return this.inTurn(async () => {
      this.crashes = [];
      this.toldAboutJava = false;
      await this.end();
      return this.ensureRunning();
    });
  }

  /** Tells a running server; one that starts later asks by itself. */
  async settingsChanged(): Promise<void> {
    if (this.run?.client.isRunning() === true) await sendSettings(this.run.client);
  }

  /** A server that does not answer would hold up all that is asked for after it, and none is started again behind this. */
  private abandonStart(): void {
    this.lastCrashed = undefined;
    this.starting?.kill('SIGKILL');
  }

  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const result = this.queue.then(step);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async ensureRunning({ quietly = false } = {}): Promise<LanguageClient | undefined> {
    this.wanted = true;
    setContext('started', true);
    if (this.run !== undefined) return this.run.client;
    this.status.show('starting');
    const jar = this.context.asAbsolutePath('dist/arm-attribution.jar');
    if (!(await exists(jar))) {
      this.down(
        l10n.t('Templates are not checked: the server is missing from the extension. Reinstall the extension.'),
        quietly,
      );
      return undefined;
    }
    const java = await this.lookUpJava(quietly);
    if (java === undefined) return undefined;
    return this.launch({ java: java.executable, version: java.version, jar }, quietly);
  }

  private async lookUpJava(quietly: boolean): Promise<JavaFound | undefined> {
    const folders = (workspace.workspaceFolders ?? [])
      .filter((folder) => folder.uri.scheme === 'file')
      .map((folder) => folder.uri.fsPath);
    const lookup: JavaLookup = await findJava(
      await javaOnThisMachine(
        settingsFor().java.home,
        this.context.asAbsolutePath(`dist/${RUNTIME}`),
        otherJavaSettings(),
        folders,
        this.startFailed,
      ),
    );
    this.output.info(searchReport(lookup));
    this.java =
      lookup.kind === 'none'
        ? undefined
        : `${lookup.kind === 'found' ? lookup.version : lookup.major} (${lookup.executable})`;
    if (lookup.kind === 'found') return lookup;

    const advice = javaAdvice(lookup);
    this.output.error(advice);
    this.status.show('no Java');
    if (!quietly && !this.toldAboutJava) {
      this.toldAboutJava = true;
      void sayNoJava(advice);
    }
    return undefined;
  }

  private async launch(program: Program, quietly: boolean): Promise<LanguageClient | undefined> {
    const folder = this.context.logUri.fsPath;
    let run: Run | undefined;
    try {
      await mkdir(folder, { recursive: true });
      const archive = await this.archives.find(program);
      const child = await startServer(program, folder, archive);
      const client = createClient({
        child,
        output: this.output,
        trace: this.trace,
        folders: (this.folders ??= this.watchFolders()),
        closed: () => {
          if (run !== undefined) void this.crashed(run);
        },
      });
      this.run = run = { program, client, child };
      this.starting = child;
      await answered(child, client.start()).finally(() => (this.starting = undefined));
      // It may have crashed behind its answer.
      if (this.run !== run) return undefined;
      this.status.show('running', `Java ${program.version}`);
      this.output.info(`Started: ${this.description}, Java ${this.javaDescription}`);
      if (archive === undefined) this.archives.makeLater(program);
      this.clientChanged.fire(client);
      return client;
    } catch (error) {
      const isFirst = !this.startFailed;
      this.startFailed = true;
      this.output.error(`The server did not start: ${error instanceof Error ? error.message : String(error)}`);
      if (run !== undefined) void this.crashed(run);
      else if (isFirst) return this.ensureRunning({ quietly });
      else this.down(l10n.t('Templates are not checked: {0} could not be started.', program.java), quietly);
      return undefined;
    }
  }

  /** No glob tells folders from files. What changes in files the server asks for itself. */
  private watchFolders(): FileSystemWatcher {
    const watcher = workspace.createFileSystemWatcher('**/*', false, true, false);
    this.context.subscriptions.push(watcher);
    return watcher;
  }

  private async end(): Promise<void> {
    const run = this.run;
    if (run === undefined) return;
    // From here on its end is no crash.
    this.run = undefined;
    this.archives.stop();
    this.clientChanged.fire(undefined);
    this.status.show('stopped');
    try {
      await run.client.stop();
    } catch (error) {
      this.output.warn(`The server did not stop in good order: ${String(error)}`);
    } finally {
      endSoon(run.child);
      this.output.info('Stopped.');
    }
  }

  private async crashed(run: Run): Promise<void> {
    if (this.run !== run) return;
    this.run = undefined;
    this.lastCrashed = run;
    this.clientChanged.fire(undefined);
    const outOfMemory = (await exitCode(run.child)) === OUT_OF_MEMORY;
    if (this.lastCrashed !== run) return;
    this.lastCrashed = undefined;
    if (!outOfMemory) void this.archives.distrust(run.program);
    const decision = afterCrash(this.crashes, Date.now(), outOfMemory);
    this.crashes = decision.recent;
    if (decision.restart) {
      this.output.warn('The server ended unexpectedly. It is started again.');
      if (outOfMemory) {
        void sayOutOfMemory(
          l10n.t(
            'The server ran out of memory and is started again. Very large JSON files may be the reason: "exclude" in attribution.json leaves them out.',
          ),
        );
      }
      void this.start();
    } else if (outOfMemory) {
      this.down(
        l10n.t(
          'Templates are not checked: the server ran out of memory again. Very large JSON files may be the reason: "exclude" in attribution.json leaves them out.',
        ),
        false,
      );
    } else {
      this.down(
        l10n.t(
          'Templates are not checked: the server crashed {0} times in a short time. The output may show why.',
          this.crashes.length,
        ),
        false,
      );
    }
  }

  private down(message: string, quietly: boolean): void {
    this.output.error(message);
    this.status.show('stopped');
    if (!quietly) void sayServerDown(message);
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
