import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Refused since it was cancelled, the text has changed, or there is nothing to do: a client lives with these. */
const EXPECTED_ERRORS = new Set([-32800, -32801, -32803]);

/** Clients that check no settings are told of mistakes in them by the log. */
const MISTAKE_OF_A_USER = /attribution\.json:\d+:\d+: /;

const ANSWER_WITHIN = 120_000;

const CAPABILITIES = {
  textDocument: {
    synchronization: { didSave: true },
    diagnostic: { relatedDocumentSupport: false },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true } },
    codeLens: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

/** A server of its own process, and what an editor and it say to each other. */
export class LanguageServer {
  /** What must not be: errors, messages for a log, requests without an answer. */
  problems = [];
  /** What an editor would answer when it is asked for its settings. */
  settings = {};
  #process;
  #waiting = new Map();
  #lastId = 0;
  #received = Buffer.alloc(0);
  #ending = false;
  #ended = false;

  constructor(jarFolder) {
    // As the extension starts it.
    const options = ['-XX:+UseSerialGC', '-Xmx512m', '-XX:+ExitOnOutOfMemoryError'];
    // Compiler threads don't come and go, and a collection leaves nothing dead that would be counted as alive.
    options.push('-XX:-UseDynamicNumberOfCompilerThreads', '-XX:MarkSweepAlwaysCompactCount=1');
    const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
    this.#process = spawn(java, [...options, '-jar', 'arm-attribution.jar', '--stdio'], { cwd: jarFolder });
    this.#process.stdout.on('data', (bytes) => this.#receive(bytes));
    this.#process.stderr.on('data', (text) => this.problems.push(`on standard error: ${text}`));
    this.#process.stdin.on('error', () => {});
    this.#process.on('exit', (code, signal) => {
      this.#ended = true;
      if (!this.#ending) this.problems.push(`the server ended by itself: ${code ?? signal}`);
      for (const answered of this.#waiting.values()) answered({});
    });
  }

  get pid() {
    return this.#process.pid;
  }

  /** Nothing more is to be expected of it. */
  get ended() {
    return this.#ended;
  }

  async initialize(root) {
    await this.request('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'project' }],
      initializationOptions: { statusRefresh: true },
      capabilities: CAPABILITIES,
    }).answer;
    this.notify('initialized', {});
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** The answer's result is undefined where the request was refused. */
  request(method, params) {
    const id = ++this.#lastId;
    const answer = new Promise((resolve) => {
      const late = setTimeout(() => {
        this.problems.push(`no answer to ${method}`);
        answered({});
      }, ANSWER_WITHIN);
      const answered = (message) => {
        clearTimeout(late);
        this.#waiting.delete(id);
        if (message.error && !EXPECTED_ERRORS.has(message.error.code)) {
          this.problems.push(`${method}: ${message.error.code} ${message.error.message}`);
        }
        resolve(message.result);
      };
      this.#waiting.set(id, answered);
      if (this.#ended) answered({});
    });
    this.#send({ id, method, params });
    return { answer, cancel: () => this.notify('$/cancelRequest', { id }) };
  }

  async stop() {
    this.#ending = true;
    const ended = once(this.#process, 'exit');
    await this.request('shutdown').answer;
    this.notify('exit');
    const [code] = await ended;
    if (code !== 0) this.problems.push(`exit code ${code}`);
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const head = this.#received.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#received.toString('latin1', 0, head))[1]);
      if (this.#received.length < head + 4 + length) return;
      const body = this.#received.toString('utf8', head + 4, head + 4 + length);
      this.#received = this.#received.subarray(head + 4 + length);
      this.#take(JSON.parse(body));
    }
  }

  #take(message) {
    if (message.method === undefined) {
      const answered = this.#waiting.get(message.id);
      if (answered) answered(message);
      else this.problems.push(`an answer to no request: ${JSON.stringify(message).slice(0, 200)}`);
    } else if (message.id !== undefined) {
      this.#send({ id: message.id, result: this.#answer(message) });
    } else if (message.method === 'window/logMessage' || message.method === 'window/showMessage') {
      if (!MISTAKE_OF_A_USER.test(message.params.message)) {
        this.problems.push(`${message.method}: ${message.params.message}`);
      }
    }
  }

  #answer({ method, params }) {
    return method === 'workspace/configuration' ? params.items.map(() => this.settings) : null;
  }
}
