// Pages with many matches that change and are scrolled: what the paint costs the browser in every such frame, for ours and
// for other ways to show the same.

import { openIndex } from '../../../glossary/index-format';
import { createMatcher } from '../../../glossary/matcher';
import { lapsIn, trace } from '../clock';
import type * as inPage from '../in-page/painting';
import { figureOf, inTurn, ratioOf } from '../measure';
import type { Bench, Measured, Table } from '../table';

declare const painting: typeof inPage;

const MATCHES = [100, 1000, 10_000];
const COLUMNS = MATCHES.map((count) => `${count.toLocaleString('en')} matches`);
const SPELLINGS = 5000;
const MUTATIONS = 60;
const SCROLLS = 60;
const ROWS: readonly { readonly way: inPage.Way; readonly label: string }[] = [
  { way: 'nothing', label: 'nothing (the limit)' },
  { way: 'ours', label: 'ours' },
  { way: 'static ranges', label: 'StaticRange for every match' },
  { way: 'live ranges', label: 'live Range for every match' },
  { way: 'spans', label: 'spans' },
];

export async function measureChanging(bench: Bench): Promise<Measured> {
  const characters = MATCHES.map((count) => Math.round(count / matchesPerCharacter(bench)));
  const events = await trace(bench.session, async () => {
    for (let turn = 0; turn < bench.turns; turn++)
      for (const length of characters)
        for (const { way } of inTurn(ROWS, turn)) await takeTurn(bench, length, way);
  });
  const laps = lapsIn(events);
  const samples = (what: string, way: inPage.Way, length: number) =>
    laps.get(`${what} ${way} ${length}`) ?? [];
  const ratios = (what: string, way: inPage.Way) =>
    characters.map((length) => ratioOf(samples(what, way, length), samples(what, 'nothing', length)));
  const tableOf = (what: string, title: string, note: string): Table => ({
    ...{ title, note, columns: COLUMNS },
    rows: ROWS.map(({ way, label }) => ({ label, cells: ratios(what, way) })),
  });
  return {
    tables: [
      tableOf(
        'mutate',
        'A page that changes',
        `${MUTATIONS} frames; in each, a number in the head of the page changes, and a paragraph with two terms comes before all others. Script and rendering as a multiple of the same page left alone. Ours reads what is new; the others do not.`,
      ),
      tableOf('scroll', 'A page that is scrolled', `${SCROLLS} frames, 100 pixels each; likewise.`),
      {
        title: 'To show them at first',
        note: 'Milliseconds to find the terms and show them, with rendering, cold.',
        columns: COLUMNS,
        rows: ROWS.slice(1).map(({ way, label }) => ({
          label,
          cells: characters.map((length) => figureOf(samples('apply', way, length))),
        })),
      },
    ],
    summary: { mutation10k: ratios('mutate', 'ours').at(-1)?.median ?? Number.NaN },
  };
}

async function takeTurn(bench: Bench, length: number, way: inPage.Way): Promise<void> {
  const { index, spellings } = bench.glossary(SPELLINGS);
  const page = await bench.open(bench.page('health', length).path, 'painting');
  await page.evaluate(([a, b]) => painting.prepare(a, b), [index, spellings] as const);
  await page.evaluate(([a, b]) => painting.apply(a, b), [way, `apply ${way} ${length}`] as const);
  await page.evaluate(([a, b]) => painting.mutate(a, b), [`mutate ${way} ${length}`, MUTATIONS] as const);
  await page.evaluate(([a, b]) => painting.scroll(a, b), [`scroll ${way} ${length}`, SCROLLS] as const);
  await page.close();
}

/** How dense the terms stand in health text. */
function matchesPerCharacter(bench: Bench): number {
  const opened = openIndex(bench.glossary(SPELLINGS).glossary.index.buffer);
  if (!opened.ok) throw new Error(opened.code);
  const matcher = createMatcher(opened.index);
  const { texts } = bench.page('health', 100_000);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return texts.reduce((sum, text) => sum + matcher.findMatches(text).length, 0) / characters;
}
