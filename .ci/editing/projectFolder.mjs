import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;

/** The files that are edited and those beside them: on disk as they were put there at the start, but for what was changed since. */
export class ProjectFolder {
  #folder;
  #start = new Map();
  #now = new Map();

  constructor(folder) {
    this.#folder = folder;
  }

  get uri() {
    return pathToFileURL(this.#folder).href;
  }

  uriOf(path) {
    return pathToFileURL(join(this.#folder, path)).href;
  }

  get paths() {
    return [...this.#now.keys()];
  }

  has(path) {
    return this.#now.has(path);
  }

  textOf(path) {
    return this.#now.get(path);
  }

  async create(files) {
    await mkdir(join(this.#folder, '.git'), { recursive: true });
    for (const [path, text] of files) {
      await this.write(path, text);
      this.#start.set(path, text);
    }
  }

  /** What a client is told of it. */
  async write(path, text) {
    const type = this.#now.has(path) ? CHANGED : CREATED;
    await mkdir(dirname(join(this.#folder, path)), { recursive: true });
    await writeFile(join(this.#folder, path), text);
    this.#now.set(path, text);
    return { uri: this.uriOf(path), type };
  }

  async delete(path) {
    await rm(join(this.#folder, path));
    this.#now.delete(path);
    return { uri: this.uriOf(path), type: DELETED };
  }

  /** Some editors tell of the folders alone, and so does this. */
  async renameFolder(from, to) {
    await rename(join(this.#folder, from), join(this.#folder, to));
    for (const [path, text] of [...this.#now].filter(([path]) => path.startsWith(`${from}/`))) {
      this.#now.delete(path);
      this.#now.set(to + path.slice(from.length), text);
    }
    return [
      { uri: this.uriOf(from), type: DELETED },
      { uri: this.uriOf(to), type: CREATED },
    ];
  }

  /** Makes all as it was at the start. */
  async restore() {
    const events = [];
    for (const path of this.paths.filter((path) => !this.#start.has(path))) events.push(await this.delete(path));
    for (const [path, text] of this.#start) {
      if (this.#now.get(path) !== text) events.push(await this.write(path, text));
    }
    return events;
  }
}

/** The cases of a folder like test-fixtures/cases: for each its files by their names, as a user has them. */
export async function readCases(folder) {
  const cases = [];
  for (const entry of (await readdir(folder, { recursive: true })).sort()) {
    if (basename(entry) !== 'case.json') continue;
    const place = dirname(join(folder, entry));
    const files = new Map();
    for (const name of (await readdir(place, { recursive: true })).sort()) {
      if (!name.endsWith('.json') || /^(case|expected)\.json$|^after-/.test(name)) continue;
      files.set(name, await readFile(join(place, name), 'utf8'));
    }
    if (files.size > 0) cases.push({ name: dirname(entry), files });
  }
  return cases;
}
