/** What a person reads of the figures of a minute, and what of the last minute is judged by an early one. */

const MORE_HEAP = { share: 1.15, bytes: 8e6 };
/** Generous, since other programs use the machine, too. */
const MORE_LATENCY = { share: 3, milliseconds: 20 };

const COLUMNS = [
  ['minute', ({ number }) => number],
  ['edits', ({ edits }) => edits],
  ['requests', ({ requests }) => requests],
  ['files changed', ({ events }) => events],
  ['live heap, MB', ({ heap }) => megabytes(heap.bytes)],
  ['threads', ({ threads }) => threads ?? '-'],
  ['descriptors', ({ descriptors }) => descriptors ?? '-'],
  ['hover after an edit, ms', ({ median }) => median.toFixed(1)],
  ['95 % within, ms', ({ late }) => late.toFixed(1)],
  ['of one core, %', ({ processor }) => (Number.isNaN(processor) ? '-' : Math.round(100 * processor))],
];

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(2);
}

export function printHead() {
  row(COLUMNS.map(([name]) => name));
  console.log(`|${COLUMNS.map(() => '---').join('|')}|`);
}

export function printMinute(number, figures) {
  row(COLUMNS.map(([, value]) => value({ number, ...figures })));
}

function row(cells) {
  console.log(`| ${cells.map((cell, i) => String(cell).padStart(COLUMNS[i][0].length)).join(' | ')} |`);
}

/** Each with what it was, what it is, and whether that is too much. */
export function comparison(first, last) {
  const lines = [
    {
      what: 'live heap',
      was: `${megabytes(first.heap.bytes)} MB`,
      is: `${megabytes(last.heap.bytes)} MB`,
      bound: 'at most 15 % and 8 MB more',
      good:
        last.heap.bytes <= first.heap.bytes * MORE_HEAP.share && last.heap.bytes <= first.heap.bytes + MORE_HEAP.bytes,
    },
    {
      what: 'hover after an edit',
      was: `${first.median.toFixed(1)} ms`,
      is: `${last.median.toFixed(1)} ms`,
      bound: 'at most three times as long, and 20 ms',
      good: last.median <= first.median * MORE_LATENCY.share + MORE_LATENCY.milliseconds,
    },
  ];
  for (const what of ['threads', 'descriptors']) {
    if (first[what] === undefined) continue;
    lines.push({ what, was: first[what], is: last[what], bound: 'no more', good: last[what] <= first[what] });
  }
  return lines;
}

/** The classes of which there is most more than there was. */
export function grown(first, last) {
  return [...last.heap.classes]
    .map(([name, bytes]) => [name, bytes - (first.heap.classes.get(name) ?? 0)])
    .filter(([, more]) => more > 100_000)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 15)
    .map(([name, more]) => `  ${megabytes(more)} MB more of ${name}`)
    .join('\n');
}

export function quantile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
