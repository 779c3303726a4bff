// The built extension on a page with lists of the reader's own beside the glossary: what the page pays for them. The names
// in a list are those that the bench's glossaries have, so many of them stand in the page.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { addList } from '../../../scripts/add-list';
import { launchChromium, workerOf } from '../../../scripts/chromium';
import { EXTENSION } from '../extension';
import { type Figure, figureOf, ratioOf } from '../measure';
import type { PageKind } from '../pages';
import type { Bench, Measured, Row } from '../table';
import { tasksBetween } from '../tasks';
import { VISITED, visit } from '../visit';

/** Entries of the list; none, and the page asks nothing. */
const SIZES = [0, 1000, 100_000];
const KINDS: readonly PageKind[] = ['other', 'news', 'health'];
const CHARACTERS = 100_000;
/** A page has been read with its lists by then, in milliseconds after it has loaded. */
const READ = 4000;

/** Milliseconds of the main thread. */
interface Visit {
  readonly all: number;
  readonly longest: number;
}

export async function measureLists(bench: Bench): Promise<Measured> {
  if (!existsSync(join(EXTENSION, 'packs.html'))) return { tables: [] };
  const visits = new Map<string, Visit[]>();
  const browsers = await Promise.all(SIZES.map((size) => browserWith(bench, size)));
  try {
    for (let turn = 0; turn < bench.turns; turn++)
      for (const kind of KINDS)
        for (const [at, size] of SIZES.entries()) {
          const context = browsers[at];
          if (!context) continue;
          const key = `${kind} ${size}`;
          visits.set(key, [...(visits.get(key) ?? []), await look(bench, context, kind)]);
        }
  } finally {
    await Promise.all(browsers.map((context) => context.close()));
  }
  const samples = (kind: PageKind, size: number, of: keyof Visit) =>
    (visits.get(`${kind} ${size}`) ?? []).map((one) => one[of]);
  const times = (kind: PageKind, size: number): Figure =>
    ratioOf(samples(kind, size, 'all'), samples(kind, SIZES[0] ?? 0, 'all'));
  const rows = SIZES.map(
    (size): Row => ({
      label: size === 0 ? 'no list' : `a list of ${size.toLocaleString('en')} entries`,
      cells: KINDS.flatMap((kind) => [
        figureOf(samples(kind, size, 'all')),
        times(kind, size),
        figureOf(samples(kind, size, 'longest')),
      ]),
    }),
  );
  return {
    tables: [
      {
        title: 'The built extension on a page, with lists',
        note: 'Pages with 100,000 characters of text. Milliseconds of the main thread in tasks of ours, the same as a multiple of what they are without a list, and the longest of them.',
        columns: ['about other things', '×', 'longest', 'news', '×', 'longest', 'health', '×', 'longest'],
        rows,
      },
    ],
  };
}

/** A browser with the extension and, unless it is to have none, a list of so many entries. */
async function browserWith(bench: Bench, size: number): Promise<BrowserContext> {
  const context = await launchChromium({ extension: EXTENSION });
  await workerOf(context);
  if (size === 0) return context;
  const folder = mkdtempSync(join(tmpdir(), 'list-'));
  const path = join(folder, 'list.json');
  const spellings = bench.glossary(size).glossary.spellings;
  const entries = spellings.map((term) => ({
    term,
    plain: `What ${term} is, in a sentence of usual length.`,
  }));
  writeFileSync(path, JSON.stringify({ format: 'medgloss-pack', version: 1, title: 'Bench', entries }));
  await addList(context, path);
  rmSync(folder, { recursive: true });
  return context;
}

async function look(bench: Bench, context: BrowserContext, kind: PageKind): Promise<Visit> {
  const plain = await bench.open(bench.page(kind, CHARACTERS).path);
  const url = plain.url();
  await plain.close();
  const tasks = tasksBetween(await visit(context, url, READ), {
    to: VISITED,
    isOurs: (script) => script.startsWith('chrome-extension://'),
  }).filter(({ ours, isFrame }) => ours > 0 && !isFrame);
  return {
    all: tasks.reduce((sum, { busy }) => sum + busy, 0),
    longest: Math.max(0, ...tasks.map(({ busy }) => busy)),
  };
}
