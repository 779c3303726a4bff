// Answering a pointer: microseconds for each point.

import { lapsIn, trace } from '../clock';
import type * as inPage from '../in-page/pointing';
import { type Figure, figureOf, inTurn, ratioOf } from '../measure';
import type { Bench, Measured } from '../table';

declare const pointing: typeof inPage;

const SPELLINGS = 5000;
const LENGTHS = [100_000, 1_000_000];
const POINTS = 400;

const ROWS = [
  { way: 'element', paint: 'window', label: 'elementFromPoint (the limit)' },
  { way: 'caret', paint: 'window', label: 'caretPositionFromPoint' },
  { way: 'ours', paint: 'window', label: 'ours: the term at a point' },
  { way: 'highlights', paint: 'window', label: 'highlightsFromPoint, marks near the screen painted' },
  { way: 'highlights', paint: 'everything', label: 'highlightsFromPoint, every match painted' },
] as const;
const [LIMIT] = ROWS;
type Asked = (typeof ROWS)[number];

export async function measurePointing(bench: Bench): Promise<Measured> {
  const found = new Map<string, number>();
  const events = await trace(bench.session, async () => {
    for (let turn = 0; turn < bench.turns; turn++)
      for (const length of LENGTHS)
        for (const paint of ['window', 'everything'] as const) {
          const asked = inTurn(ROWS, turn).filter((row) => row.paint === paint);
          await takeTurn(bench, { length, paint, asked, onFound: (name, count) => found.set(name, count) });
        }
  });
  const laps = lapsIn(events);
  const samples = (row: Asked, length: number) => laps.get(nameOf(row, length)) ?? [];
  const each = (row: Asked, length: number): Figure =>
    figureOf(samples(row, length).map((lap) => (lap * 1000) / POINTS));
  return {
    tables: [
      {
        title: 'Answering a pointer',
        note: `${POINTS} points over the screen, on health pages of 100 kB and 1 MB, warm; ${LENGTHS.map((length) => found.get(nameOf(ROWS[2], length))).join(' and ')} of them are on a term. As a multiple of the limit, and microseconds for each point.`,
        columns: ['100 kB', 'µs', '1 MB', 'µs'],
        rows: ROWS.map((row) => ({
          label: row.label,
          cells: LENGTHS.flatMap((length) => [
            ratioOf(samples(row, length), samples(LIMIT, length)),
            each(row, length),
          ]),
        })),
      },
    ],
  };
}

async function takeTurn(
  bench: Bench,
  {
    length,
    paint,
    asked,
    onFound,
  }: {
    length: number;
    paint: Asked['paint'];
    asked: readonly Asked[];
    onFound: (name: string, count: number) => void;
  },
): Promise<void> {
  const page = await bench.open(bench.page('health', length).path, 'pointing');
  const { index } = bench.glossary(SPELLINGS);
  await page.evaluate(([a, b, c]) => pointing.prepare(a, b, c), [index, paint, POINTS] as const);
  const ask = (row: Asked, name: string) =>
    page.evaluate(([a, b]) => pointing.ask(a, b), [row.way, name] as const);
  for (const row of asked) await ask(row, 'heat');
  for (const row of asked) onFound(nameOf(row, length), await ask(row, nameOf(row, length)));
  await page.close();
}

function nameOf({ way, paint }: Asked, length: number): string {
  return `${way} ${paint} ${length}`;
}
