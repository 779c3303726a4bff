// Finding over plain text: how much more it costs than to look at every character once.

import { lapsIn, trace } from '../clock';
import type * as inPage from '../in-page/finding';
import { inTurn, ratioOf } from '../measure';
import type { Bench, Measured, Row } from '../table';

declare const finding: typeof inPage;

const SIZES = [1000, 5000, 20_000, 100_000];
/** Milliseconds. */
const HEAT = 200;
/** Runs in one lap, when warm: short laps are lost in the cost of their marks. */
const RUNS: Record<inPage.Way, number> = {
  sum: 40,
  ours: 8,
  'word map': 4,
  'trie regexp': 4,
  'aho-corasick': 1,
};
const WAYS: readonly inPage.Way[] = ['sum', 'ours', 'word map', 'trie regexp', 'aho-corasick'];
const LABELS: Record<inPage.Way, string> = {
  sum: 'sum of character codes (the limit)',
  ours: 'ours',
  'word map': 'Map of words → phrases',
  'trie regexp': 'one trie-shaped RegExp',
  'aho-corasick': 'modern-ahocorasick',
};

export async function measureFinding(bench: Bench): Promise<Measured> {
  const found = new Map<inPage.Way, number>();
  const events = await trace(bench.session, async () => {
    for (let turn = 0; turn < bench.turns; turn++)
      for (const size of SIZES) await takeTurn(bench, size, turn, (way, count) => found.set(way, count));
  });
  const laps = lapsIn(events);
  const samples = (way: inPage.Way, size: number, when: string) =>
    (laps.get(`${way} ${size} ${when}`) ?? []).map((lap) => (when === 'warm' ? lap / RUNS[way] : lap));
  const ratio = (way: inPage.Way, size: number, when: string) =>
    ratioOf(samples(way, size, when), samples('sum', size, when));
  const rowsOf = (when: string): Row[] =>
    WAYS.map((way) => ({ label: LABELS[way], cells: SIZES.map((size) => ratio(way, size, when)) }));
  const columns = SIZES.map((size) => `${size.toLocaleString('en')} spellings`);
  const what =
    'Health text of 100,000 characters in paragraphs, as a multiple of the sum of its character codes.';
  const counts = WAYS.slice(1).map((way) => `${LABELS[way]} ${found.get(way)?.toLocaleString('en')}`);
  return {
    tables: [
      {
        title: 'Finding in plain text, cold',
        note: `${what} The first run in a new page: what a page load pays. Making ready is in the table of sizes.`,
        ...{ columns, rows: rowsOf('cold') },
      },
      {
        title: 'Finding in plain text, warm',
        note: `${what} Compiled by the browser after many runs. Found with 100,000 spellings: ${counts.join(', ')}; only ours knows plurals, other spellings and capitals.`,
        ...{ columns, rows: rowsOf('warm') },
      },
    ],
  };
}

/** All ways once on a page of their own, cold; then again and again, until they are warm. */
async function takeTurn(
  bench: Bench,
  size: number,
  turn: number,
  onCount: (way: inPage.Way, count: number) => void,
): Promise<void> {
  const { index, spellings } = bench.glossary(size);
  const { path } = bench.page('other', 1000);
  const { paragraphs } = bench.page('health', 100_000);
  const page = await bench.open(path, 'finding');
  await page.evaluate(([a, b, c]) => finding.load(a, b, c), [index, spellings, paragraphs] as const);
  const ways = inTurn(WAYS, turn);
  for (const way of ways) await page.evaluate((name) => finding.prepare(name, 'prepare'), way);
  const run = (way: inPage.Way, name: string, times: number) =>
    page.evaluate(([a, b, c]) => finding.run(a, b, c), [way, name, times] as const);
  for (const way of ways) onCount(way, await run(way, `${way} ${size} cold`, 1));
  for (const way of ways) await page.evaluate(([a, b]) => finding.heat(a, b), [way, HEAT] as const);
  for (const way of ways) await run(way, `${way} ${size} warm`, RUNS[way]);
  await page.close();
}
