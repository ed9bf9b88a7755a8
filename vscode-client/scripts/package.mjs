// Bundles the extension, puts the server's jar beside it, and packs both into arm-attribution.vsix.
import { createVSIX } from '@vscode/vsce';
import { copyFile, stat } from 'node:fs/promises';

const jar = '../server/target/arm-attribution.jar';
const isThere = await stat(jar).then(
  (entry) => entry.isFile(),
  () => false,
);
if (!isThere) {
  console.error(`${jar} is missing: build the server first: ./mvnw -pl server package`);
  process.exit(1);
}

await import('./bundle.mjs');
await copyFile(jar, 'dist/arm-attribution.jar');
await createVSIX({ packagePath: 'arm-attribution.vsix', dependencies: false, allowMissingRepository: true });
