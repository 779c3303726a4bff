// Of a long page, what is in view is known to be read first, back to the heading of its section; of others nothing is.

import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { answerReader } from '../../../reading/answers';
import { partsInView } from '../../../reading/parts-in-view';
import { ReadText } from '../../../reading/read-text';
import { startReader } from '../../../reading/reader';
import { setPage, testLife } from './page';
import { SETTINGS } from './reading';
import { background, INDEX } from './words';

/** Sections of a heading and nine paragraphs, a screen high each. */
async function longPage(sections = 250, around = (html: string) => html): Promise<void> {
  await page.viewport(800, 600);
  const section = (n: number) =>
    `<h2 style="height: 60px; margin: 0">Part ${n}</h2>${'<p style="height: 60px; margin: 0">of an embolism'.repeat(9)}`;
  setPage(around(Array.from({ length: sections }, (_, n) => section(n)).join('')));
}

/** What begins each part, with how many follow it before the next heading. */
function outline(parts: readonly Element[]): string[] {
  const lines: { heading: string; paragraphs: number }[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (part.localName === 'h2' || !last) lines.push({ heading: part.textContent, paragraphs: 0 });
    else last.paragraphs++;
  }
  return lines.map(({ heading, paragraphs }) => `${heading}, ${paragraphs}`);
}

it('begins with the heading above the screen and ends with the screen', async () => {
  await longPage();
  window.scrollTo(0, 600 * 200 + 250);
  expect(outline(partsInView(document))).toEqual(['Part 200, 9', 'Part 201, 3']);
});

it('is found in the parts that hold it, whatever those are held in', async () => {
  await longPage(250, (html) => `<main><div>${html}</div></main><footer>End</footer>`);
  window.scrollTo(0, 600 * 200 + 250);
  expect(outline(partsInView(document))).toEqual(['Part 200, 9', 'Part 201, 3']);
});

it('is nothing at the beginning of a page, which is read from there anyway', async () => {
  await longPage();
  expect(partsInView(document)).toEqual([]);
});

it('is nothing of a page that is soon read', async () => {
  await longPage(20);
  window.scrollTo(0, 600 * 10);
  expect(partsInView(document)).toEqual([]);
});

it('is no more than is soon read, on a page without headings', async () => {
  await page.viewport(800, 600);
  setPage('<p style="height: 60px; margin: 0">of an embolism'.repeat(2500));
  window.scrollTo(0, 60 * 2000);
  expect(partsInView(document)).toHaveLength(500);
});

it('is read before the rest', async () => {
  await longPage();
  window.scrollTo(0, 600 * 200 + 250);
  const parts = partsInView(document);
  const readTree = vi.spyOn(ReadText.prototype, 'readTree');
  await new Promise<boolean>((resolve) => {
    startReader(
      {
        ...{ document, frame: 'f', index: INDEX, ask: background().ask, signal: testLife().signal },
        ...{ settings: SETTINGS, loadAnswers: async () => answerReader },
      },
      { onRead: resolve },
    );
  });
  expect(readTree.mock.calls.map(([tree]) => tree)).toEqual([...parts, document.documentElement]);
  readTree.mockRestore();
});
