/** Ticks off the steps of the walkthrough in package.json. */
import { commands, window, type Disposable } from 'vscode';

type Step = 'mainTemplateSeen' | 'trackingIdSet' | 'trackedSeen' | 'noticeCopied';

/**
 * VS Code ticks a step off when its context key turns true, but never if that was so before the walkthrough was opened. So a key
 * is true only for a moment: when the step is done and, for what was done before, when a tab opens that may be the walkthrough.
 */
export class Walkthrough implements Disposable {
  private readonly steps = new Set<Step>();
  private readonly listener = window.tabGroups.onDidChangeTabs(({ opened }) => {
    if (opened.some(({ input }) => input === undefined)) this.steps.forEach((step) => void tick(step));
  });

  done(step: Step): void {
    if (!this.steps.has(step)) void tick(step);
    this.steps.add(step);
  }

  dispose(): void {
    this.listener.dispose();
  }
}

async function tick(step: Step): Promise<void> {
  for (const value of [true, false]) await commands.executeCommand('setContext', `armAttribution.${step}`, value);
}
