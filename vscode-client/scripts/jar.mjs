// Puts the server's jar beside the bundle.
import { copyFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

export async function addJar() {
  const built = '../server/target/arm-attribution.jar';
  const isThere = await stat(built).then(
    (entry) => entry.isFile(),
    () => false,
  );
  if (!isThere) {
    console.error(`${built} is missing: build the server first: ./mvnw -pl server package`);
    process.exit(1);
  }
  const jar = resolve('dist/arm-attribution.jar');
  await copyFile(built, jar);
  return jar;
}
