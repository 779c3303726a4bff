// The reader's notebook after years, in the built extension: opening it, searching it, reviewing; against one that was
// begun a while ago.

import { setTimeout as pass } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { lapsIn, TASKS, type TraceEvent, trace } from '../clock';
import type * as inPage from '../in-page/opening';
import { isBuilt, keepNotebook, type NotebookBrowser } from '../keep-notebook';
import { figureOf, inTurn, quantile, ratioOf } from '../measure';
import { ANSWERS, notebookRows } from '../notebook-rows';
import type { Bench, Measured } from '../table';
import { tasksBetween } from '../tasks';

declare const opening: typeof inPage;

const FEW = 50;
const MANY = 5000;
const PAGES = ['notebook.html', 'review.html', 'progress.html'] as const;
/** The search has taken everything in by then, in milliseconds after all of the list is there. */
const REST = 3000;
/** Names, one with a slip; a hand needs so many milliseconds for a key. */
const QUERIES = ['blood pressure', 'inflamation', 'heart attack', 'hypertens', 'joint pain'];
const KEY = 150;
/** Answers of a turn. */
const ANSWERED = 5;

const ROWS = {
  firstPaint: 'first paint, by the clock',
  listed: 'the list on the screen, by the clock',
  listing: 'the list on the screen',
  resting: 'all of the list drawn, all of it searchable',
  longest: 'the longest task of that',
  key: 'a key in the search, until its frame: the middle one',
  slowKey: 'the slowest key',
  waited: 'the slowest key, by the clock',
  heap: 'memory of scripts at rest, megabytes',
  nodes: 'nodes of the document, thousands',
  asked: 'the first question of a review, by the clock',
  asking: 'the first question of a review',
  answer: 'from an answer, kept on disk, to the next question: the middle one, by the clock',
  charted: 'the charts of progress, by the clock',
  charting: 'the charts of progress',
} as const;

type Sample = Partial<Record<keyof typeof ROWS, number>>;

export async function measureNotebook(bench: Bench): Promise<Measured> {
  if (!PAGES.every(isBuilt)) return { tables: [] };
  const now = Date.now();
  const kept: { terms: number; browser: NotebookBrowser }[] = [];
  const samples = new Map<number, Sample[]>([FEW, MANY].map((terms) => [terms, []]));
  try {
    for (const terms of samples.keys()) {
      const browser = await keepNotebook(notebookRows(terms, { entries: bench.entries, now }));
      kept.push({ terms, browser });
    }
    for (let turn = 0; turn < bench.turns; turn++)
      for (const { terms, browser } of inTurn(kept, turn))
        samples.get(terms)?.push({
          ...(await visitNotebook(browser, { terms, query: QUERIES[turn % QUERIES.length] ?? '' })),
          ...(await visitReview(browser)),
          ...(await visitProgress(browser)),
        });
  } finally {
    for (const { browser } of kept) await browser.context.close();
  }
  const of = (terms: number, row: keyof Sample) =>
    (samples.get(terms) ?? []).map((sample) => sample[row] ?? Number.NaN);
  return {
    tables: [
      {
        title: 'A notebook kept for years',
        note: `Pages of the built extension, each in a new tab of a browser that runs. Milliseconds of the main thread, of the clock where it says so; ${ANSWERS} answers to each word. The list is on the screen with its first words; the others follow while the browser has nothing else to do.`,
        columns: [
          ...[FEW, MANY].map(
            (terms) =>
              `${terms.toLocaleString('en')} words, ${(terms * ANSWERS).toLocaleString('en')} answers`,
          ),
          '×',
        ],
        rows: Object.entries(ROWS).map(([name, label]) => {
          const row = name as keyof Sample; // a key of ROWS
          return {
            label,
            cells: [figureOf(of(FEW, row)), figureOf(of(MANY, row)), ratioOf(of(MANY, row), of(FEW, row))],
          };
        }),
      },
    ],
  };
}

async function visitNotebook(
  { context, own }: NotebookBrowser,
  { terms, query }: { terms: number; query: string },
): Promise<Sample> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const opened = await trace(
    session,
    async () => {
      await page.goto(own('notebook.html'));
      await page.waitForFunction((count) => document.getElementsByTagName('article').length >= count, terms, {
        polling: 250,
        timeout: 120_000,
      });
      await pass(REST);
      await page.evaluate(() => performance.mark('rest>'));
    },
    TASKS,
  );
  const clock = await clockOf(page);
  const tasks = tasksBetween(opened, { from: 'open>', to: 'rest>', isOurs: () => true });
  const memory = await memoryOf(session);
  await page.getByRole('searchbox').focus();
  const typed = await trace(session, async () => {
    await page.keyboard.type(query, { delay: KEY });
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await pass(KEY);
  });
  const keys = (lapsIn(typed).get('key') ?? []).sort((a, b) => a - b);
  const waited = await page.evaluate(() => opening.longestWait());
  await page.close();
  return {
    ...{ firstPaint: clock.painted, listed: clock.shown, listing: lapOf(opened, 'open') },
    ...{ resting: lapOf(opened, 'rest'), longest: Math.max(...tasks.map(({ busy }) => busy)) },
    ...{ key: quantile(keys, 0.5), slowKey: Math.max(...keys), waited, ...memory },
  };
}

async function visitReview({ context, own }: NotebookBrowser): Promise<Sample> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const opened = await trace(session, async () => {
    await page.goto(own('review.html'));
    await shown(page);
  });
  const { shown: asked } = await clockOf(page);
  await page.evaluate(() => opening.measureAnswers());
  for (let answered = 1; answered <= ANSWERED; answered++) {
    // Shown first; then known, or where it was to be chosen, not.
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await page.waitForFunction((count) => performance.getEntriesByName('answer').length >= count, answered, {
      polling: 50,
    });
  }
  const answers = await page.evaluate(() =>
    performance.getEntriesByName('answer').map(({ duration }) => duration),
  );
  await page.close();
  return { asked, asking: lapOf(opened, 'open'), answer: figureOf(answers).median };
}

async function visitProgress({ context, own }: NotebookBrowser): Promise<Sample> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const opened = await trace(session, async () => {
    await page.goto(own('progress.html'));
    await shown(page);
  });
  const { shown: charted } = await clockOf(page);
  await page.close();
  return { charted, charting: lapOf(opened, 'open') };
}

/** Waits until what the page is for has been drawn. */
async function shown(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('open>').length > 0, null, { polling: 100 });
}

/** When something was first painted, and when what the page is for was, in milliseconds from the start of its opening. */
function clockOf(page: Page): Promise<{ painted: number; shown: number }> {
  return page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    shown: performance.getEntriesByName('open>')[0]?.startTime ?? Number.NaN,
  }));
}

async function memoryOf(session: CDPSession): Promise<{ heap: number; nodes: number }> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return { heap: metric('JSHeapUsedSize') / 1e6, nodes: metric('Nodes') / 1000 };
}

function lapOf(events: readonly TraceEvent[], name: string): number {
  return lapsIn(events).get(name)?.[0] ?? Number.NaN;
}
