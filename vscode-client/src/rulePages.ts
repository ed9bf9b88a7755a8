/** The pages about rules, which the extension brings along: no server is needed to read them. Pure. */

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

/** Where the page lies in the extension. */
export function pageFile(rule: string): string {
  return `dist/rules/${rule}.md`;
}
