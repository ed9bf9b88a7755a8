import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const MILLISECONDS_A_TICK = 10;

/** What is alive in a JVM, after a collection: bytes by class, and all of them together. */
export async function liveHeap(pid) {
  const jcmd = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'jcmd') : 'jcmd';
  const { stdout } = await promisify(execFile)(jcmd, [String(pid), 'GC.class_histogram'], { maxBuffer: 2 ** 26 });
  const classes = new Map();
  for (const [, bytes, name] of stdout.matchAll(/^ *\d+: +\d+ +(\d+) +(.+)$/gm)) {
    classes.set(name, (classes.get(name) ?? 0) + Number(bytes));
  }
  return { bytes: Number(/^Total +\d+ +(\d+)/m.exec(stdout)[1]), classes };
}

/** Undefined where there is no /proc. */
export async function threads(pid) {
  return await entries(`/proc/${pid}/task`);
}

/** Undefined where there is no /proc. */
export async function descriptors(pid) {
  return await entries(`/proc/${pid}/fd`);
}

/** Of the processor, since the process began, in milliseconds. Undefined where there is no /proc. */
export async function processorTime(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields && MILLISECONDS_A_TICK * (Number(fields[11]) + Number(fields[12]));
}

async function entries(folder) {
  return (await readdir(folder).catch(() => undefined))?.length;
}
