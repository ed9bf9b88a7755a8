/** Starts the server's process. */
import { spawn, type ChildProcess } from 'node:child_process';

const VM_OPTIONS = [
  '-XX:+UseSerialGC',
  '-Xmx512m',
  // Stdout belongs to the protocol: what the JVM itself has to say goes to stderr.
  '-Xlog:disable',
  '-Xlog:all=warning:stderr',
  '-XX:+DisplayVMOutputToStderr',
];

/** `folder` becomes the working directory: never the workspace, and the place where a crash of the JVM leaves its report. */
export function startJvm(java: string, jar: string, folder: string): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = spawn(java, [...VM_OPTIONS, '-jar', jar, '--stdio'], { cwd: folder, windowsHide: true });
    child.once('error', reject);
    child.once('spawn', () => {
      child.off('error', reject);
      // A failing kill or write shows as the end of the process, which is handled.
      child.on('error', () => undefined);
      resolve(child);
    });
  });
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
