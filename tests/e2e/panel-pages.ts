// The panel beside a page, in a tab behind it: the browser's own panel is out of a test's reach, and the same page says the
// same in a tab. And a page with passages for it.

import type { Page } from '@playwright/test';
import type { Reading } from './extension';
import { ARTICLE, rowsOfPassage, serve, visit } from './passage-pages';
import { openSeeded } from './seeded-notebook';

/** Opens the panel beside a page. */
export async function openPanel(reading: Reading, page: Page): Promise<Page> {
  const panel = await reading.context.newPage();
  await page.bringToFront();
  await panel.goto(reading.own('sidepanel.html'));
  await panel.getByRole('heading', { level: 1 }).waitFor();
  return panel;
}

/** Words of the passages of `openPassages`, as they stand on their page; the last is not on it. */
export const [LEG, LUNGS, GONE] = ['A swollen leg', 'pulmonary embolism', 'a sentence that was taken out'];

/** A page with two passages that are found and one that is not, and their view in the panel beside it. */
export async function openPassages(
  reading: Reading,
  notes: Readonly<Record<string, string>> = {},
): Promise<{ page: Page; panel: Page }> {
  const url = await serve(reading, '/clots', `${ARTICLE}<p style="margin-top: 3000px">Far below.</p>`);
  const marked = [
    rowsOfPassage(url, { exact: GONE, prefix: 'once ', suffix: ' again', start: 10 }, 'green'),
    rowsOfPassage(url, { exact: LUNGS, prefix: 'called a ', suffix: '. Who is', start: 220 }, 'blue'),
    rowsOfPassage(url, { exact: LEG, prefix: '', suffix: ' may be', start: 12 }, 'yellow'),
  ];
  const seeded = await openSeeded(reading, 'notebook.html', {
    passages: marked.map(({ passage }, i) => {
      const note = notes[passage.anchor.quote.exact];
      return {
        ...passage,
        createdAt: i,
        note: note === undefined ? passage.note : { value: note, at: 1, edit: crypto.randomUUID() },
      };
    }),
    readings: marked.slice(0, 1).map((row) => row.reading),
  });
  await seeded.close();
  const page = await visit(reading, url);
  const panel = await openPanel(reading, page);
  await panel.getByRole('tab', { name: 'Passages 3' }).click();
  return { page, panel };
}
