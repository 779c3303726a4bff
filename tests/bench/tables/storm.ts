// A storm of insertions: what reading along costs, and whether a term was lost in it.

import { lapsIn, trace } from '../clock';
import type * as inPage from '../in-page/storm';
import { figureOf, inTurn, ratioOf } from '../measure';
import type { Bench, Measured } from '../table';

declare const storm: typeof inPage;

const STORM = { perSecond: 10_000, seconds: 3 };
const SPELLINGS = 5000;

export async function measureStorm(bench: Bench): Promise<Measured> {
  const lost: number[] = [];
  const events = await trace(bench.session, async () => {
    for (let turn = 0; turn < bench.turns; turn++)
      for (const isRead of inTurn([false, true], turn)) {
        const missing = await takeTurn(bench, isRead);
        if (isRead) lost.push(missing);
      }
  });
  const laps = lapsIn(events);
  const without = laps.get('without') ?? [];
  const withUs = laps.get('with') ?? [];
  return {
    tables: [
      {
        title: '10,000 insertions a second',
        note: `For ${STORM.seconds} seconds, a line with one term each, on a health page of 10 kB, until all have been read. Script and rendering on the main thread.`,
        columns: ['× without', 'ms', 'terms lost'],
        rows: [
          { label: 'without a reader (the limit)', cells: [1, figureOf(without), ''] },
          {
            label: 'with ours',
            cells: [ratioOf(withUs, without), figureOf(withUs), String(Math.max(...lost))],
          },
        ],
      },
    ],
  };
}

async function takeTurn(bench: Bench, isRead: boolean): Promise<number> {
  const page = await bench.open(bench.page('health', 10_000).path, 'storm');
  const { index } = bench.glossary(SPELLINGS);
  await page.evaluate(([a, b]) => storm.prepare(a, b), [index, isRead] as const);
  const lost = await page.evaluate(([a, b]) => storm.rage(a, b), [
    isRead ? 'with' : 'without',
    STORM,
  ] as const);
  await page.close();
  return lost;
}
