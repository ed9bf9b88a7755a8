// The licenses of the packages that ended up in the bundle: each asks to be passed on with it.
import { readdir, readFile } from 'node:fs/promises';
import { bundledPackages } from './bundled.mjs';

/** `inputs` are the paths of the bundled files, as in esbuild's metafile. */
export async function notices(inputs) {
  const texts = await Promise.all(bundledPackages(inputs).map(notice));
  return ['This extension contains the following packages.', ...texts].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${folder} has no license file to pass on.`);
  const text = await readFile(`${folder}/${file}`, 'utf8');
  return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}`;
}
