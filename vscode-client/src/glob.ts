/**
 * Globs as the server understands them, in any case. One pass over the path keeps track of every place in the glob where
 * it may be: whoever owns a repository writes its globs, and one of thirty stars must not stop all extensions.
 */

/** Longer ones are left to the server, since this is asked at each keystroke. In UTF-16 code units. */
const LONGEST = 1000;

/** A place in a glob: which character leads to the next place, or back here, and which places are reached without any. */
interface Place {
  readonly takes: (character: string) => boolean;
  readonly many?: boolean;
  readonly skips: number[];
}

const none = () => false;
const any = () => true;
const inName = (character: string) => character !== '/';

/** Whether `path`, with `/` as its separator, or its end from any folder on, is what `glob` means. */
export function matchesEnd(path: string, glob: string): boolean {
  const places = glob.length <= LONGEST ? parse(glob.toLowerCase()) : undefined;
  if (places === undefined) return false;
  let here = reached(places, [0]);
  for (const character of path.toLowerCase()) {
    const next: number[] = [];
    for (const at of here) {
      const place = places[at];
      if (place?.takes(character)) next.push(place.many ? at : at + 1);
    }
    here = reached(places, next);
  }
  return here.has(places.length);
}

function reached(places: readonly Place[], from: readonly number[]): Set<number> {
  const all = new Set(from);
  for (const at of all) {
    const place = places[at];
    if (place?.many) all.add(at + 1);
    place?.skips.forEach((later) => all.add(later));
  }
  return all;
}

/** The places of a glob behind any folders; undefined where it is none. */
function parse(glob: string): Place[] | undefined {
  const places: Place[] = [];
  const add = (takes: Place['takes'], many = false) => places.push({ takes, many, skips: [] });
  const skipFrom = (at: number) => places[at]?.skips.push(places.length);
  const folders = () => {
    const start = places.length;
    add(none);
    skipFrom(start);
    add(any, true);
    add((character) => character === '/');
    skipFrom(start);
  };
  folders();
  let choice: { start: number; ends: number[] } | undefined;
  for (const [token] of glob.matchAll(/(?<=^|\/)\*\*\/|\*\*|\\[^]|\[!?\]?[^\]]*\]|[^]/gu)) {
    if (token === '**/') folders();
    else if (token === '**') add(any, true);
    else if (token === '*') add(inName, true);
    else if (token === '?') add(inName);
    else if (token.length > 1 && token.startsWith('[')) add(among(token));
    else if (token === '{') {
      if (choice !== undefined) return undefined;
      choice = { start: places.length, ends: [] };
      add(none);
      skipFrom(choice.start);
    } else if (choice !== undefined && token === ',') {
      choice.ends.push(places.length);
      add(none);
      skipFrom(choice.start);
    } else if (choice !== undefined && token === '}') {
      choice.ends.forEach(skipFrom);
      choice = undefined;
    } else if (token === '[' || token === '\\') return undefined;
    else {
      const letter = token.startsWith('\\') ? token.slice(1) : token;
      add((character) => character === letter);
    }
  }
  return choice === undefined && glob !== '' ? places : undefined;
}

/** The characters that brackets stand for. */
function among(brackets: string): Place['takes'] {
  const others = brackets.startsWith('[!');
  const ranges = [...brackets.slice(others ? 2 : 1, -1).matchAll(/([^])-([^])|([^])/gu)].map(
    ([, from, to, one]) => [from ?? one ?? '', to ?? one ?? ''] as const,
  );
  return (character) =>
    character !== '/' && ranges.some(([from, to]) => from <= character && character <= to) !== others;
}
