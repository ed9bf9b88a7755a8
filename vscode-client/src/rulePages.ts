/** Rules and the addresses of their pages. Pure. */

/** The pages are documents of this scheme, so that the editor can show what stands in no file. */
export const SCHEME = 'arm-attribution-rule';

export interface RuleItem {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

interface RuleSetting {
  readonly default: string;
  readonly description: string;
}

/** What a list of rules shows, from the manifest's settings of the rules. */
export function ruleItems(settings: Readonly<Record<string, RuleSetting>>): RuleItem[] {
  return Object.entries(settings).map(([rule, setting]) => ({
    label: rule,
    description: setting.default,
    detail: setting.description,
  }));
}

/** The path under which the page about a rule is opened. Its end tells the editor that it is markdown. */
export function pagePath(rule: string): string {
  return `/${rule}.md`;
}

/** The rule whose page has this path. */
export function ruleOf(path: string): string {
  return path.replace(/^\//, '').replace(/\.md$/, '');
}
