// Packs the extension for any machine that has a Java: arm-attribution.vsix.
import { addJar } from './jar.mjs';
import { addSboms } from './sbom.mjs';
import { pack } from './vsix.mjs';

const { inputs } = await import('./bundle.mjs');
await addSboms({ inputs, jar: await addJar() });
await pack({ packagePath: 'arm-attribution.vsix' });
