// A page with a reader on it that answers, and what tests do with its card.

import { expect } from 'vitest';
import { commands, page } from 'vitest/browser';
import { answerReader } from '../../../reading/answers';
import { type Reader, startReader } from '../../../reading/reader';
import { watchCard } from './card';
import { placed, setPage, testLife } from './page';
import { SETTINGS } from './reading';
import { type Background, background, INDEX } from './words';

/** A page that is being read, with the mouse out of the way. */
export async function reading(html: string, from: Background = background()) {
  await page.viewport(900, 700);
  setPage(html);
  await commands.moveMouse(890, 690);
  const { find: card } = watchCard();
  const life = testLife();
  const reader = await new Promise<Reader>((resolve) => {
    const started = startReader(
      {
        ...{ document, frame: 'f', index: INDEX, settings: SETTINGS, ask: from.ask, signal: life.signal },
        loadAnswers: async () => answerReader,
      },
      { onRead: () => resolve(started) },
    );
  });
  return { card, command: reader.command, explain: reader.explain, from };
}

export type Read = Awaited<ReturnType<typeof reading>>;

/** Waits for a card of that role, saying that. */
export async function expectCard(
  { card }: Read,
  role: 'tooltip' | 'dialog' | undefined,
  saying = '',
): Promise<void> {
  await expect.poll(() => card().role).toBe(role);
  if (role) expect(card().text).toContain(saying);
}

/** Presses a button of the card with the mouse. */
export async function press({ card }: Read, name: string): Promise<void> {
  const button = card().button(name);
  await placed();
  button.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = button.getBoundingClientRect();
  await commands.moveMouse(left + width / 2, top + height / 2);
  await commands.pressMouse();
  await commands.releaseMouse();
}
