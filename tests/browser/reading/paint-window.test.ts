// Only what is near the screen is painted, and nothing near it is missed, however the page lays out its blocks.

import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { blocksInView, termsInView } from '../../../reading/paint-window';
import type { ReadText } from '../../../reading/read-text';
import { readPage } from './reading';

const LINE = 40;
const VIEW = { top: -500, bottom: 1500 };

function paragraphs(count: number, style = ''): string {
  return Array.from({ length: count }, (_, i) => `<p style="${style}">cytokine ${i}</p>`).join('');
}

const STYLE = `<style>p { height: ${LINE}px; margin: 0; font: 16px/1 serif }</style>`;

/** Numbers of the paragraphs that would be painted. */
function painted(text: ReadText): number[] {
  return blocksInView(text.blocks(), VIEW).map(({ block }) => Number(/\d+/.exec(block.text)?.[0]));
}

/** Numbers of the paragraphs that stand within the view, each measured. */
function near(): number[] {
  return [...document.querySelectorAll('p')]
    .filter((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top <= VIEW.bottom && bottom >= VIEW.top;
    })
    .map(({ textContent }) => Number(/\d+/.exec(textContent)?.[0]));
}

describe('the blocks that are painted', () => {
  it.each([
    ['a short page', 20, ''],
    ['a long page', 3000, ''],
    ['a long page in columns', 3000, 'columns: 3'],
    ['a long page in a grid', 3000, 'display: grid; grid-template-columns: repeat(5, 1fr)'],
    ['a long page turned upside down', 3000, 'display: flex; flex-direction: column-reverse'],
  ])('are those near the screen: %s', async (_, count, style) => {
    await page.viewport(800, 600);
    const text = readPage(`${STYLE}<main style="${style}">${paragraphs(count)}</main>`);
    for (const part of [0, 0.37, 1]) {
      window.scrollTo(0, document.documentElement.scrollHeight * part);
      expect(painted(text)).toEqual(near());
    }
  });

  it('are found beside a long main part as well', async () => {
    await page.viewport(800, 600);
    const text = readPage(
      `${STYLE}<div style="display: flex"><main>${paragraphs(2000)}</main><aside style="position: sticky; top: 0; height: 80px">${paragraphs(2)}</aside></div>`,
    );
    window.scrollTo(0, 30_000);
    expect(painted(text)).toEqual(near());
  });

  it('hold those of parts that are not shown, as far as that costs little', () => {
    const text = readPage(`${STYLE}<div style="display: none">${paragraphs(500)}</div>`);
    expect(painted(text).length).toBeGreaterThan(0);
    expect(painted(text).length).toBeLessThan(100);
  });
});

it('parts the terms of a block that is taller than what is painted', async () => {
  await page.viewport(800, 600);
  const text = readPage(`<div style="font: 16px/40px serif">${'an embolism<br>'.repeat(400)}</div>`);
  const [read] = text.blocks();
  if (!read) throw new Error('nothing was read');
  const all = text.termsOf(read);
  const some = termsInView(read, all, VIEW);
  expect(all).toHaveLength(400);
  expect(some.length).toBeGreaterThan(30);
  expect(some.length).toBeLessThan(60);
});
