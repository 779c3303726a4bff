// Whole pages: what it costs to find the terms of a page and to show them, until the frame after.

import { lapsIn, trace } from '../clock';
import type * as inPage from '../in-page/painting';
import { type Figure, inTurn, ratioOf } from '../measure';
import type { PageKind } from '../pages';
import type { Bench, Measured } from '../table';

declare const painting: typeof inPage;

const KINDS: readonly PageKind[] = ['health', 'news'];
const CHARACTERS = 100_000;
const SPELLINGS = 5000;
/** As in in-page/painting.ts. */
const SHARE_OF_LIST = 10;

const ROWS: readonly { readonly way: inPage.Way; readonly label: string; readonly times?: number }[] = [
  { way: 'the frame alone', label: 'the frame alone: one word underlined' },
  { way: 'bare', label: 'bare walk and that frame (the limit)' },
  { way: 'ours', label: 'ours' },
  { way: 'static ranges', label: 'our finding, StaticRange for every match' },
  { way: 'spans', label: 'our finding, wrapped in spans' },
  { way: 'mark.js, RegExp', label: 'mark.js, one trie-shaped RegExp' },
  { way: 'findandreplacedomtext', label: 'findandreplacedomtext, same RegExp' },
  {
    ...{ way: 'mark.js, list', times: SHARE_OF_LIST },
    label: 'mark.js, list of terms (a tenth of them, times ten)',
  },
];

export async function measurePainting(bench: Bench): Promise<Measured> {
  const events = await trace(bench.session, async () => {
    for (let turn = 0; turn < bench.turns; turn++)
      for (const kind of KINDS) for (const { way } of inTurn(ROWS, turn)) await takeTurn(bench, kind, way);
  });
  const laps = lapsIn(events);
  const samples = (way: inPage.Way, kind: PageKind) => laps.get(`${way} ${kind}`) ?? [];
  const ratio = (way: inPage.Way, kind: PageKind, times = 1): Figure =>
    ratioOf(
      samples(way, kind).map((lap) => lap * times),
      samples('bare', kind),
    );
  return {
    tables: [
      {
        title: 'Whole pages: scan and paint, cold',
        note: `Pages with ${CHARACTERS.toLocaleString('en')} characters of text, ${SPELLINGS.toLocaleString('en')} spellings. Script and rendering on the main thread, to the end of the frame that shows the terms, as a multiple of the bare walk and the cheapest frame. Each on a new page of its own.`,
        columns: KINDS.map((kind) => `${kind} page`),
        rows: ROWS.map(({ way, label, times }) => ({
          label,
          cells: KINDS.map((kind) => ratio(way, kind, times)),
        })),
      },
    ],
    summary: { scanAndPaint: Math.max(...KINDS.map((kind) => ratio('ours', kind).median)) },
  };
}

async function takeTurn(bench: Bench, kind: PageKind, way: inPage.Way): Promise<void> {
  const { index, spellings } = bench.glossary(SPELLINGS);
  const page = await bench.open(bench.page(kind, CHARACTERS).path, 'painting');
  await page.evaluate(([a, b]) => painting.prepare(a, b), [index, spellings] as const);
  await page.evaluate(([a, b]) => painting.apply(a, b), [way, `${way} ${kind}`] as const);
  await page.close();
}
