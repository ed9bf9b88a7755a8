import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { majorOf, parseVersion, type JavaLookup } from '../src/java';
import { otherSettings } from '../src/javaHomes';
import { java, look, type Machine } from './machine';

const executable = (lookup: JavaLookup): string | undefined => (lookup.kind === 'none' ? undefined : lookup.executable);

const cases: { name: string; machine: Machine; kind: JavaLookup['kind']; executable?: string }[] = [
  { name: 'nothing anywhere', machine: {}, kind: 'none' },
  {
    name: 'the setting goes first',
    machine: {
      setting: '/jdk21',
      environment: { JAVA_HOME: '/jdk17' },
      files: { '/jdk21/bin/java': java('21'), '/jdk17/bin/java': java('17.0.15') },
    },
    kind: 'found',
    executable: '/jdk21/bin/java',
  },
  {
    name: 'a wrong setting is not passed over in silence',
    machine: { setting: '/gone', environment: { JAVA_HOME: '/jdk17' }, files: { '/jdk17/bin/java': java('17') } },
    kind: 'none',
  },
  {
    name: 'a setting that names an old Java',
    machine: { setting: '/jdk8', files: { '/jdk8/bin/java': 'java version "1.8.0_402"' } },
    kind: 'tooOld',
    executable: '/jdk8/bin/java',
  },
  {
    name: 'a relative setting',
    machine: { setting: 'jdk21', files: { 'jdk21/bin/java': java('21') } },
    kind: 'none',
  },
  {
    name: 'the extension’s own before any other',
    machine: {
      environment: { JAVA_HOME: '/jdk21' },
      files: { '/extension/dist/runtime/bin/java': java('17.0.15'), '/jdk21/bin/java': java('21') },
    },
    kind: 'found',
    executable: '/extension/dist/runtime/bin/java',
  },
  {
    name: 'the setting before the extension’s own',
    machine: {
      setting: '/jdk21',
      files: { '/extension/dist/runtime/bin/java': java('17.0.15'), '/jdk21/bin/java': java('21') },
    },
    kind: 'found',
    executable: '/jdk21/bin/java',
  },
  {
    name: 'JAVA_HOME before JDK_HOME before PATH',
    machine: {
      environment: { JAVA_HOME: '/a', JDK_HOME: '/b', PATH: '/c' },
      files: { '/a/bin/java': java('17'), '/b/bin/java': java('21'), '/c/java': java('25') },
    },
    kind: 'found',
    executable: '/a/bin/java',
  },
  {
    name: 'JDK_HOME when JAVA_HOME is too old',
    machine: {
      environment: { JAVA_HOME: '/a', JDK_HOME: '/b' },
      files: { '/a/bin/java': java('11.0.2'), '/b/bin/java': java('17') },
    },
    kind: 'found',
    executable: '/b/bin/java',
  },
  {
    name: 'the second one on PATH when the first is too old',
    machine: {
      environment: { PATH: '/usr/bin:/opt/jdk/bin' },
      files: { '/usr/bin/java': java('11.0.2'), '/opt/jdk/bin/java': java('22-ea') },
    },
    kind: 'found',
    executable: '/opt/jdk/bin/java',
  },
  {
    name: 'only old ones: the newest of them is named',
    machine: {
      environment: { JAVA_HOME: '/a', PATH: '/b:/c' },
      files: { '/a/bin/java': java('1.8.0_402'), '/b/java': java('11'), '/c/java': java('9.0.4') },
    },
    kind: 'tooOld',
    executable: '/b/java',
  },
  {
    name: 'a file that is no Java (the stub of macOS)',
    machine: { environment: { PATH: '/usr/bin' }, files: { '/usr/bin/java': 'Unable to locate a Java Runtime.' } },
    kind: 'none',
  },
  {
    name: 'relative and empty PATH entries are not used',
    machine: {
      environment: { PATH: ':.:bin:../bin' },
      files: { java: java('21'), 'bin/java': java('21'), '../bin/java': java('21') },
    },
    kind: 'none',
  },
  {
    name: 'a Java inside the workspace is not used',
    machine: {
      environment: { JAVA_HOME: '/src/repo/jdk', PATH: '/src/repo/bin:/usr/bin' },
      workspaceFolders: ['/src/repo'],
      files: { '/src/repo/jdk/bin/java': java('21'), '/src/repo/bin/java': java('21'), '/usr/bin/java': java('17') },
    },
    kind: 'found',
    executable: '/usr/bin/java',
  },
  {
    name: 'nor one that a link leads to there',
    machine: {
      environment: { PATH: '/usr/local/bin' },
      workspaceFolders: ['/src/repo'],
      files: { '/usr/local/bin/java': '-> /src/repo/bin/java', '/src/repo/bin/java': java('21') },
    },
    kind: 'none',
  },
  {
    name: 'a link in the workspace does not hide the Java it leads to',
    machine: {
      environment: { PATH: '/src/repo/bin:/opt/jdk/bin' },
      workspaceFolders: ['/src/repo'],
      files: { '/src/repo/bin/java': '-> /opt/jdk/bin/java', '/opt/jdk/bin/java': java('21') },
    },
    kind: 'found',
    executable: '/opt/jdk/bin/java',
  },
  {
    name: 'a folder whose name begins like the workspace is outside of it',
    machine: {
      environment: { PATH: '/src/repo-jdk/bin' },
      workspaceFolders: ['/src/repo'],
      files: { '/src/repo-jdk/bin/java': java('21') },
    },
    kind: 'found',
    executable: '/src/repo-jdk/bin/java',
  },
  {
    name: 'our own is no part of a workspace that happens to be the user’s folder',
    machine: {
      ownHome: '/home/me/.vscode/extensions/arm/dist/runtime',
      workspaceFolders: ['/home/me'],
      files: { '/home/me/.vscode/extensions/arm/dist/runtime/bin/java': java('25') },
    },
    kind: 'found',
    executable: '/home/me/.vscode/extensions/arm/dist/runtime/bin/java',
  },
  {
    name: 'the user may name one inside the workspace',
    machine: {
      setting: '/src/repo/jdk',
      workspaceFolders: ['/src/repo'],
      files: { '/src/repo/jdk/bin/java': java('21') },
    },
    kind: 'found',
    executable: '/src/repo/jdk/bin/java',
  },
  {
    name: 'Windows: Path, quotes, semicolons, java.exe',
    machine: {
      platform: 'win32',
      environment: { Path: 'C:\\Windows;"C:\\Program Files\\Java\\bin"' },
      files: { 'C:\\Program Files\\Java\\bin\\java.exe': java('17') },
    },
    kind: 'found',
    executable: 'C:\\Program Files\\Java\\bin\\java.exe',
  },
  {
    name: 'Windows: the workspace in another case, and another drive',
    machine: {
      platform: 'win32',
      environment: { JAVA_HOME: 'c:\\REPO\\jdk', PATH: 'D:\\jdk\\bin' },
      workspaceFolders: ['C:\\repo'],
      files: { 'c:\\REPO\\jdk\\bin\\java.exe': java('21'), 'D:\\jdk\\bin\\java.exe': java('21') },
    },
    kind: 'found',
    executable: 'D:\\jdk\\bin\\java.exe',
  },
  {
    name: 'macOS: the workspace in another case',
    machine: {
      platform: 'darwin',
      environment: { PATH: '/Users/me/REPO/bin' },
      workspaceFolders: ['/Users/me/repo'],
      files: { '/Users/me/REPO/bin/java': java('21') },
    },
    kind: 'none',
  },
  {
    name: 'what the user told another extension, after PATH',
    machine: {
      environment: { PATH: '/usr/bin' },
      otherSettings: [{ name: 'java.jdt.ls.java.home', home: '/jdk21' }],
      files: { '/usr/bin/java': java('11'), '/jdk21/bin/java': java('21'), '/usr/lib/jvm/a/bin/java': java('25') },
    },
    kind: 'found',
    executable: '/jdk21/bin/java',
  },
  {
    name: 'but not one in the workspace',
    machine: {
      otherSettings: [{ name: 'xml.java.home', home: '/src/repo/jdk' }],
      workspaceFolders: ['/src/repo'],
      files: { '/src/repo/jdk/bin/java': java('21') },
    },
    kind: 'none',
  },
  {
    name: 'Linux: where packages put it, the newest first',
    machine: {
      files: {
        '/usr/lib/jvm/java-8-openjdk/bin/java': java('1.8.0_402'),
        '/usr/lib/jvm/java-21-openjdk/bin/java': java('21'),
        '/usr/lib/jvm/java-17-openjdk/bin/java': java('17'),
      },
    },
    kind: 'found',
    executable: '/usr/lib/jvm/java-21-openjdk/bin/java',
  },
  {
    name: 'Linux: a version manager in the user’s folder',
    machine: { files: { '/home/me/.sdkman/candidates/java/17.0.9-tem/bin/java': java('17.0.9') } },
    kind: 'found',
    executable: '/home/me/.sdkman/candidates/java/17.0.9-tem/bin/java',
  },
  {
    name: 'macOS: bundles',
    machine: {
      platform: 'darwin',
      files: { '/Library/Java/JavaVirtualMachines/temurin-21.jdk/Contents/Home/bin/java': java('21') },
    },
    kind: 'found',
    executable: '/Library/Java/JavaVirtualMachines/temurin-21.jdk/Contents/Home/bin/java',
  },
  {
    name: 'Windows: a vendor’s folder among the programs',
    machine: {
      platform: 'win32',
      environment: { ProgramFiles: 'C:\\Program Files' },
      files: { 'C:\\Program Files\\Eclipse Adoptium\\jdk-21\\bin\\java.exe': java('21') },
    },
    kind: 'found',
    executable: 'C:\\Program Files\\Eclipse Adoptium\\jdk-21\\bin\\java.exe',
  },
];

