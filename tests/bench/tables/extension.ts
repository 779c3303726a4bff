// The built extension on a page: what its scripts cost there, compiling included, as the browser's trace tells.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium, workerOf } from '../../../scripts/chromium';
import { lapsIn, trace } from '../clock';
import { EXTENSION } from '../extension';
import type * as inPage from '../in-page/reading';
import { figureOf, ratioOf } from '../measure';
import type { PageKind } from '../pages';
import type { Bench, Measured, Row } from '../table';
import { scriptTime } from '../tasks';
import { VISITED, visit } from '../visit';

declare const reading: typeof inPage;

const KINDS: readonly PageKind[] = ['other', 'news', 'health'];
const CHARACTERS = 100_000;
/** A page has been read by then, in milliseconds after it has loaded. */
const READ = 2500;

/** By their address; a page of the bench has no script of its own. */
const SCRIPTS: readonly { readonly label: string; readonly isCounted: (url: string) => boolean }[] = [
  { label: 'content.js', isCounted: (url) => url.endsWith('/content.js') },
  { label: 'reader.js', isCounted: (url) => url.endsWith('/reader.js') },
  { label: 'answers.js', isCounted: (url) => url.endsWith('/answers.js') },
  { label: 'annotator.js', isCounted: (url) => url.endsWith('/annotator.js') },
  { label: 'all, with what promises call', isCounted: () => true },
];

export async function measureExtension(bench: Bench): Promise<Measured> {
  if (!existsSync(join(EXTENSION, 'manifest.json'))) return { tables: [] };
  const bare = new Map<PageKind, number[]>();
  const script = new Map<string, number[]>();
  const note = <K>(into: Map<K, number[]>, key: K, value: number) =>
    into.set(key, [...(into.get(key) ?? []), value]);
  const extended = await launchChromium({ extension: EXTENSION });
  try {
    await workerOf(extended);
    await visit(extended, 'about:blank', READ);
    for (let turn = 0; turn < bench.turns; turn++)
      for (const kind of KINDS) {
        const { url, walk } = await walkBare(bench, kind);
        note(bare, kind, walk);
        const events = await visit(extended, url, READ);
        for (const { label, isCounted } of SCRIPTS)
          note(script, `${label} ${kind}`, scriptTime(events, { mark: VISITED, isCounted }));
      }
  } finally {
    await extended.close();
  }
  const rows: Row[] = SCRIPTS.map(({ label, isCounted: _ }) => ({
    label,
    cells: KINDS.flatMap((kind) => {
      const samples = script.get(`${label} ${kind}`) ?? [];
      return [figureOf(samples), ratioOf(samples, bare.get(kind) ?? [])];
    }),
  }));
  return {
    tables: [
      {
        title: 'The built extension on a page',
        note: 'Pages with 100,000 characters of text. Milliseconds of the main thread in which scripts of ours are compiled and run, and the same as a multiple of the bare walk over that page.',
        columns: ['about other things', '× bare walk', 'news', '× bare walk', 'health', '× bare walk'],
        rows: [
          {
            label: 'bare walk, cold',
            cells: KINDS.flatMap((kind) => [figureOf(bare.get(kind) ?? []), 1]),
          },
          ...rows,
        ],
      },
    ],
  };
}

/** The bare walk over a page, on a page of its own without the extension; and the page's address. */
async function walkBare(bench: Bench, kind: PageKind): Promise<{ url: string; walk: number }> {
  const page = await bench.open(bench.page(kind, CHARACTERS).path, 'reading');
  const events = await trace(bench.session, async () => {
    await page.evaluate(() => reading.run('bare', 'walk'));
  });
  const url = page.url();
  await page.close();
  return { url, walk: lapsIn(events).get('walk')?.[0] ?? Number.NaN };
}
