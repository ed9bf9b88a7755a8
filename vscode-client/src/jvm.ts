/** Starts Java: for the server, and for the run that makes an archive of its classes. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { majorOf } from './java';

/** What is run, and by which Java. */
export interface Program {
  readonly java: string;
  readonly version: string;
  readonly jar: string;
}

export const VM_OPTIONS = [
  '-XX:+UseSerialGC',
  '-Xmx512m',
  // Stdout belongs to the protocol: what the JVM itself has to say goes to stderr.
  '-Xlog:disable',
  '-Xlog:all=warning:stderr',
  '-XX:+DisplayVMOutputToStderr',
];

/**
 * Java believes an archive's body unless told to look, and dies or hangs of damage in it; looking takes no time that could be
 * measured. A Java that does not know the option makes no archive, so it is not told to use one.
 */
const VERIFIED = '-XX:+VerifySharedSpaces';

/** The code with which a server ends that runs out of memory: of itself or, told so by an option, by Java. */
export const OUT_OF_MEMORY = 3;

/** A server that went on without what it had no memory for might tell of another text than the editor shows. */
const ENDS_WITHOUT_MEMORY = '-XX:+ExitOnOutOfMemoryError';

/** `folder` is where a crash of the JVM leaves its report. */
export function startServer(program: Program, folder: string, archive: string | undefined): Promise<ChildProcess> {
  const options = [ENDS_WITHOUT_MEMORY, `-XX:ErrorFile=${join(folder, 'hs_err_pid%p.log')}`];
  if (archive !== undefined) options.push(VERIFIED, `${archiveOptions(program).use}=${archive}`);
  return start(program, options, '--stdio', 'pipe');
}

/** A short run that writes an archive when it ends. */
export function startTraining(program: Program, archive: string): Promise<ChildProcess> {
  return start(program, [VERIFIED, `${archiveOptions(program).make}=${archive}`], 'train', 'ignore');
}

/** From Java 25 on an archive holds more than classes. */
function archiveOptions({ version }: Program): { use: string; make: string } {
  return majorOf(version) >= 25
    ? { use: '-XX:AOTCache', make: '-XX:AOTCacheOutput' }
    : { use: '-XX:SharedArchiveFile', make: '-XX:ArchiveClassesAtExit' };
}

function start({ java, jar }: Program, options: string[], command: string, stdio: StdioOptions): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    // The jar is named without its folder: Java 17 takes an archive only if the jar's path is the one it was made with. And
    // the working directory is never the workspace.
    const child = spawn(java, [...VM_OPTIONS, ...options, '-jar', basename(jar), command], {
      cwd: dirname(jar),
      stdio,
      windowsHide: true,
    });
    child.once('error', reject);
    child.once('spawn', () => {
      child.off('error', reject);
      // A failing kill or write shows as the end of the process, which is handled.
      child.on('error', () => undefined);
      resolve(child);
    });
  });
}

/** Several times what a busy, slow machine needs. */
const START_MS = 60_000;

/** Waits for the first answer of a server, but not for ever: one that is late is ended, which its client then hears of. */
export async function answered(child: ChildProcess, answer: Promise<void>, limit = START_MS): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  try {
    await answer;
  } finally {
    clearTimeout(timer);
  }
}

/** The code that a process ends with, which it is made to do soon; null if a signal ended it. */
export async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = new Promise((resolve) => child.once('exit', resolve));
    endSoon(child);
    await exit;
  }
  return child.exitCode;
}

const GRACE_MS = 2000;

/** Makes sure the process ends: it gets two seconds to do so by itself. */
export function endSoon(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  child.once('exit', () => {
    clearTimeout(timer);
  });
}
