// Measures how long each package takes from the start of its process to the first diagnostics of a small template, and how
// big it is. All packages have to be built; node scripts/startup.mjs [rounds]. The packages take turns, so that what else
// the machine does meets all of them alike: compare within one run only, and by ratios.
import { build } from 'esbuild';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

const rounds = Number(process.argv[2] ?? 10);
const folder = await mkdtemp(join(tmpdir(), 'arm-attribution-'));
await build({
  entryPoints: ['src/archives.ts', 'src/java.ts', 'src/javaOnThisMachine.ts', 'src/jvm.ts'],
  outdir: join(folder, 'client'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
});
const client = (name) => import(join(folder, 'client', `${name}.mjs`));
const { Archives, RUNTIME } = await client('archives');
const { findJava } = await client('java');
const { javaOnThisMachine } = await client('javaOnThisMachine');
const { startServer, startTraining } = await client('jvm');

const template = await readFile('../test-fixtures/samples/gateway/azuredeploy.json', 'utf8');
const packages = [...(await jarAlone()), ...(await distribution()), ...(await universal()), ...(await platform())];
const times = new Map(packages.map(({ name }) => [name, []]));
for (let round = -1; round < rounds; round++) {
  for (const { name, start } of packages) {
    const time = await toFirstDiagnostics(start);
    // The first round fills the caches of the disk.
    if (round >= 0) times.get(name).push(time);
  }
}
report();
await rm(folder, { recursive: true });

async function jarAlone() {
  const jar = resolve('../server/target/arm-attribution.jar');
  const program = { ...(await javaHere()), jar };
  const archive = join(folder, 'jar.archive');
  await once(await startTraining(program, archive), 'exit');
  const size = await sizeOf(jar);
  return [
    { name: 'jar', size, installed: size, start: () => spawn(program.java, ['-jar', jar]) },
    {
      name: 'jar, with an archive',
      size,
      installed: size + (await sizeOf(archive)),
      start: () => startServer(program, folder, archive),
    },
  ];
}

async function distribution() {
  const packed = (await readdir('../server/target')).find((name) => /^arm-attribution-.*\.tar\.gz$/.test(name));
  const place = join(folder, 'distribution');
  const tools = join(folder, 'tools');
  const cache = join(folder, 'cache');
  await mkdir(place);
  await mkdir(tools);
  execFileSync('tar', ['-xzf', resolve('../server/target', packed), '-C', place]);
  const launcher = join(place, packed.replace('.tar.gz', ''), 'bin', 'arm-attribution');
  const launch = (env) => spawn(launcher, ['--stdio'], { env: { ...process.env, XDG_CACHE_HOME: cache, ...env } });
  // The launcher makes its archive after a while, which is over at once here.
  await writeFile(join(tools, 'sleep'), '#!/bin/sh\n');
  await chmod(join(tools, 'sleep'), 0o755);
  launch({ PATH: `${tools}:${process.env.PATH}` }).stdin.end();
  const made = async () =>
    (await readdir(join(cache, 'arm-attribution')).catch(() => [])).some((name) => name.endsWith('.archive'));
  while (!(await made())) await setTimeout(100);

  const size = await sizeOf(join('../server/target', packed));
  const installed = await sizeOf(place);
  return [
    { name: 'distribution, first start', size, installed, start: () => launch({ ARM_ATTRIBUTION_ARCHIVE: 'off' }) },
    { name: 'distribution, later starts', size, installed: installed + (await sizeOf(cache)), start: () => launch({}) },
  ];
}

async function universal() {
  const { size, installed, jar } = await unpack('arm-attribution.vsix');
  const program = { ...(await javaHere()), jar };
  const storage = join(folder, 'storage');
  const archives = new Archives(storage);
  await archives.make(program);
  const archive = await archives.find(program);
  return [
    { name: 'universal VSIX, first start', size, installed, start: () => startServer(program, folder) },
    {
      name: 'universal VSIX, later starts',
      size,
      installed: installed + (await sizeOf(storage)),
      start: () => startServer(program, folder, archive),
    },
  ];
}

async function platform() {
  const vsix = (await readdir('.')).find((name) => /^arm-attribution-.*\.vsix$/.test(name));
  const { size, installed, jar, runtime } = await unpack(vsix);
  const program = { ...(await javaHere(runtime)), jar };
  const archive = await new Archives(join(folder, 'none')).find(program);
  return [
    {
      name: `platform VSIX (Java ${program.version})`,
      size,
      installed,
      start: () => startServer(program, folder, archive),
    },
  ];
}

async function unpack(vsix) {
  const place = join(folder, vsix);
  execFileSync(process.execPath, ['scripts/unpack.mjs', vsix, place]);
  const dist = join(place, 'extension', 'dist');
  return {
    size: await sizeOf(vsix),
    installed: await sizeOf(place),
    jar: join(dist, 'arm-attribution.jar'),
    runtime: join(dist, RUNTIME),
  };
}

async function javaHere(ownHome = '') {
  const { executable, version } = await findJava(await javaOnThisMachine('', ownHome, [], []));
  return { java: executable, version };
}

async function toFirstDiagnostics(start) {
  const begin = performance.now();
  const server = await start();
  server.stderr.resume();
  const send = (message) => {
    const content = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
  };
  const uri = 'file:///samples/azuredeploy.json';
  send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
  send({ method: 'initialized', params: {} });
  send({
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'json', version: 1, text: template } },
  });
  let output = '';
  for await (const chunk of server.stdout) {
    output += chunk;
    if (output.includes('"malformed-guid"')) break;
  }
  const time = { wall: performance.now() - begin, cpu: await cpuOf(server.pid) };
  server.kill('SIGKILL');
  if (!output.includes('"malformed-guid"'))
    throw new Error(`No diagnostics from ${server.spawnargs.join(' ')}: ${output}`);
  return time;
}

/** In milliseconds, with that of its children; known on Linux only. It varies less than the time on the clock. */
async function cpuOf(pid) {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).replace(/^.*\) /, '').split(' ');
  return 10 * fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
}

async function sizeOf(path) {
  const entry = await lstat(path);
  if (!entry.isDirectory()) return entry.size;
  const sizes = await Promise.all((await readdir(path)).map((name) => sizeOf(join(path, name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function report() {
  const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  const of = (name, kind) => times.get(name).map((time) => time[kind]);
  // Each round's ratio by itself: what slows the machine slows both.
  const ratio = (name, kind) => middle(of(name, kind).map((time, round) => time / of('jar', kind)[round])).toFixed(2);
  const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
  console.log(
    `${rounds} rounds on ${availableParallelism()} cores, from the start of the process to the first diagnostics\n`,
  );
  console.log('| package | median, ms | least, ms | ratio | CPU, ms | ratio | package, MB | installed, MB |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (const { name, size, installed } of packages) {
    const clock = [
      Math.round(middle(of(name, 'wall'))),
      Math.round(Math.min(...of(name, 'wall'))),
      ratio(name, 'wall'),
    ];
    const cells = [name, ...clock, middle(of(name, 'cpu')), ratio(name, 'cpu'), megabytes(size), megabytes(installed)];
    console.log(`| ${cells.join(' | ')} |`);
  }
}
