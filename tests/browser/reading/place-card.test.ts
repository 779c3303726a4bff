// The card never covers its term and never leaves the window, wherever the term stands and however small the window is.

import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { type CardAnchor, placeCard } from '../../../reading/place-card';
import { find, rangeOf, setPage } from './page';

const GAP = 2;

/** A card of a given natural size, placed beside an anchor. */
async function place(anchor: CardAnchor, { width = 300, height = 220 } = {}): Promise<HTMLElement> {
  const card = document.createElement('div');
  card.style.cssText = `position: fixed; inset: 0 auto auto 0; overflow: hidden; width: min(${width}px, 100vw - 16px)`;
  card.innerHTML = `<div style="height: ${height}px"></div>`;
  document.body.append(card);
  await placeCard(card, anchor);
  return card;
}

function expectClear(card: HTMLElement, range: Range): void {
  const { left, right, top, bottom, height } = card.getBoundingClientRect();
  expect({
    left: left >= 0,
    right: right <= innerWidth,
    top: top >= 0,
    bottom: bottom <= innerHeight,
  }).toEqual({
    ...{ left: true, right: true, top: true, bottom: true },
  });
  for (const line of range.getClientRects()) {
    const covers = left < line.right && right > line.left && top < line.bottom && bottom > line.top;
    expect(covers, `card ${top}–${bottom} over line ${line.top}–${line.bottom}`).toBe(false);
  }
  expect(height).toBeGreaterThan(0);
}

const CORNERS = {
  'top left': 'top: 0; left: 0',
  'top right': 'top: 0; right: 0',
  'bottom left': 'bottom: 0; left: 0',
  'bottom right': 'bottom: 0; right: 0',
  middle: 'top: 50%; left: 50%',
};

// 200 % and 400 % zoom halve and quarter the window as a page knows it.
describe.each([
  { width: 1100, height: 800, as: 'a desktop window' },
  { width: 550, height: 400, as: 'that window at 200 %' },
  { width: 275, height: 200, as: 'that window at 400 %' },
  { width: 320, height: 480, as: 'a small phone' },
  { width: 480, height: 320, as: 'that phone on its side' },
])('in $as ($width × $height)', ({ width, height }) => {
  it.each(Object.entries(CORNERS))(
    'a term in the %s is clear of its card, and the card of the edges',
    async (_, corner) => {
      await page.viewport(width, height);
      setPage(`<p style="position: fixed; margin: 0; ${corner}">embolism</p>`);
      const range = rangeOf('embolism');
      for (const size of [{ height: 90 }, { height: 220 }, { width: 384, height: 900 }])
        expectClear(await place({ range }, size), range);
    },
  );
});

it('stands below its term, and above it where there is no room below', async () => {
  await page.viewport(600, 600);
  setPage(
    '<p style="position: fixed; top: 100px">embolism</p><p style="position: fixed; bottom: 20px">thrombosis</p>',
  );
  const [above, below] = [rangeOf('embolism'), rangeOf('thrombosis')];
  expect((await place({ range: above })).getBoundingClientRect().top).toBeGreaterThanOrEqual(
    above.getBoundingClientRect().bottom + GAP,
  );
  expect((await place({ range: below })).getBoundingClientRect().bottom).toBeLessThanOrEqual(
    below.getBoundingClientRect().top - GAP,
  );
});

describe('a term broken over lines', () => {
  const PARAGRAPH =
    '<p style="font: 20px/1.6 monospace; width: 300px; margin: 100px 0 0 10px">It was a certain deep vein thrombosis, they said</p>';

  it.each([0, 1])('is clear of its card on all of them, with the pointer on line %i', async (line) => {
    await page.viewport(330, 600);
    setPage(PARAGRAPH);
    const range = rangeOf('deep vein thrombosis');
    const rect = [...range.getClientRects()][line] ?? new DOMRect();
    expectClear(await place({ range, point: { x: rect.left + 3, y: rect.top + 3 } }), range);
  });

  it('has its card beside the line that the pointer is on', async () => {
    await page.viewport(1000, 600);
    setPage(
      '<p style="font: 20px/1.6 monospace; width: 900px; margin: 100px 0 0">It was a certain and well documented case, it was said, of deep vein thrombosis</p>',
    );
    const range = rangeOf('deep vein thrombosis');
    const [first, second] = range.getClientRects();
    if (!first || !second) throw new Error('not broken over two lines');
    const byFirst = (
      await place({ range, point: { x: first.left + 3, y: first.top + 3 } })
    ).getBoundingClientRect();
    const bySecond = (
      await place({ range, point: { x: second.left + 3, y: second.top + 3 } })
    ).getBoundingClientRect();
    expect(byFirst.right).toBeGreaterThan(first.left);
    expect(bySecond.left).toBeLessThan(second.right);
  });

  it('at the foot of one column and the head of the next has room for its card', async () => {
    await page.viewport(1000, 400);
    setPage(
      '<div style="columns: 2; height: 360px; column-fill: auto; font: 20px/40px monospace; orphans: 1; widows: 1">' +
        '<p style="margin: 0; height: 320px"></p><p style="margin: 0">a certain and well documented deep vein thrombosis they said</p></div>',
    );
    const range = rangeOf('deep vein thrombosis');
    const [first, second] = range.getClientRects();
    if (!first || !second || second.top > first.top) throw new Error('not broken over two columns');
    const card = await place({ range, point: { x: first.left + 3, y: first.top + 3 } });
    expect(card.getBoundingClientRect().height).toBe(220);
  });
});

it('limits its height to the room there is, and takes it back when there is more', async () => {
  await page.viewport(600, 300);
  setPage('<p style="position: fixed; top: 140px">embolism</p>');
  const range = rangeOf('embolism');
  const card = await place({ range }, { height: 500 });
  expect(card.getBoundingClientRect().height).toBeLessThan(160);
  await page.viewport(600, 800);
  await placeCard(card, { range });
  expect(card.getBoundingClientRect().height).toBe(500);
});

it.each([
  ['transformed', 'transform: translate(40px, 30px)'],
  ['filtered', 'filter: blur(0)'],
  ['a scrolling box', 'overflow: auto; height: 60px'],
])('is not held back by a page that is %s around it', async (_, style) => {
  await page.viewport(600, 600);
  setPage(
    `<div style="position: fixed; top: 200px; left: 100px; width: 200px; ${style}"><p id="card"></p>embolism</div>`,
  );
  const host = find('#card');
  host.popover = 'manual';
  host.style.cssText =
    'position: fixed; inset: 0 auto auto 0; margin: 0; padding: 0; border: 0; overflow: visible; width: 0; height: 0';
  const shadow = host.attachShadow({ mode: 'closed' });
  const card = document.createElement('div');
  card.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 300px; height: 200px';
  shadow.append(card);
  host.showPopover();
  const range = rangeOf('embolism');
  await placeCard(card, { range });
  expectClear(card, range);
  expect(card.getBoundingClientRect()).toMatchObject({
    width: 300,
    height: 200,
    left: range.getBoundingClientRect().left,
  });
});
