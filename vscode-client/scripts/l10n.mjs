// Collects the texts that the source hands to l10n.t, and writes the bundle that translators start from; with --print, to stdout.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const files = readdirSync('src').filter((name) => name.endsWith('.ts'));
const texts = new Set(files.flatMap((name) => textsIn(name, readFileSync(`src/${name}`, 'utf8'))));
const bundle = `${JSON.stringify(Object.fromEntries([...texts].sort().map((text) => [text, text])), null, 2)}\n`;
if (process.argv.includes('--print')) process.stdout.write(bundle);
else writeFileSync('l10n/bundle.l10n.json', bundle);

function textsIn(name, source) {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText(file) === 'l10n.t') {
      const [text] = node.arguments;
      if (text === undefined || !ts.isStringLiteralLike(text)) {
        throw new Error(`${name}: only a plain string can be translated: ${node.getText(file)}`);
      }
      found.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
