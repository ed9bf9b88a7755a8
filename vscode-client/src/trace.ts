/**
 * The protocol trace. The language client writes it only while its channel's log level is Trace, which an extension can't
 * set: so this channel's level follows the setting, and what it gets goes to the output channel as information.
 */
import { Disposable, EventEmitter, LogLevel, workspace, type LogOutputChannel } from 'vscode';
import { SECTION } from './settings';

export function traceChannel(output: LogOutputChannel): { channel: LogOutputChannel; disposable: Disposable } {
  const level = (): LogLevel => (isTraced() ? LogLevel.Trace : output.logLevel);
  const changed = new EventEmitter<LogLevel>();
  const disposable = Disposable.from(
    changed,
    output.onDidChangeLogLevel(() => {
      changed.fire(level());
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.trace.server`)) changed.fire(level());
    }),
  );
  const channel: LogOutputChannel = Object.create(output, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changed.event },
    trace: {
      value: (message: string): void => {
        if (isTraced()) output.info(message);
        else output.trace(message);
      },
    },
  }) as LogOutputChannel;
  return { channel, disposable };
}

function isTraced(): boolean {
  return workspace.getConfiguration(SECTION).get<string>('trace.server', 'off') !== 'off';
}
