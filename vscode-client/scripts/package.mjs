// Packs the extension for any machine that has a Java: arm-attribution.vsix.
import { addJar } from './jar.mjs';
import { pack } from './vsix.mjs';

await import('./bundle.mjs');
await addJar();
await pack({ packagePath: 'arm-attribution.vsix' });
