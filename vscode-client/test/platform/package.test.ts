/** The package for this machine as it is installed, and the archives that are made for any other Java. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { text } from 'node:stream/consumers';
import { Archives } from '../../src/archives';
import { findJava } from '../../src/java';
import { javaOnThisMachine } from '../../src/javaOnThisMachine';
import { startServer, type Program } from '../../src/jvm';

let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arm-attribution-'));
});

after(() => rm(folder, { recursive: true }));

/** What a server writes to stdout in a short session, and how many of its own classes it takes from an archive. */
async function serve(program: Program, archive: string | undefined, options = ''): Promise<[string, number]> {
  const log = join(folder, 'classes.txt');
  // Unlike all other options these come after those of the command line, which switch logging off.
  process.env._JAVA_OPTIONS = `-Xlog:class+load:file=${log} ${options}`;
  const server = await startServer(program, folder, archive).finally(() => delete process.env._JAVA_OPTIONS);
  assert(server.stdin !== null && server.stdout !== null);
  for (const message of [
    { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
    { id: 2, method: 'shutdown' },
    { method: 'exit' },
  ]) {
    const content = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.on('error', () => undefined).write(`Content-Length: ${content.length}\r\n\r\n${content}`);
  }
  const output = await text(server.stdout);
  const classes = (await readFile(log, 'utf8').catch(() => '')).split('\n');
  const archived = classes.filter((line) => /io\.github\.armattribution\..*shared objects file/.test(line)).length;
  return [output, archived];
}

const ONLY_THE_PROTOCOL = /^Content-Length: \d+\r\n[^]*"id":1,[^]*\r\n\r\n\{"jsonrpc":"2\.0","id":2,"result":null\}$/;

async function programOf(jar: string, ownHome: string): Promise<Program> {
  const java = await findJava(await javaOnThisMachine('', ownHome, [], []));
  assert(java.kind === 'found');
  return { java: java.executable, version: java.version, jar };
}

/** Damages an archive's head, or its body behind that. */
async function corrupt(file: string, part: 'head' | 'body'): Promise<void> {
  const content = await readFile(file);
  if (part === 'body') content.fill(0, content.length * 0.5, content.length * 0.75);
  else for (let i = 0; i < 4096; i += 64) content[i] = (content[i] ?? 0) ^ 0x55;
  await rm(file);
  await writeFile(file, content);
}

suite('the package for this machine, as installed', () => {
  let program: Program;
  let archives: Archives;

  before(async () => {
    const packages = (await readdir('.')).filter((name) => /^arm-attribution-.*\.vsix$/.test(name));
    assert.deepEqual(packages.length, 1, `npm run package:platform makes one package: ${packages.join(', ')}`);
    execFileSync(process.execPath, ['scripts/unpack.mjs', packages[0] ?? '', folder]);
    const dist = join(folder, 'extension', 'dist');
    program = await programOf(join(dist, 'arm-attribution.jar'), join(dist, 'runtime'));
    archives = new Archives(join(folder, 'storage'));
  });

  test('it runs the Java that it brings', () => {
    const file = process.platform === 'win32' ? 'java.exe' : 'java';
    assert.equal(program.java, join(folder, 'extension', 'dist', 'runtime', 'bin', file));
  });

  test('Java takes the server from the archive', async () => {
    const archive = await archives.find(program);
    assert.equal(archive, join(folder, 'extension', 'dist', 'runtime', 'arm-attribution.archive'));

    const [output, archived] = await serve(program, archive);
    assert.match(output, ONLY_THE_PROTOCOL);
    assert(archived > 50, `${archived} classes`);
  });

  test('what is missing from its Java is missed by nobody', async () => {
    await writeFile(join(folder, 'azuredeploy.json'), '{"$schema": "", "resources": []}');
    const check = ['check', '--fail-on', 'error', '.', '--format'];
    for (const command of [['train'], [...check, 'junit'], [...check, 'sarif'], ['explain']]) {
      execFileSync(program.java, ['-jar', program.jar, ...command], { cwd: folder });
    }
  });

  test('the licenses of its Java are in it', async () => {
    const legal = join(folder, 'extension', 'dist', 'runtime', 'legal');
    for (const module of await readdir(legal)) {
      assert.match(await readFile(join(legal, module, 'LICENSE'), 'utf8'), /GNU GENERAL PUBLIC LICENSE|GPL/i);
    }
  });

  test('what it is made of is listed', async () => {
    const dist = join(folder, 'extension', 'dist');
    const listed = async (name: string): Promise<string[]> => {
      const bom = JSON.parse(await readFile(join(dist, 'sbom', name), 'utf8')) as { components: { name: string }[] };
      return bom.components.map((component) => component.name);
    };
    const licensed = await readFile(join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const bundled = [...licensed.matchAll(/^-{80}\n\n(\S+) /gm)].map(([, name]) => name);
    assert.ok(bundled.includes('vscode-languageclient'));
    assert.deepEqual((await listed('extension.cdx.json')).sort(), [...bundled, 'OpenJDK'].sort());
    assert.ok((await listed('server.cdx.json')).includes('org.eclipse.lsp4j'));
  });

  test('a lack of memory is no news for the client', async () => {
    const [output] = await serve(program, await archives.find(program), '-Xms7000000g -Xmx8000000g');
    assert.equal(output, '');
  });

  for (const part of ['body', 'head'] as const) {
    test(`an archive with a corrupted ${part} costs time, but nothing else`, async () => {
      const archive = await archives.find(program);
      assert(archive !== undefined);
      await corrupt(archive, part);

      const [output, archived] = await serve(program, archive);
      assert.match(output, ONLY_THE_PROTOCOL);
      assert.equal(archived, 0);
    });
  }
});

suite('any other Java', () => {
  test('gets an archive by a run of its own, for this jar and no other', async () => {
    const place = join(folder, 'universal');
    await mkdir(place);
    const jar = join(place, 'arm-attribution.jar');
    await copyFile('../server/target/arm-attribution.jar', jar);
    const program = await programOf(jar, '');
    const archives = new Archives(join(place, 'storage'));
    assert.equal(await archives.find(program), undefined);

    await archives.make(program);
    const archive = await archives.find(program);
    assert.deepEqual(
      (await readdir(join(place, 'storage'))).map((name) => join(place, 'storage', name)),
      [archive],
    );
    const [output, archived] = await serve(program, archive);
    assert.match(output, ONLY_THE_PROTOCOL);
    assert(archived > 50, `${archived} classes`);

    await copyFile('../server/target/arm-attribution.jar', jar);
    assert.equal(await archives.find(program), undefined, 'the jar has changed');
  });

  test('is not asked twice in a week for an archive that it can’t make', async () => {
    const place = join(folder, 'broken');
    await mkdir(place);
    const jar = join(place, 'arm-attribution.jar');
    await writeFile(jar, 'no jar');
    const program = await programOf(jar, '');
    const archives = new Archives(join(place, 'storage'));

    await archives.make(program);

    const [name = '', ...others] = await readdir(join(place, 'storage'));
    assert.deepEqual(others, []);
    assert.equal(await archives.find(program), undefined);
    const file = join(place, 'storage', name);
    for (const [days, again] of [
      [6, false],
      [8, true],
    ] as const) {
      const then = Date.now() - days * 24 * 3600 * 1000;
      await utimes(file, then / 1000, then / 1000);
      await archives.make(program);
      assert.equal((await stat(file)).mtimeMs > then + 1000, again, `${days} days later`);
    }
  });

  test('loses its archive when the server died with it', async () => {
    const place = join(folder, 'died');
    await mkdir(place);
    const jar = join(place, 'arm-attribution.jar');
    await copyFile('../server/target/arm-attribution.jar', jar);
    const program = await programOf(jar, '');
    const archives = new Archives(join(place, 'storage'));
    await archives.make(program);

    await archives.distrust(program);

    assert.equal(await archives.find(program), undefined);
    assert.deepEqual(await readdir(join(place, 'storage')), []);
  });
});
