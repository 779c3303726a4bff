// How often a page that changes is looked at: soon after a change, and ever less often while nothing comes of it.

import { expect, it, onTestFinished, vi } from 'vitest';
import { watchText } from '../../../reading/watch-text';
import { backgroundTurn, setPage, testLife, textIn } from './page';

/** Watches a page with a clock on it; returns what counts the looks in so many seconds, the clock ticking in each. */
function watching(isWorth: () => boolean): (seconds: number) => Promise<number> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  setPage('<p id="clock">0</p>');
  const again = vi.fn(async () => isWorth());
  watchText(document, { check: async () => true, again, run: (task) => task() }, testLife().signal);
  const clock = textIn('#clock');
  return async (seconds) => {
    again.mockClear();
    for (let tenth = 0; tenth < seconds * 10; tenth++) {
      if (tenth % 10 === 0) clock.data = String(Number(clock.data) + 1);
      await backgroundTurn();
      vi.advanceTimersByTime(100);
    }
    await backgroundTurn();
    return again.mock.calls.length;
  };
}

it('a page that changes every second is looked at less and less while nothing comes of it', async () => {
  const looksIn = watching(() => false);
  const first = await looksIn(30);
  expect(first).toBeGreaterThan(2);
  expect(first).toBeLessThan(8);
  expect(await looksIn(60)).toBeLessThanOrEqual(6);
});

it('is looked at after each change as long as something comes of it', async () => {
  const looksIn = watching(() => true);
  expect(await looksIn(10)).toBeGreaterThanOrEqual(9);
});

it('is looked at soon again at another address', async () => {
  const looksIn = watching(() => false);
  await looksIn(60);
  const { href } = location;
  onTestFinished(() => history.replaceState(null, '', href));
  history.replaceState(null, '', '?another');
  expect(await looksIn(2)).toBeGreaterThan(0);
});
