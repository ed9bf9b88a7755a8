// Packs the extension for any machine that has a Java: arm-attribution.vsix.
import { createVSIX } from '@vscode/vsce';
import { addJar } from './jar.mjs';

await import('./bundle.mjs');
await addJar();
await createVSIX({
  packagePath: 'arm-attribution.vsix',
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
