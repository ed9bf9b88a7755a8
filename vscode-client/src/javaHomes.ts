/** Where installers put a Java, and other extensions' settings that name one. Pure. */
import { pathsOf, variable, type JavaSetting, type JavaWorld } from './javaWorld';

// A star stands for every folder there, ~ for the user's folder.
const VERSION_MANAGERS = [
  '~/.sdkman/candidates/java/*',
  '~/.asdf/installs/java/*',
  '~/.local/share/mise/installs/java/*',
  '~/.jabba/jdk/*',
];

const LINUX = [
  '/usr/lib/jvm/*',
  '/usr/lib64/jvm/*',
  '/usr/java/*',
  '/opt/java/*',
  '/opt/*',
  '/home/linuxbrew/.linuxbrew/opt/*',
  '~/.jdks/*',
  ...VERSION_MANAGERS,
];

const MACOS = [
  '/Library/Java/JavaVirtualMachines/*/Contents/Home',
  '~/Library/Java/JavaVirtualMachines/*/Contents/Home',
  '/opt/homebrew/opt/*',
  '/usr/local/opt/*',
  ...VERSION_MANAGERS,
];

const WINDOWS_VENDORS = [
  'Eclipse Adoptium',
  'Java',
  'Microsoft',
  'Amazon Corretto',
  'Zulu',
  'BellSoft',
  'Semeru',
  'RedHat',
];

/** Folders that may hold `bin/java`. Among their like, those with the highest number come first. */
export async function* usualHomes(world: JavaWorld): AsyncGenerator<string> {
  for (const pattern of patterns(world)) {
    const [parent = '', ...rest] = pattern.replace(/^~/, () => world.userFolder).split('*');
    const names = [...(await world.folders(parent))].sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
    for (const name of names) yield pathsOf(world).join(parent, name, ...rest);
  }
}

function patterns(world: JavaWorld): string[] {
  if (world.platform === 'darwin') return MACOS;
  if (world.platform !== 'win32') return LINUX;
  const local = variable(world, 'LOCALAPPDATA');
  const roots = [variable(world, 'PROGRAMFILES'), variable(world, 'PROGRAMW6432'), local && `${local}\\Programs`];
  return [
    ...roots.flatMap((root) => (root === '' ? [] : WINDOWS_VENDORS.map((vendor) => `${root}\\${vendor}\\*`))),
    '~\\.jdks\\*',
    '~\\scoop\\apps\\*\\current',
  ];
}

/** Settings that hold the folder of a Java. */
const HOMES = [
  'java.jdt.ls.java.home',
  'java.home',
  'xml.java.home',
  'spring-boot.ls.java.home',
  'sonarlint.ls.javaHome',
];

/** `value` gives what the user wrote for a setting, and nothing that a workspace did: a workspace must not choose an executable. */
export function otherSettings(value: (setting: string) => unknown): JavaSetting[] {
  const runtimes = value('java.configuration.runtimes');
  const homes = [
    ...HOMES.map((name) => ({ name, home: value(name) })),
    ...(Array.isArray(runtimes) ? (runtimes as unknown[]) : []).map((runtime) => ({
      name: 'java.configuration.runtimes',
      home: typeof runtime === 'object' && runtime !== null && 'path' in runtime ? runtime.path : undefined,
    })),
  ];
  return homes.filter((entry): entry is JavaSetting => typeof entry.home === 'string');
}
