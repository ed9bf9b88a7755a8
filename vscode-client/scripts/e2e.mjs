// Runs the tests in a real VS Code against the packed VSIX: all of e2e, or the files that are named. What begins with -- is
// handed on to Node's runner: --test-name-pattern=refactorings
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, rmSync } from 'node:fs';

rmSync('out/e2e', { recursive: true, force: true });
await build({
  entryPoints: [...readdirSync('e2e/host').map((name) => `e2e/host/${name}`), 'e2e/neighbor/extension.ts'],
  outbase: 'e2e',
  outdir: 'out/e2e',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  sourcemap: 'inline',
  logLevel: 'warning',
});
copyFileSync('e2e/neighbor/package.json', 'out/e2e/neighbor/package.json');
const args = process.argv.slice(2);
const flags = args.filter((arg) => arg.startsWith('--'));
const named = args.filter((arg) => !arg.startsWith('--'));
const tests = readdirSync('e2e').filter((name) => name.endsWith('.test.mjs'));
const files = named.length > 0 ? named : tests.map((name) => `e2e/${name}`);
// One after the other: two VS Codes at once are slow on a small machine.
const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...flags, ...files], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
