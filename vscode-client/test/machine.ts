/** A machine that the search for a Java can be tried on. */
import * as path from 'node:path';
import { findJava, type JavaLookup } from '../src/java';
import type { JavaSetting, JavaWorld } from '../src/javaWorld';

export interface Machine {
  platform?: NodeJS.Platform;
  environment?: Record<string, string>;
  setting?: string;
  ownHome?: string;
  workspaceFolders?: string[];
  otherSettings?: JavaSetting[];
  userFolder?: string;
  /** Executables and what they print; a link is written as `-> /real/path`. */
  files?: Record<string, string>;
}

export function look({ platform = 'linux', files = {}, ...machine }: Machine): Promise<JavaLookup> {
  const paths = platform === 'win32' ? path.win32 : path.posix;
  const world: JavaWorld = {
    platform,
    environment: {},
    setting: '',
    ownHome: '/extension/dist/runtime',
    workspaceFolders: [],
    otherSettings: [],
    userFolder: '/home/me',
    ...machine,
    folders: (folder) => {
      const below = Object.keys(files).map((file) => paths.relative(folder, file).split(paths.sep)[0] ?? '');
      return Promise.resolve([...new Set(below)].filter((name) => name !== '..' && !paths.isAbsolute(name)));
    },
    realFile: (file) => Promise.resolve(files[file]?.startsWith('-> ') ? files[file].slice(3) : files[file] && file),
    versionText: (file) => {
      const text = files[file] ?? '';
      return Promise.resolve(text.startsWith('-> ') ? (files[text.slice(3)] ?? '') : text);
    },
  };
  return findJava(world);
}

export const java = (version: string): string => `openjdk version "${version}" 2025-04-15\nOpenJDK Runtime Environment`;
