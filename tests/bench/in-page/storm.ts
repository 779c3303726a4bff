// A page that grows by thousands of nodes a second, as feeds, logs and tables do.

import { frames, lapUntil } from './lap';
import { load, type Reading, startReading } from './reading';

export interface Storm {
  readonly perSecond: number;
  readonly seconds: number;
}

let reading: Reading | undefined;

/** With a reader or without one. */
export async function prepare(index: string, isRead: boolean): Promise<void> {
  await load(index);
  if (isRead) reading = await startReading();
}

/** How long what has come is waited for to be read, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Inserts short lines at the given rate, each with one term, in as many tasks as the page gets; then waits until a reader
 * has read them. Gives how many terms were lost.
 */
export async function rage(name: string, { perSecond, seconds }: Storm): Promise<number> {
  const log = document.createElement('div');
  document.getElementById('main')?.append(log);
  const before = termsNow();
  const all = perSecond * seconds;
  await lapUntil(name, async () => {
    const begun = performance.now();
    for (let count = 0; count < all; ) {
      const due = Math.min(all, Math.ceil(((performance.now() - begun) / 1000) * perSecond));
      for (; count < due; count++) log.append(line(count));
      await new Promise((resolve) => setTimeout(resolve));
    }
    await Promise.race([reading?.nextRead(), pass(reading ? PATIENCE : 0)]);
    await frames(1);
  });
  return reading ? before + all - termsNow() : 0;
}

function line(count: number): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = `${count}: a word of thrombosis`;
  return paragraph;
}

async function pass(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function termsNow(): number {
  return reading?.reader.terms().marks.length ?? 0;
}
