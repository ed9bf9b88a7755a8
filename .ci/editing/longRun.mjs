import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { LanguageServer } from './languageServer.mjs';
import { comparison, grown, printHead, printMinute, quantile } from './minuteFigures.mjs';
import { OpenDocument } from './openDocument.mjs';
import { Outside } from './outside.mjs';
import { descriptors, liveHeap, processorTime, threads } from './processFigures.mjs';
import { ProjectFolder, readCases } from './projectFolder.mjs';
import { Random } from './random.mjs';
import { linkedTemplate, mainTemplate } from './templates.mjs';
import { Typist } from './typist.mjs';

const MINUTE = 60_000;
const DOCUMENTS = 50;

/** The same pace on every machine that can keep it, so that what a minute costs can be compared. In milliseconds. */
const STEP = 75;
const STEPS_AT_A_DOCUMENT = 30;
const STEPS_TO_OUTSIDE = 30;

/** The JVM compiles, caches fill. */
const WARM_UP = 0.3;
const LONGEST_WARM_UP = 5;

const SETTLED_WITHIN = 60_000;

const IDLE = 3000;
const IDLE_WITHIN = 20_000;

const REQUESTS = {
  'textDocument/diagnostic': 6,
  'textDocument/hover': 4,
  'textDocument/completion': 4,
  'textDocument/codeAction': 4,
  'textDocument/codeLens': 3,
  'armAttribution/status': 3,
  'armAttribution/insertTrackingDeployment': 1,
  'workspace/diagnostic': 0.2,
  'armAttribution/checkWorkspace': 0.1,
};

const SETTINGS = [
  {},
  { rules: { 'missing-pid': 'error', 'pid-suffix': 'off' } },
  { mainTemplates: ['**/vault.json'], trackingId: '6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378' },
];

/** An editor in which somebody works for a long time. */
class LongRun {
  typists = [];
  minutes = [];
  #jarFolder;
  #random;
  #project;
  #server;
  #outside;
  #asked = new Set();
  #counted = { edits: 0, requests: 0, events: 0 };
  #latencies = [];
  #typist;

  /** `folder` holds the jar, and gets the project. */
  constructor(folder, seed) {
    this.#jarFolder = folder;
    this.#random = new Random(seed);
    this.#project = new ProjectFolder(join(folder, 'project'));
    this.#outside = new Outside(this.#random, this.#project);
  }

  get problems() {
    return this.#server.problems;
  }

