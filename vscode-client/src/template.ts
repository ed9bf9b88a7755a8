/** Which documents are ARM templates. Pure and cheap: it runs on every keystroke until the server has started. */
import { matchesEnd } from './glob';

/** How much of a document is looked at while it is being edited, in UTF-16 code units. */
export const HEAD_LENGTH = 4096;

const MAIN_TEMPLATE_NAMES = new Set(['maintemplate.json', 'azuredeploy.json']);

const TEMPLATE_SCHEMA =
  /^https?:\/\/schema\.management\.azure\.com\/schemas\/[^/]+\/(?:subscription|managementGroup|tenant)?deploymentTemplate\.json#?$/i;

/** `path` has `/` as its separator; `globs` are the user's own main templates. */
export function isTemplateName(path: string, globs: readonly string[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return MAIN_TEMPLATE_NAMES.has(name) || globs.some((glob) => matchesEnd(path, glob.replace(/^\.\//, '')));
}

/** Whether the root object's `$schema` names a deployment template. `text` may be only the head of a document. */
export function hasTemplateSchema(text: string): boolean {
  const schema = rootSchema(text);
  return schema !== undefined && TEMPLATE_SCHEMA.test(schema);
}

// White space, comments, strings, braces; anything else is one character.
const TOKEN = /\s+|\/\/[^\r\n]*|\/\*[^]*?\*\/|"[^"\\]*(?:\\[^][^"\\]*)*"|[^]/gy;

/**
 * The value of `$schema` in the root object. Nested templates, and templates held as data in a policy, have a `$schema`
 * too, but do not make their file a template.
 */
function rootSchema(text: string): string | undefined {
  let depth = 0;
  let key: string | undefined;
  let last: string | undefined;
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^(?:\s|\/[/*]|\uFEFF)/.test(token)) continue;
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (depth === 1 && token === ':') key = last;
    else if (depth === 1 && token === ',') key = undefined;
    else if (depth === 1 && key?.toLowerCase() === '"$schema"' && token.startsWith('"')) return unescapedString(token);
    if (depth <= 0) return undefined;
    last = token;
  }
  return undefined;
}

function unescapedString(token: string): string | undefined {
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
