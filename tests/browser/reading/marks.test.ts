// Marks follow what the reader looks at: on scrolling, on a change of layout, and only there.

import { expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { keepMarks } from '../../../reading/marks';
import { createPainter } from '../../../reading/paint';
import { find, testLife } from './page';
import { readPage, SETTINGS } from './reading';

const PAGE = `<style>section { height: 2000px; margin: 0 }</style>
  ${['embolism', 'cytokine', 'thrombosis', 'DVT', 'sepsis', 'pulmonary embolism']
    .map((term) => `<section aria-label="${term}"><p>${term}</p></section>`)
    .join('')}`;

async function marking(html: string): Promise<void> {
  await page.viewport(800, 600);
  const text = readPage(html);
  const { signal } = testLife();
  const painter = createPainter(document, SETTINGS, signal);
  if (!painter) throw new Error('this browser has no highlights');
  keepMarks({ document, text, painter, run: (task) => task(), signal }).paint();
  onTestFinished(() => window.scrollTo(0, 0));
}

function painted(): string[] {
  return [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].map(({ startContainer }) => startContainer.textContent ?? ''),
  );
}

it('are painted for what is near the top at first', async () => {
  await marking(PAGE);
  expect(painted()).toEqual(['embolism']);
});

it('follow when the page is scrolled', async () => {
  await marking(PAGE);
  window.scrollTo(0, 6000);
  await expect.poll(painted).toEqual(['DVT']);
});

it('follow when a box within the page is scrolled', async () => {
  await marking(`<div id="box" style="height: 500px; overflow: auto">${PAGE}</div>`);
  find('#box').scrollTop = 6000;
  await expect.poll(painted).toEqual(['DVT']);
});

it('follow when the page grows above what is seen', async () => {
  await marking(PAGE);
  const room = document.createElement('div');
  room.style.height = '9000px';
  document.body.prepend(room);
  await expect.poll(painted).toEqual([]);
});

it('come with what is opened', async () => {
  await marking(`<details><summary>more</summary><p style="margin-top: 40px">embolism</p></details>`);
  find<HTMLDetailsElement>('details').open = true;
  await expect.poll(painted).toEqual(['embolism']);
});
