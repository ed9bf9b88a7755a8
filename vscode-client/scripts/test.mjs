// Bundles each test of a folder and runs all of them with Node's own runner. No VS Code is needed.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';

const folder = process.argv[2];
const names = (await readdir(folder)).filter((name) => name.endsWith('.test.ts'));
await rm(`out/${folder}`, { recursive: true, force: true });
await build({
  entryPoints: names.map((name) => `${folder}/${name}`),
  outdir: `out/${folder}`,
  bundle: true,
  alias: { vscode: './test/vscode.ts' },
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
});

const files = names.map((name) => `out/${folder}/${name.replace(/\.ts$/, '.js')}`);
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files], { stdio: 'inherit' });
process.exit(status ?? 1);
