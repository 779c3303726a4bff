// While a page is read: the longest of our tasks, and how evenly the page draws its frames.

import type { Page } from '@playwright/test';
import { TASKS, trace } from '../clock';
import type * as recorder from '../in-page/frames';
import type * as inPage from '../in-page/reading';
import { figureOf, quantile } from '../measure';
import type { Bench, Measured, Row } from '../table';
import { tasksBetween } from '../tasks';

declare const reading: typeof inPage;
declare const frames: typeof recorder;

const LENGTHS = [10_000, 100_000, 1_000_000, 10_000_000];
const COLUMNS = ['10 kB', '100 kB', '1 MB', '10 MB'];
const SPELLINGS = 5000;
/** How long a page that is not read is watched, and how long one that is read is waited for, in milliseconds. */
const WATCHED = 700;
const PATIENCE = 30_000;

/** One page, read or watched. Milliseconds. */
interface Turn {
  readonly longestTask: number;
  readonly longestTaskWall: number;
  readonly longestFrame: number;
  readonly ours: number;
  readonly gaps: readonly number[];
  readonly passed: number;
}

export async function measureSlices(bench: Bench): Promise<Measured> {
  const turns = new Map<string, Turn[]>();
  for (let turn = 0; turn < bench.turns; turn++)
    for (const length of LENGTHS)
      for (const isRead of [false, true]) {
        const key = `${isRead} ${length}`;
        turns.set(key, [...(turns.get(key) ?? []), await takeTurn(bench, length, isRead)]);
      }
  const row = (label: string, isRead: boolean, value: (turn: Turn) => number): Row => ({
    label,
    cells: LENGTHS.map((length) => figureOf((turns.get(`${isRead} ${length}`) ?? []).map(value))),
  });
  const gap = (share: number) => (turn: Turn) =>
    quantile(
      turn.gaps.toSorted((a, b) => a - b),
      share,
    );
  const longest = row('longest task of ours', true, ({ longestTask }) => longestTask);
  return {
    tables: [
      {
        title: 'Tasks and frames while a page is read',
        note: `Health pages by their characters of text; milliseconds, from a trace. A task of ours is one in which the browser calls a function of ours and draws no frame; its length is processor time of the main thread, layout that it asks for included. From frame to frame is by the clock on the wall, and 16.7 at best. A page that is not read within ${PATIENCE / 1000} s is left.`,
        columns: COLUMNS,
        rows: [
          longest,
          row('the same by the clock on the wall', true, ({ longestTaskWall }) => longestTaskWall),
          row('all tasks of ours', true, ({ ours }) => ours),
          row('until the page is read, by the clock on the wall', true, ({ passed }) => passed),
          row('longest drawing of a frame', true, ({ longestFrame }) => longestFrame),
          row('… without us', false, ({ longestFrame }) => longestFrame),
          row('from frame to frame, median', true, gap(0.5)),
          row('… without us', false, gap(0.5)),
          row('from frame to frame, 99th percentile', true, gap(0.99)),
          row('… without us', false, gap(0.99)),
        ],
      },
    ],
    summary: { longestTaskMs: medianOf(longest) },
  };
}

async function takeTurn(bench: Bench, length: number, isRead: boolean): Promise<Turn> {
  const { index } = bench.glossary(SPELLINGS);
  const page = await bench.open(bench.page('health', length).path, 'reading', 'frames');
  await page.evaluate((path) => reading.load(path), index);
  let gaps: number[] = [];
  const events = await trace(
    bench.session,
    async () => {
      gaps = await watch(page, isRead);
    },
    TASKS,
  );
  await page.close();
  const tasks = tasksBetween(events, {
    ...{ from: 'watched<', to: 'watched>' },
    isOurs: (url) => url.includes('/reading.js'),
  });
  const ours = tasks.filter((task) => task.ours > 0 && !task.isFrame);
  const most = (values: readonly number[]) => Math.max(0, ...values);
  return {
    longestTask: most(ours.map(({ busy }) => busy)),
    longestTaskWall: most(ours.map(({ wall }) => wall)),
    longestFrame: most(tasks.filter(({ isFrame }) => isFrame).map(({ busy }) => busy)),
    ours: ours.reduce((sum, { busy }) => sum + busy, 0),
    gaps,
    passed: gaps.reduce((sum, gap) => sum + gap, 0),
  };
}

/** From the first of our tasks until what was found is drawn; a page that is not read, for as long as one takes. */
async function watch(page: Page, isRead: boolean): Promise<number[]> {
  await page.evaluate(() => frames.record());
  await page.evaluate(([read, milliseconds]) => reading.watch(read, milliseconds), [
    isRead,
    isRead ? PATIENCE : WATCHED,
  ] as const);
  return await page.evaluate(() => frames.stop());
}

function medianOf({ cells }: Row): number {
  const cell = cells.at(-1);
  return typeof cell === 'object' ? cell.median : Number.NaN;
}
