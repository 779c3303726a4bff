// What looking words up costs in the built extension in Chromium: figures that packs-load.ts prints for a large list.

import type { BrowserContext } from '@playwright/test';
import { workerOf } from './chromium';

/** Typed key by key: names, a slip, another spelling, words in the middle, what the list is full of, and what nobody has. */
const TYPED = [
  'cytokine',
  'nephrxyitis syn',
  'haemoglobin',
  'disorder of the',
  'round patches',
  'zzzzzzzzzz',
];

export interface LookUps {
  readonly lookupReadyMs: number;
  readonly lookupMs: number;
  readonly lookupWorstMs: number;
  readonly lookupBusyMs: number;
}

/** Types words into the page that looks them up. */
export async function lookUps(context: BrowserContext): Promise<LookUps> {
  const worker = await workerOf(context);
  const page = await context.newPage();
  await page.addInitScript(watchAnswers);
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/lookup.html`);
  await page.bringToFront();
  const field = page.getByRole('searchbox');
  await field.press('c');
  const answers = (count: number) =>
    page.waitForFunction((least) => (globalThis as unknown as Watched).answered.length >= least, count, {
      polling: 20,
    });
  await answers(1);
  const ready = await page.evaluate(() => (globalThis as unknown as Watched).answered[0]?.at ?? 0);
  // What meanings say is read meanwhile, as it would be while somebody types on.
  for (const word of TYPED) {
    await field.fill('');
    for (const key of word) {
      const { length } = await page.evaluate(() => (globalThis as unknown as Watched).answered);
      await field.press(key === ' ' ? 'Space' : key);
      await answers(length + 1);
    }
  }
  const { answered, busy } = await page.evaluate(() => {
    const { answered, busy } = globalThis as unknown as Watched;
    return { answered, busy };
  });
  await page.close();
  const times = answered.slice(1).map(({ took }) => took);
  return {
    lookupReadyMs: Math.round(ready),
    lookupMs: Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN),
    lookupWorstMs: Math.round(Math.max(...times)),
    lookupBusyMs: Math.round(Math.max(0, ...busy)),
  };
}

interface Watched {
  /** The first answers to each question: when, since the page's load, and how long after it was asked. */
  readonly answered: { readonly at: number; readonly took: number }[];
  /** Tasks of more than 50 ms. */
  readonly busy: number[];
}

/** Runs in the page before anything of ours: notes when its worker is asked, and when it answers. */
function watchAnswers(): void {
  const answered: Watched['answered'] = [];
  const busy: number[] = [];
  Object.assign(globalThis, { answered, busy });
  new PerformanceObserver((list) => busy.push(...list.getEntries().map(({ duration }) => duration))).observe({
    entryTypes: ['longtask'],
  });
  const asked = new Map<number, number>();
  globalThis.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      this.addEventListener('message', ({ data: { nth } }) => {
        const from = asked.get(nth);
        asked.delete(nth);
        if (from !== undefined) answered.push({ at: performance.now(), took: performance.now() - from });
      });
    }

    override postMessage(question: { nth: number }): void {
      asked.set(question.nth, performance.now());
      super.postMessage(question);
    }
  };
}
