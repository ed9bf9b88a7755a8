// What the extension is made of, for those who look for it, as CycloneDX. The server's own list comes out of its jar.
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledPackages } from './bundled.mjs';
import { readEntry } from './zipEntry.mjs';

const { ComponentBuilder } = Contrib.FromNodePackageJson.Builders;
const { ExternalReferenceFactory } = Contrib.FromNodePackageJson.Factories;
const { LicenseFactory } = Contrib.License.Factories;
const builder = new ComponentBuilder(new ExternalReferenceFactory(), new LicenseFactory());

/**
 * Writes both lists into dist/sbom.
 *
 * `inputs` are the paths of the bundled files, `jar` is the server's, `runtime` the folder of the Java that is packed with it,
 * if there is one.
 */
export async function addSboms({ inputs, jar, runtime }) {
  await mkdir('dist/sbom', { recursive: true });
  await writeFile('dist/sbom/server.cdx.json', await readEntry(jar, 'META-INF/sbom/server.cdx.json'));
  const bom = new Models.Bom();
  bom.metadata.component = await component('.', Enums.ComponentType.Application);
  // In the manifest it is a key of package.nls.json.
  bom.metadata.component.description = undefined;
  for (const folder of bundledPackages(inputs))
    bom.components.add(await component(folder, Enums.ComponentType.Library));
  if (runtime !== undefined) bom.components.add(await java(runtime));
  const normalizer = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  // Neither the time nor a serial number: the same sources make the same file.
  const text = new Serialize.JsonSerializer(normalizer).serialize(bom, { sortLists: true, space: 2 });
  await writeFile('dist/sbom/extension.cdx.json', `${text}\n`);
}

async function component(folder, type) {
  const description = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const made = builder.makeComponent(description, type);
  made.bomRef.value = `${description.name}@${description.version}`;
  made.purl = `pkg:npm/${description.name.replace('@', '%40')}@${description.version}`;
  return made;
}

/** What `release` in every JDK says of it. */
async function java(runtime) {
  const release = await readFile(join(runtime, 'release'), 'utf8');
  const value = (key) => new RegExp(`^${key}="(.*)"`, 'm').exec(release)?.[1];
  return new Models.Component(Enums.ComponentType.Platform, 'OpenJDK', {
    bomRef: 'java',
    version: value('JAVA_RUNTIME_VERSION') ?? value('JAVA_VERSION'),
    supplier: new Models.OrganizationalEntity({ name: value('IMPLEMENTOR') }),
  });
}
