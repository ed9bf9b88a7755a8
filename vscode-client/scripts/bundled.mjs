// The packages that ended up in the bundle.

/** Their folders, sorted; `inputs` are the paths of the bundled files, as in esbuild's metafile. */
export function bundledPackages(inputs) {
  const folders = inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort();
}
