// Walk and match: how much more it costs to find all terms of a page than to walk over its text nodes.

import { lapsIn, trace } from '../clock';
import type * as inPage from '../in-page/reading';
import { type Figure, inTurn, ratioOf } from '../measure';
import type { PageKind } from '../pages';
import type { Bench, Measured } from '../table';

declare const reading: typeof inPage;

const KINDS: readonly PageKind[] = ['health', 'news', 'other'];
const COLUMNS = ['health page', 'news page', 'page about other things'];
const CHARACTERS = 100_000;
/** Runs after the cold one, before the warm one. */
const HEAT = 12;

/** What is run on a page of its own, and with how many spellings. */
const RUNS = [
  { label: 'bare TreeWalker, sum of character codes (the limit)', way: 'bare', size: 5000 },
  { label: 'our walk alone', way: 'walk', size: 5000 },
  { label: 'walk and match, 5,000 spellings', way: 'match', size: 5000 },
  { label: 'walk and match, 100,000 spellings', way: 'match', size: 100_000 },
] as const;
const [BARE, , MATCH_5K, MATCH_100K] = RUNS;
type Run = (typeof RUNS)[number];

export async function measureReading(bench: Bench): Promise<Measured> {
  const events = await trace(bench.session, async () => {
    for (let turn = 0; turn < bench.turns; turn++)
      for (const kind of KINDS) for (const run of inTurn(RUNS, turn)) await takeTurn(bench, kind, run);
  });
  const laps = lapsIn(events);
  const samples = (run: Run, kind: PageKind, when: string) => laps.get(nameOf(run, kind, when)) ?? [];
  const tableOf = (when: string) =>
    RUNS.map((run) => ({
      label: run.label,
      cells: KINDS.map((kind) => ratioOf(samples(run, kind, when), samples(BARE, kind, when))),
    }));
  const manyForms = (when: string): Figure[] =>
    KINDS.map((kind) => ratioOf(samples(MATCH_100K, kind, when), samples(MATCH_5K, kind, when)));
  const cold = tableOf('cold');
  const what = `Pages with ${CHARACTERS.toLocaleString('en')} characters of text, as a multiple of the bare walk.`;
  const forms = '100,000 spellings as a multiple of 5,000';
  return {
    tables: [
      {
        title: 'Walk and match, cold',
        note: `${what} Each on a new page of its own: the first run, from opening the index on.`,
        columns: COLUMNS,
        rows: [...cold, { label: forms, cells: manyForms('cold') }],
      },
      {
        title: 'Walk and match, warm',
        note: `${what} After ${HEAT} runs on the same page.`,
        columns: COLUMNS,
        rows: [...tableOf('warm'), { label: forms, cells: manyForms('warm') }],
      },
    ],
    summary: {
      walkAndMatch: Math.max(
        ...KINDS.map((kind) => ratioOf(samples(MATCH_5K, kind, 'cold'), samples(BARE, kind, 'cold')).median),
      ),
      forms100k: manyForms('cold')[0]?.median ?? Number.NaN,
    },
  };
}

async function takeTurn(bench: Bench, kind: PageKind, run: Run): Promise<void> {
  const { index } = bench.glossary(run.size);
  const page = await bench.open(bench.page(kind, CHARACTERS).path, 'reading');
  await page.evaluate((path) => reading.load(path), index);
  const lap = (name: string) => page.evaluate(([a, b]) => reading.run(a, b), [run.way, name] as const);
  await lap(nameOf(run, kind, 'cold'));
  for (let i = 0; i < HEAT; i++) await lap('heat');
  await lap(nameOf(run, kind, 'warm'));
  await page.close();
}

function nameOf({ way, size }: Run, kind: PageKind, when: string): string {
  return `${way} ${size} ${kind} ${when}`;
}
