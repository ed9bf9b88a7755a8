/** The pages about rules, which the extension brings along: no server is needed to read them. Pure. */
import type manifest from '../package.json';

export interface RuleItem {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

interface RuleSetting {
  readonly default: string;
  readonly description: string;
}

type Settings = Extract<
  (typeof manifest)['contributes']['configuration'][number]['properties'],
  { 'armAttribution.rules': unknown }
>;

/** The setting of the rules, in whichever group of settings it is. */
export function rulesIn({ contributes }: typeof manifest): Settings['armAttribution.rules'] {
  for (const { properties } of contributes.configuration)
    if ('armAttribution.rules' in properties) return properties['armAttribution.rules'];
  throw new Error('The manifest has no setting of the rules.');
}

/** What a list of rules shows, from the manifest's settings of the rules. */
export function ruleItems(settings: Readonly<Record<string, RuleSetting>>): RuleItem[] {
  return Object.entries(settings).map(([rule, setting]) => ({
    label: rule,
    description: setting.default,
    detail: setting.description,
  }));
}

/** Those first whose findings are at hand, in the order of these. */
export function atHandFirst(items: readonly RuleItem[], atHand: readonly string[]): RuleItem[] {
  const place = ({ label }: RuleItem): number => (atHand.includes(label) ? atHand.indexOf(label) : atHand.length);
  return [...items].sort((one, other) => place(one) - place(other));
}

/** Where the page about a diagnostic's code lies in the extension: a rule, or a mistake in attribution.json. */
export function pageFile(code: string): string {
  return isAboutSettings(code) ? 'dist/settings.md' : `dist/rules/${code}.md`;
}

export function isAboutSettings(code: string): boolean {
  return code.startsWith('settings-');
}
