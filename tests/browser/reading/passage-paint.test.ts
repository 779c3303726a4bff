// Passages are painted each in its color, told apart by more than color, and what was jumped to is shown for a moment.

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFlash } from '../../../reading/flash';
import { createPassagePainter } from '../../../reading/passage-paint';
import { painted } from './annotating';
import { rangeOf, setPage, shadowOf, testLife } from './page';

const PAGE = `<p>one two three four</p><x-a><template shadowrootmode="open"><p>five</p></template></x-a>`;
const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;

function at(words: string): StaticRange {
  return new StaticRange(rangeOf(words));
}

function painter() {
  setPage(PAGE);
  const life = testLife();
  const made = createPassagePainter(document, life.signal);
  if (!made) throw new Error('this browser has no highlights');
  return { ...made, life };
}

describe('passages', () => {
  it('have an underline of its own for each color', () => {
    const { paint } = painter();
    paint(COLOURS.map((colour, i) => ({ colour, ranges: [at(['one', 'two', 'three', 'four'][i] ?? '')] })));
    expect(painted().sort()).toEqual([
      ['dashed', 'three'],
      ['double', 'two'],
      ['solid', 'one'],
      ['wavy', 'four'],
    ]);
  });

  it('are in entries whose names and order say nothing', () => {
    const orders = Array.from({ length: 12 }, () => {
      const { paint, life } = painter();
      paint(COLOURS.map((colour) => ({ colour, ranges: [at('one')] })));
      for (const name of CSS.highlights.keys()) expect(name).toMatch(/^m\d+$/);
      const order = painted().map(([style]) => style);
      life.abort();
      return order.join();
    });
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('have their look in a shadow tree too', () => {
    const { paint } = painter();
    paint([{ colour: 'blue', ranges: [at('five')] }]);
    expect(shadowOf('x-a').adoptedStyleSheets).toEqual(document.adoptedStyleSheets);
    expect(painted()).toEqual([['dashed', 'five']]);
  });

  it('leave the DOM byte for byte as it was, and nothing behind', () => {
    const { paint, life } = painter();
    const before = document.documentElement.outerHTML;
    paint([{ colour: 'yellow', ranges: [at('one')] }]);
    expect(document.documentElement.outerHTML).toBe(before);
    life.abort();
    expect([...CSS.highlights]).toEqual([]);
    expect(document.adoptedStyleSheets).toEqual([]);
  });
});

describe('what was jumped to', () => {
  /** Whether it is shown, at each of some moments. */
  function shownAt(moments: readonly number[]): boolean[] {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    setPage(PAGE);
    createFlash(document, testLife().signal)([at('two')]);
    let now = 0;
    return moments.map((moment) => {
      vi.advanceTimersByTime(moment - now);
      now = moment;
      return CSS.highlights.size > 0;
    });
  }

  it('is shown twice, and no more', () => {
    expect(shownAt([0, 499, 501, 749, 751, 1499, 1501, 9000])).toEqual([
      ...[true, true, false, false, true, true, false, false],
    ]);
  });

  it('is shown without a change where no motion is wanted', () => {
    const media = vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList); // all that is asked of it
    onTestFinished(() => media.mockRestore());
    expect(shownAt([0, 700, 1900, 2100, 9000])).toEqual([true, true, true, false, false]);
  });
});
