// Packs what .vscodeignore names.
import { createVSIX } from '@vscode/vsce';
import { chmod, cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDER = 'out/vsix';
const NOT_PACKED = new Set(['node_modules', 'out', 'src', 'test', 'e2e', 'images']);

export async function pack(options) {
  // The same sources make the same package, whenever: the time is the one of the distribution.
  process.env.SOURCE_DATE_EPOCH ??= String(Date.parse('2026-01-01T00:00:00Z') / 1000);
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  for (const name of await readdir('.')) {
    if (!NOT_PACKED.has(name) && !name.endsWith('.vsix')) {
      await cp(name, path.join(FOLDER, name), { recursive: true, verbatimSymlinks: true });
    }
  }
  await normalizeModes();
  await writeFile(path.join(FOLDER, 'README.md'), await withPictures(await readFile('README.md', 'utf8')));
  await createVSIX({
    ...options,
    cwd: FOLDER,
    packagePath: path.resolve(options.packagePath),
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
}

/** Modes of files depend on who checked them out. */
async function normalizeModes() {
  for (const entry of await readdir(FOLDER, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    await chmod(file, (await stat(file)).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** With its pictures in it: VS Code shows none from an extension's own folder, and there is no address yet to fetch them from. */
async function withPictures(readme) {
  const parts = [];
  let end = 0;
  for (const { 1: file, index } of readme.matchAll(/(?<=\]\()(images\/[\w-]+\.png)(?=\))/g)) {
    parts.push(readme.slice(end, index), `data:image/png;base64,${await readFile(file, 'base64')}`);
    end = index + file.length;
  }
  return [...parts, readme.slice(end)].join('');
}
