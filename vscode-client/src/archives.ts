/**
 * Archives of the server's classes, with which Java starts it in half the time. A package with its own Java brings one; for
 * any other Java one is made in the editor's storage, by a run that does nothing else.
 */
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, realpath, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { startTraining, VM_OPTIONS, type Program } from './jvm';

/** Within a package with its own Java: that Java, and the archive that goes with it and the jar. */
export const RUNTIME = 'runtime';
export const SHIPPED_ARCHIVE = join(RUNTIME, 'arm-attribution.archive');

/** The jar's time in such a package, in seconds. Java compares it with the archive's record; unpacking sets it to now. */
export const JAR_TIME = Date.UTC(2026, 0, 1) / 1000;

/** An editor that has just started has better things to do. */
const DELAY_MS = 20_000;

const WEEK_MS = 7 * 24 * 3600 * 1000;

export class Archives {
  private trusted = true;
  private timer: NodeJS.Timeout | undefined;
  private training: ChildProcess | undefined;

  constructor(private readonly storage: string) {}

  /** The archive to start with, if there is one. */
  async find(program: Program): Promise<string | undefined> {
    if (!this.trusted) return undefined;
    const made = await this.fileFor(program);
    const candidates = (await isWithItsArchive(program)) ? [join(dirname(program.jar), SHIPPED_ARCHIVE), made] : [made];
    for (const file of candidates) if ((await size(file)) > 0) return file;
    return undefined;
  }

  /** A server that died may have died of its archive: none is used any more, and the one in the storage is made anew. */
  async distrust(program: Program): Promise<void> {
    this.stop();
    this.trusted = false;
    await this.fileFor(program)
      .then((file) => rm(file, { force: true }))
      .catch(() => undefined);
  }

  /** Sees to it that the next start finds an archive. */
  makeLater(program: Program): void {
    if (!this.trusted) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.make(program).catch(() => undefined), DELAY_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.training?.kill('SIGKILL');
  }

  /** Makes an archive, unless there is one or it is known that none can be made now. */
  async make(program: Program): Promise<void> {
    const file = await this.fileFor(program);
    await mkdir(this.storage, { recursive: true });
    await this.removeOld();
    if ((await size(file)) >= 0) return;
    const unfinished = `${file}.${process.pid}`;
    const training = (this.training = await startTraining(program, unfinished));
    const ended = once(training, 'exit') as Promise<[number | null]>;
    lowerPriority(training);
    const [code] = await ended;
    if (code === null) {
      await rm(unfinished, { force: true });
      return;
    }
    // One that could not be made is left empty, and not tried again for a week: the disk may have been full.
    if ((await size(unfinished)) <= 0) await writeFile(unfinished, '');
    // On Windows, one that another window has made meanwhile, and uses, stays.
    await rename(unfinished, file).catch(() => rm(unfinished, { force: true }));
  }

  /** One file for each Java and jar: after a change of either, another name. */
  private async fileFor({ java, version, jar }: Program): Promise<string> {
    const facts: unknown[] = [VM_OPTIONS, version];
    for (const file of [await realpath(java).catch(() => java), jar]) {
      const { size, mtimeMs } = await stat(file);
      facts.push(file, size, mtimeMs);
    }
    const name = createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
    return join(this.storage, `${name}.archive`);
  }

  private async removeOld(): Promise<void> {
    for (const name of await readdir(this.storage)) {
      const file = join(this.storage, name);
      const { mtimeMs } = await stat(file);
      // On Windows, one that another server is using stays.
      if (Date.now() - mtimeMs > WEEK_MS) await rm(file, { force: true }).catch(() => undefined);
    }
  }
}

/** Whether this is a package's own Java, and its archive fits the jar; where nothing can be written it may not. */
async function isWithItsArchive({ java, jar }: Program): Promise<boolean> {
  if (!java.startsWith(join(dirname(jar), RUNTIME) + sep)) return false;
  if ((await stat(jar)).mtimeMs === JAR_TIME * 1000) return true;
  return utimes(jar, JAR_TIME, JAR_TIME).then(
    () => true,
    () => false,
  );
}

function lowerPriority({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or keeps the priority that it has.
  }
}

/** In bytes; -1 if there is no such file. */
function size(file: string): Promise<number> {
  return stat(file).then(
    (entry) => entry.size,
    () => -1,
  );
}