  async begin() {
    const opened = await this.#files();
    this.#server = new LanguageServer(this.#jarFolder);
    await this.#server.initialize(this.#project.uri);
    for (const path of opened) {
      const document = new OpenDocument(this.#server, this.#project.uriOf(path), this.#project.textOf(path));
      this.typists.push(new Typist(this.#server, this.#random, this.#project, document, path));
    }
    // Who measures leaves a thread in the JVM.
    await liveHeap(this.#server.pid);
  }

  get ended() {
    return this.#server.ended;
  }

  /**
   * Works for a minute, then compares what the server says with what a new one says, and measures.
   * Where the server has ended meanwhile there are no figures.
   */
  async minute() {
    const end = performance.now() + MINUTE;
    this.#counted = { edits: 0, requests: 0, events: 0 };
    this.#latencies = [];
    const before = await processorTime(this.#server.pid);
    let due = performance.now();
    for (let step = 0; performance.now() < end && !this.ended; step++) {
      await this.#step(step);
      due = Math.max(due + STEP, performance.now());
      await setTimeout(due - performance.now());
    }
    await Promise.all(this.#asked);
    if (this.ended) return;
    const spent = (await processorTime(this.#server.pid)) - before;
    await this.#compare();
    await this.#restore();
    await this.#idle();
    this.minutes.push({
      ...this.#counted,
      heap: await liveHeap(this.#server.pid),
      threads: await threads(this.#server.pid),
      descriptors: await descriptors(this.#server.pid),
      median: quantile(this.#latencies, 0.5),
      late: quantile(this.#latencies, 0.95),
      processor: spent / MINUTE,
    });
  }

  async end() {
    await this.#server.stop();
  }

  /** Puts the files on disk, and tells which are opened. */
  async #files() {
    const files = new Map();
    const cases = await readCases('test-fixtures/cases');
    const large = [
      mainTemplate('6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378', 2500),
      mainTemplate('5d0e8a31-7c46-4f92-8b1d-90e2a6c4f713', 6000),
    ];
    large.forEach((text, i) => files.set(`open/large${i}/mainTemplate.json`, text));
    for (let i = 0; i < 8; i++) {
      files.set(
        `open/medium${i}/azuredeploy.json`,
        mainTemplate(`5d0e8a31-7c46-4f92-8b1d-90e2a6c4f71${i}`, 20 + 40 * i),
      );
    }
    for (let i = 0; i < 5; i++) {
      files.set(
        `open/linked${i}/mainTemplate.json`,
        mainTemplate(`4b7a90c2-16f3-4d58-9e02-c3a5d7e8f61${i}`, 5, ['vault.json']),
      );
      files.set(`open/linked${i}/vault.json`, linkedTemplate(`4b7a90c2-16f3-4d58-9e02-c3a5d7e8f61${i + 1}`));
    }
    while (files.size < DOCUMENTS) {
      const { name, files: those } = this.#random.pick(cases);
      const main = [...those.keys()].find((file) => file !== 'attribution.json');
      if (main !== undefined) files.set(`open/${name}/${main}`, those.get(main));
    }
    const opened = [...files.keys()];
    // Others lie beside them.
    for (let i = 0; i < 40; i++) {
      const { name, files: those } = this.#random.pick(cases);
      for (const [file, text] of those) files.set(`other/${name}/${file}`, text);
    }
    await this.#project.create(files);
    return opened;
  }

  async #step(step) {
    if (step % STEPS_AT_A_DOCUMENT === 0) this.#typist = this.#random.pick(this.typists);
    if (step % STEPS_TO_OUTSIDE === 7) await this.#happenOutside();
    const typist = this.#typist;
    const choice = this.#random.below(10);
    if (choice < 7) {
      const edited = typist.edit();
      this.#counted.edits++;
      this.#tell(await edited);
      this.#await(this.#timedHover(typist.place));
    } else {
      this.#ask(typist);
    }
  }

  async #happenOutside() {
    if (this.#random.below(8) === 0) {
      this.#server.settings = this.#random.pick(SETTINGS);
      this.#server.notify('workspace/didChangeConfiguration', { settings: { armAttribution: this.#server.settings } });
    } else if (this.#random.below(8) === 0) {
      await this.#moveFolder();
    } else {
      this.#tell(await this.#outside.happen());
    }
  }

  /** With documents that are open: an editor closes them and opens them where they are now. */
  async #moveFolder() {
    const folder = `open/linked${this.#random.below(5)}`;
    const there = this.typists.filter(
      ({ path }) => path.startsWith(`${folder}/`) || path.startsWith(`${folder}-moved/`),
    );
    const from = there[0].path.slice(0, there[0].path.lastIndexOf('/'));
    const to = from === folder ? `${folder}-moved` : folder;
    const events = await this.#project.renameFolder(from, to);
    for (const typist of there) {
      typist.path = to + typist.path.slice(from.length);
      typist.document.reopen(typist.document.text, this.#project.uriOf(typist.path));
    }
    this.#tell(events);
  }

  #ask(typist) {
    const method = this.#random.weighed(REQUESTS);
    const { textDocument, position } = typist.place;
    const params = method.startsWith('textDocument/')
      ? { textDocument, position, range: { start: position, end: position }, context: { diagnostics: [] } }
      : { textDocument, trackingId: null, previousResultIds: [] };
    const { answer, cancel } = this.#server.request(method, params);
    this.#counted.requests++;
    this.#await(answer);
    if (this.#random.below(5) === 0) cancel();
  }

  async #timedHover(place) {
    const begin = performance.now();
    this.#counted.requests++;
    await this.#server.request('textDocument/hover', place).answer;
    this.#latencies.push(performance.now() - begin);
  }

  #await(answer) {
    const taken = answer.finally(() => this.#asked.delete(taken));
    this.#asked.add(taken);
  }

  #tell(events) {
    this.#counted.events += events.length;
    if (events.length > 0) this.#server.notify('workspace/didChangeWatchedFiles', { changes: events });
  }

  /** The server has to say what one says that has seen nothing but the last texts. What happened to files reaches it a moment later. */
  async #compare() {
    const fresh = new LanguageServer(this.#jarFolder);
    fresh.settings = this.#server.settings;
    await fresh.initialize(this.#project.uri);
    for (const { document } of this.typists) new OpenDocument(fresh, document.uri, document.text);
    const end = performance.now() + SETTLED_WITHIN;
    let different;
    do {
      await setTimeout(1000);
      const answers = await Promise.all(
        this.typists.map(async (typist) => ({
          typist,
          said: await diagnostics(this.#server, typist),
          expected: await diagnostics(fresh, typist),
        })),
      );
      different = answers.filter(({ said, expected }) => said !== expected || !expected.startsWith('{'));
    } while (different.length > 0 && performance.now() < end);
    for (const { typist, said, expected } of different) {
      this.problems.push(
        `other diagnostics than a new server has: ${typist.path}\n  said:     ${said}\n  expected: ${expected}`,
      );
    }
    await fresh.stop();
    this.problems.push(...fresh.problems.map((problem) => `new server: ${problem}`));
  }

  /** Once it has done what it does when nobody asks. Without /proc that can't be seen, and some seconds have to do. */
  async #idle() {
    const end = performance.now() + IDLE_WITHIN;
    let before;
    let now = await processorTime(this.#server.pid);
    do {
      await setTimeout(IDLE);
      before = now;
      now = await processorTime(this.#server.pid);
    } while (now - before > 0.01 * IDLE && performance.now() < end);
  }

  /** All as it was at the start, so that the heap holds the same each time. */
  async #restore() {
    const events = await this.#project.restore();
    for (const typist of this.typists) {
      typist.path = typist.path.replace(/^(open\/linked\d)-moved/, '$1');
      const uri = this.#project.uriOf(typist.path);
      const text = this.#project.textOf(typist.path);
      if (uri !== typist.document.uri) typist.document.reopen(text, uri);
      else if (typist.document.text !== text) typist.document.become(text);
    }
    this.#server.settings = {};
    this.#server.notify('workspace/didChangeConfiguration', { settings: { armAttribution: {} } });
    this.#server.notify('workspace/didChangeWatchedFiles', { changes: events });
    for (const typist of this.typists) await diagnostics(this.#server, typist);
  }
}

/** With the digest of the text that they are about: a character that was lost need not change a finding. */
async function diagnostics(server, { document }) {
  const report = await server.request('textDocument/diagnostic', { textDocument: document.id }).answer;
  return JSON.stringify(report ?? 'no answer');
}

const [folder, minutesGiven, seedGiven] = process.argv.slice(2);
const minutes = Number(minutesGiven);
const seed = Number(seedGiven);
if (!Number.isInteger(minutes) || minutes < 3 || !Number.isInteger(seed)) {
  console.error('Usage: .ci/long-run [MINUTES [SEED]], at least 3 minutes');
  process.exit(2);
}
const run = new LongRun(folder, seed);
await run.begin();
console.log(`${minutes} minutes with ${run.typists.length} documents, seed ${seed}\n`);
printHead();
let told = 0;
for (let number = 1; number <= minutes && !run.ended; number++) {
  await run.minute();
  if (!run.ended) printMinute(number, run.minutes.at(-1));
  tellFaults();
}
if (!run.ended) await run.end();

const warmUp = Math.min(LONGEST_WARM_UP, Math.ceil(WARM_UP * minutes));
const lines = run.minutes.length === minutes ? comparison(run.minutes[warmUp - 1], run.minutes.at(-1)) : [];
const good = lines.length > 0 && lines.every((line) => line.good);
console.log(`\nMinute ${minutes} compared with minute ${warmUp}, the end of the warm-up:\n`);
for (const { what, was, is, bound, good } of lines) {
  console.log(`${good ? 'good    ' : 'TOO MUCH'}  ${what}: ${was}, then ${is} (${bound})`);
}
if (lines.length === 0) console.log('The server ended before.');
else if (!good) console.log(grown(run.minutes[warmUp - 1], run.minutes.at(-1)));
const sum = (what) => run.minutes.reduce((total, minute) => total + minute[what], 0).toLocaleString('en');
console.log(`\n${sum('edits')} edits, ${sum('requests')} requests, ${sum('events')} files changed outside or saved.`);
console.log('After each minute, texts and diagnostics were compared with those of a new server.');
tellFaults();
console.log(`Faults: ${run.problems.length}`);
process.exitCode = run.problems.length === 0 && good ? 0 : 1;

function tellFaults() {
  // The same fault again and again says nothing new.
  for (const fault of new Set(run.problems.slice(told))) console.log(`FAULT: ${fault.slice(0, 2000)}`);
  told = run.problems.length;
}
