// Bundles the extension into dist/extension.js, and beside it the licenses of what is in the bundle, the settings' schema and the
// pages about the settings and the rules.
import { build } from 'esbuild';
import { copyFile, cp, rm, writeFile } from 'node:fs/promises';
import { notices } from './notices.mjs';

await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  bundle: true,
  minify: true,
  platform: 'node',
  // The extension host of the oldest VS Code that package.json allows runs Node 20.
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  logLevel: 'warning',
  metafile: true,
});
/** The paths of the bundled files. */
export const inputs = Object.keys(metafile.inputs);
await writeFile('dist/THIRD-PARTY-NOTICES.txt', await notices(inputs));
await copyFile(
  '../server/src/main/resources/io/github/armattribution/workspace/attribution.schema.json',
  'dist/attribution.schema.json',
);
await copyFile('../docs/settings.md', 'dist/settings.md');
await cp('../docs/rules', 'dist/rules', { recursive: true });
