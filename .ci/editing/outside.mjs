import { linkedTemplate, mainTemplate } from './templates.mjs';

const HAPPENINGS = { template: 5, manyTemplates: 1, deleted: 4, settings: 3, folder: 2, openFile: 2 };

const SETTINGS = [
  '{ "trackingId": "6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378" }',
  '{ "mainTemplates": ["**/vault*.json"], "rules": { "missing-pid": "error" } }',
  '{ "exclude": ["outside*"], "fixAll": { "newGuids": true }, }',
  '{ "rules": { "missing-pid": "loud" }, "mainTemplates": 5',
  '{}',
];

const FOLDERS = ['outside', 'outside/nested', 'renamed', 'other'];

/** Other programs on the same files: generators, branches that are checked out, folders that get another name. */
export class Outside {
  #random;
  #project;
  #number = 0;

  constructor(random, project) {
    this.#random = random;
    this.#project = project;
  }

  /** Lets something happen, and tells with which events a client would hear of it. */
  async happen() {
    return await this[this.#random.weighed(HAPPENINGS)]();
  }

  async template() {
    const folder = this.#random.pick(FOLDERS);
    const linked = this.#random.below(3) === 0;
    const name = linked ? `vault${this.#random.below(5)}` : this.#random.pick(['mainTemplate', 'azuredeploy', 'main']);
    const text = linked
      ? linkedTemplate(this.#guid())
      : mainTemplate(this.#guid(), this.#random.below(20), ['vault1.json']);
    return [await this.#project.write(`${folder}/${name}.json`, text)];
  }

  async manyTemplates() {
    const events = [];
    for (let i = 0; i < 20; i++) {
      const path = `branch/${this.#random.below(40)}/azuredeploy.json`;
      events.push(
        this.#project.has(path) && this.#random.below(2) === 0
          ? await this.#project.delete(path)
          : await this.#project.write(path, mainTemplate(this.#guid(), 5)),
      );
    }
    return events;
  }

  async deleted() {
    const paths = this.#project.paths.filter((path) => /^(outside|renamed|other|branch)\//.test(path));
    return paths.length === 0 ? [] : [await this.#project.delete(this.#random.pick(paths))];
  }

  async settings() {
    if (this.#random.below(4) === 0 && this.#project.has('attribution.json')) {
      return [await this.#project.delete('attribution.json')];
    }
    return [await this.#project.write('attribution.json', this.#random.pick(SETTINGS))];
  }

  async folder() {
    const from = this.#random.pick(FOLDERS);
    if (!this.#project.paths.some((path) => path.startsWith(`${from}/`))) return [];
    return await this.#project.renameFolder(from, `${from}-${++this.#number}`);
  }

  /** A file that is open: what is open counts, and what is on disk once it is closed. */
  async openFile() {
    const paths = this.#project.paths.filter((path) => path.startsWith('open/'));
    const path = this.#random.pick(paths);
    const text = this.#project.textOf(path);
    return [await this.#project.write(path, `${text.trimEnd()}\n`.replaceAll('2022-09-01', '2025-04-01'))];
  }

  #guid() {
    const digits = (count) => Array.from({ length: count }, () => this.#random.below(16).toString(16)).join('');
    // Few enough that several files have the same.
    return this.#random.below(3) === 0
      ? '6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378'
      : `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`;
  }
}
