// Packs the extension for this machine, with a Java of its own and an archive for a fast start: arm-attribution-<target>.vsix.
// The Java is cut out of the JDK of JAVA_HOME, or of the PATH, with what that JDK says about its license.
import { build } from 'esbuild';
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, rename, rm, stat, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { addJar } from './jar.mjs';
import { addSboms } from './sbom.mjs';
import { pack } from './vsix.mjs';

/** What the jar's classes need (jdeps) but for java.desktop and java.sql, of which libraries use types only if they are there. */
const MODULES = ['java.base', 'java.logging', 'java.xml', 'jdk.unsupported'];

const { inputs } = await import('./bundle.mjs');
const jar = await addJar();
await build({
  entryPoints: ['src/archives.ts', 'src/jvm.ts'],
  outdir: 'out/package',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
});
const { JAR_TIME, RUNTIME, SHIPPED_ARCHIVE } = await import('../out/package/archives.mjs');
const { startTraining } = await import('../out/package/jvm.mjs');

const runtime = resolve('dist', RUNTIME);
const jdk = process.env.JAVA_HOME ?? property('java', 'java.home');
execFileSync(join(jdk, 'bin', 'jlink'), [
  ...['--add-modules', MODULES.join(), '--output', runtime],
  ...['--strip-java-debug-attributes', '--no-header-files', '--no-man-pages'],
]);
const java = join(runtime, 'bin', process.platform === 'win32' ? 'java.exe' : 'java');
await rm(join(runtime, 'bin', process.platform === 'win32' ? 'keytool.exe' : 'keytool'));
// Links, where two modules have the same license, would not outlive a ZIP.
await cp(join(runtime, 'legal'), join(runtime, 'legal.copy'), { recursive: true, dereference: true });
await rm(join(runtime, 'legal'), { recursive: true });
await rename(join(runtime, 'legal.copy'), join(runtime, 'legal'));

await addSboms({ inputs, jar, runtime });

// The archive of the JDK's classes, on which that of the server's stands.
execFileSync(java, ['-Xshare:dump'], { stdio: 'ignore' });
await utimes(jar, JAR_TIME, JAR_TIME);
const archive = resolve('dist', SHIPPED_ARCHIVE);
const training = await startTraining({ java, version: property(java, 'java.version'), jar }, archive);
const [code] = await once(training, 'exit');
if (code !== 0 || (await stat(archive)).size === 0) throw new Error(`The training run ended with ${code}.`);

// Node may be made for another processor, which the machine can run as well: the Java counts.
const arch = { amd64: 'x64', x86_64: 'x64', aarch64: 'arm64', arm: 'armhf' }[property(java, 'os.arch')];
if (arch === undefined) throw new Error(`VS Code has no package for ${property(java, 'os.arch')}.`);
const target = `${isMusl() ? 'alpine' : process.platform}-${arch}`;
await pack({ packagePath: `arm-attribution-${target}.vsix`, target });

function property(executable, name) {
  const { stderr } = spawnSync(executable, ['-XshowSettings:properties', '-version'], { encoding: 'utf8' });
  return new RegExp(`^ *${name} = (.*?)\\r?$`, 'm').exec(stderr)[1];
}

function isMusl() {
  return process.platform === 'linux' && process.report.getReport().header.glibcVersionRuntime === undefined;
}