suite('findJava', () => {
  for (const { name, machine, kind, executable: expected } of cases) {
    test(name, async () => {
      const lookup = await look(machine);
      assert.deepEqual([lookup.kind, executable(lookup)], [kind, expected]);
    });
  }

  test('asks the same Java only once', async () => {
    const lookup = await look({
      environment: { JAVA_HOME: '/usr/lib/jvm', PATH: '/usr/bin' },
      files: { '/usr/lib/jvm/bin/java': java('11'), '/usr/bin/java': '-> /usr/lib/jvm/bin/java' },
    });
    assert.equal(lookup.tried.length, 1);
  });
});

test('otherSettings: homes and runtimes that are text', () => {
  const written: Record<string, unknown> = {
    'xml.java.home': '/a',
    'java.home': 7,
    'java.configuration.runtimes': [{ name: 'JavaSE-21', path: '/b' }, { name: 'JavaSE-17' }, null],
  };
  assert.deepEqual(
    otherSettings((setting) => written[setting]),
    [
      { name: 'xml.java.home', home: '/a' },
      { name: 'java.configuration.runtimes', home: '/b' },
    ],
  );
});

suite('parseVersion and majorOf', () => {
  for (const [text, version, major] of [
    ['java version "1.8.0_402"', '1.8.0_402', 8],
    ['openjdk version "9.0.4"', '9.0.4', 9],
    ['Picked up JAVA_TOOL_OPTIONS: -Dx\nopenjdk version "17.0.15" 2025-04-15', '17.0.15', 17],
    ['openjdk version "22-ea" 2024-03-19', '22-ea', 22],
    ['openjdk version "25" 2025-09-16 LTS', '25', 25],
  ] as const) {
    test(JSON.stringify(text), () => {
      assert.deepEqual([parseVersion(text), majorOf(version)], [version, major]);
    });
  }

  for (const text of ['command not found', 'version "unknown"', '']) {
    test(JSON.stringify(text), () => {
      assert.equal(parseVersion(text), undefined);
    });
  }
});
