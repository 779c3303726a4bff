// The pictures for the stores, taken of the built extension: no test, but what `npm run store-pictures` runs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test } from './extension';
import type { MarkedPage } from './marked-pages';
import { markedRows } from './marked-pages';
import { openOwn, saveTerms, unfoldAll } from './own-pages';
import { openSeeded } from './seeded-notebook';
import { clickText } from './text-point';

const FOLDER = join(import.meta.dirname, '..', '..', 'store', 'pictures');
const ICON = readFileSync(join(import.meta.dirname, '..', '..', 'public', 'icon.svg'), 'utf8');

const READ: MarkedPage = {
  url: 'https://library.example/jak-inhibitors-for-alopecia-areata',
  title: 'JAK inhibitors for alopecia areata – Lindenfield Health Library',
  tags: ['hair'],
  passages: [
    {
      words: 'Each cytokine they release calls in more cells, and the autoimmune response feeds itself.',
      note: 'This is why it does not stop by itself.',
      colour: 'yellow',
    },
    {
      words:
        'A dermatologist will usually order blood tests before the first tablet and again after four weeks.',
      note: 'Ask which tests, and who calls me with the results.',
      tags: ['next visit'],
      colour: 'blue',
    },
  ],
};

test('the five screenshots', async ({ reading }) => {
  test.slow();
  const article = await reading.open('treatment');
  await article.setViewportSize({ width: 1280, height: 800 });
  await article.emulateMedia({ reducedMotion: 'reduce' });
  await clickText(article, 'cytokine');
  await reading.card(article).isShown('dialog');
  await article.screenshot({ path: join(FOLDER, 'screenshot-1-card.png'), animations: 'disabled' });
  await article.keyboard.press('Escape');

  await saveTerms(reading, article, ['hair follicle', 'methotrexate', 'alopecia areata', 'cytokine']);
  const notebook = await openOwn(reading, 'notebook.html');
  await notebook.getByRole('button', { name: 'Note and tags of cytokine' }).click();
  await notebook.getByRole('textbox', { name: 'Note' }).fill('The word for the signals in my blood test.');
  await notebook.getByRole('checkbox', { name: 'Put it on the page for my doctor' }).check();
  await picture(notebook, 'screenshot-2-notebook');

  const readings = await openSeeded(reading, 'readings.html', markedRows([READ]));
  await unfoldAll(readings, READ.passages.length);
  await picture(readings, 'screenshot-3-passages');

  const doctor = await openOwn(reading, 'doctor.html');
  await doctor.getByRole('button', { name: 'Add a question' }).click();
  await doctor.getByRole('textbox', { name: 'Question 1' }).fill('How long before we know whether it works?');
  await picture(doctor, 'screenshot-4-doctor');

  const review = await openOwn(reading, 'notebook.html');
  await review.goto(reading.own('review.html'));
  await review.getByRole('article').waitFor();
  await picture(review, 'screenshot-5-review');
});

test('the tile and the icons', async ({ reading }) => {
  const page = await reading.context.newPage();
  for (const size of [128, 300]) {
    await draw(page, { width: size, height: size }, `<style>svg { display: block }</style>${ICON}`);
    await page.screenshot({ path: join(FOLDER, `icon-${size}.png`), omitBackground: true });
  }
  await draw(
    page,
    { width: 440, height: 280 },
    `<style>
      body { display: grid; grid-template: auto auto / 112px auto; place-content: center; gap: 6px 24px; align-items: center;
        background: #eef5f4; color: #12363a; font-family: system-ui, sans-serif }
      svg { grid-row: 1 / 3; width: 112px } b { font-size: 44px; align-self: end } p { margin: 0; font-size: 19px; align-self: start }
    </style>${ICON}<b>Medgloss</b><p>Medical words,<br>in plain language</p>`,
  );
  await page.screenshot({ path: join(FOLDER, 'tile.png') });
});

async function draw(page: Page, size: { width: number; height: number }, body: string): Promise<void> {
  await page.setViewportSize(size);
  await page.setContent(
    `<!doctype html><html lang="en"><style>body { margin: 0; height: 100vh }</style>${body}`,
  );
}

/** The first window of a page, from its head. */
async function picture(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.bringToFront();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}
