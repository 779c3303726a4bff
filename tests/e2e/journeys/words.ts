// Words of a page under the mouse.

import { expect } from '@playwright/test';
import { findLines } from '../text-point';
import type { Point, Tab } from './driver';

/**
 * Moves the mouse onto words, from the margin: one that rests on another term on its way is answered there. Again, until
 * they are answered: what answers comes a moment after the first marks.
 */
export async function hover(tab: Tab, words: string): Promise<void> {
  const { x, y } = await middleOf(tab, words);
  await expect(async () => {
    await tab.move({ x: 1, y }, { x: x - 2, y }, { x, y });
    await expect.poll(() => tab.card.role(), { timeout: 2000 }).toBe('tooltip');
  }).toPass({ timeout: 20_000 });
}

/** Clicks words, until their card is open. */
export async function open(tab: Tab, words: string): Promise<void> {
  await expect(async () => {
    await tab.press(await middleOf(tab, words));
    await expect.poll(() => tab.card.role(), { timeout: 2000 }).toBe('dialog');
  }).toPass({ timeout: 20_000 });
}

/** Clicks words, once. */
export async function click(tab: Tab, words: string): Promise<void> {
  await tab.press(await middleOf(tab, words));
}

/** Selects words that stand in one line. */
export async function select(tab: Tab, words: string): Promise<void> {
  const [line] = await tab.run(findLines, words);
  if (!line) throw new Error(`"${words}" is not on the page`);
  const y = line.y + line.height / 2;
  await tab.press({ x: line.x + 1, y }, { x: line.x + line.width / 2, y }, { x: line.x + line.width - 1, y });
}

async function middleOf(tab: Tab, words: string): Promise<Point> {
  const [line] = await tab.run(findLines, words);
  if (!line) throw new Error(`"${words}" is not on the page`);
  return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
}
