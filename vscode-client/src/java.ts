/**
 * Finds a Java to run the server with. Pure: what it learns about the machine comes in through `JavaWorld`.
 */
import { usualHomes } from './javaHomes';
import { pathsOf, variable, type JavaWorld } from './javaWorld';

export const MINIMUM_JAVA = 17;

export const SETTING = 'armAttribution.java.home';

const OWN = 'this extension';

/** Where a Java may well be missing: that is no news. */
const SEARCHED = new Set([OWN, 'PATH', 'usual places']);

export type Outcome = 'usable' | 'too old' | 'not there' | 'not a Java' | 'a relative path' | 'inside the workspace';

export interface Tried {
  /** A setting, an environment variable, `this extension`, or `usual places`. */
  readonly origin: string;
  readonly path: string;
  readonly outcome: Outcome;
}

export interface JavaFound {
  readonly kind: 'found';
  readonly executable: string;
  readonly version: string;
  readonly tried: readonly Tried[];
}

export type JavaLookup =
  | JavaFound
  | { readonly kind: 'tooOld'; readonly executable: string; readonly major: number; readonly tried: readonly Tried[] }
  | { readonly kind: 'none'; readonly tried: readonly Tried[] };

/**
 * The first usable Java. A setting that is set is the only place searched: whoever sets it means that one.
 */
export async function findJava(world: JavaWorld): Promise<JavaLookup> {
  const tried: Tried[] = [];
  const probed = new Set<string>();
  let newestTooOld: { executable: string; major: number } | undefined;

  for await (const candidate of candidates(world)) {
    const note = (outcome: Outcome): void => {
      tried.push({ origin: candidate.origin, path: candidate.executable, outcome });
    };
    if (!pathsOf(world).isAbsolute(candidate.executable)) {
      note('a relative path');
      continue;
    }
    const real = await world.realFile(candidate.executable);
    if (real === undefined) {
      if (!SEARCHED.has(candidate.origin)) note('not there');
      continue;
    }
    // Whoever opens the user's folder has this extension in the workspace, too.
    const isChosen = candidate.origin === SETTING || candidate.origin === OWN;
    if (!isChosen && inWorkspace(world, [candidate.executable, real])) {
      note('inside the workspace');
      continue;
    }
    if (probed.has(real)) continue;
    probed.add(real);
    const version = parseVersion(await world.versionText(candidate.executable));
    if (version === undefined) {
      note('not a Java');
    } else if (majorOf(version) < MINIMUM_JAVA) {
      const major = majorOf(version);
      note('too old');
      if (newestTooOld === undefined || major > newestTooOld.major) {
        newestTooOld = { executable: candidate.executable, major };
      }
    } else {
      note('usable');
      return { kind: 'found', executable: candidate.executable, version, tried };
    }
  }
  return newestTooOld === undefined ? { kind: 'none', tried } : { kind: 'tooOld', ...newestTooOld, tried };
}

/** The version in what `java -version` prints. */
export function parseVersion(versionText: string): string | undefined {
  return /version "((?:1\.)?\d[^"]*)"/.exec(versionText)?.[1];
}

/** 8 for 1.8.0_402, 17 for 17.0.15, 22 for 22-ea. */
export function majorOf(version: string): number {
  return Number.parseInt(version.replace(/^1\./, ''));
}

interface Candidate {
  readonly origin: string;
  readonly executable: string;
}

/** What the user says comes before what happens to lie on the disk. */
async function* candidates(world: JavaWorld): AsyncGenerator<Candidate> {
  const paths = pathsOf(world);
  const file = world.platform === 'win32' ? 'java.exe' : 'java';
  const inHome = (origin: string, home: string): Candidate[] =>
    home === '' ? [] : [{ origin, executable: paths.join(home, 'bin', file) }];

  const setting = unquoted(world.setting);
  if (setting !== '') {
    yield* inHome(SETTING, setting);
    return;
  }
  yield* inHome(OWN, world.ownHome);
  yield* inHome('JAVA_HOME', unquoted(variable(world, 'JAVA_HOME')));
  yield* inHome('JDK_HOME', unquoted(variable(world, 'JDK_HOME')));
  for (const folder of variable(world, 'PATH').split(paths.delimiter).map(unquoted)) {
    // An empty entry means the current folder: not to be trusted, and nothing to tell.
    if (folder !== '') yield { origin: 'PATH', executable: paths.join(folder, file) };
  }
  for (const { name, home } of world.otherSettings) yield* inHome(name, unquoted(home));
  for await (const home of usualHomes(world)) yield* inHome('usual places', home);
}

function inWorkspace(world: JavaWorld, files: readonly string[]): boolean {
  const paths = pathsOf(world);
  const fold = (text: string): string => (world.platform === 'darwin' ? text.toLowerCase() : text);
  return world.workspaceFolders.some((folder) =>
    files.some((file) => {
      const way = paths.relative(fold(folder), fold(file));
      return way !== '..' && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way);
    }),
  );
}

function unquoted(text: string): string {
  return text.trim().replace(/^"(.*)"$/, '$1');
}
