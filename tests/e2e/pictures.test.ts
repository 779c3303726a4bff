// A picture of every surface, light and dark, narrow to wide, in .output/pictures: made to be looked at. A picture that
// cannot be taken fails; besides, only what no eye is needed for is asserted: nothing is wider than its window.

import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './extension';
import { markedRows, PAGES } from './marked-pages';
import { openOwn, openPopup, saveTerms, unfoldAll } from './own-pages';
import { GONE, LEG, openPanel, openPassages } from './panel-pages';
import { openSeeded } from './seeded-notebook';
import { clickTermAt, clickText, hoverText } from './text-point';

const FOLDER = join(import.meta.dirname, '..', '..', '.output', 'pictures');
/** 640 px at 200 % zoom are 320 px as well. */
const WIDTHS = [320, 768, 1280];
/** A panel is as narrow as a browser lets it be, mostly. */
const PANEL_WIDTHS = [320, 360, 480];
const HEIGHT = 800;

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });

    test('the card over an article', async ({ reading }) => {
      const page = await reading.open('treatment');
      // The card fades in, out of reach of Playwright's own way to stop that.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const card = reading.card(page);
      const surfaces = {
        'card-hover': () => hoverText(page, 'cytokine'),
        'card-open': () => clickText(page, 'cytokine'),
        'card-at-the-right': () => clickTermAt(page, 'right'),
        'card-at-the-bottom': () => clickTermAt(page, 'bottom'),
      };
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: HEIGHT });
        for (const [surface, show] of Object.entries(surfaces)) {
          await show();
          await card.isShown(surface === 'card-hover' ? 'tooltip' : 'dialog');
          await takePicture(page, `${surface}-${scheme}-${width}`);
          const box = await card.box();
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          await page.keyboard.press('Escape');
          await card.isShown(undefined);
        }
      }
    });

    test('the pages of our own', async ({ reading }) => {
      await pictureAtEachWidth(await openOwn(reading, 'welcome.html'), `welcome-${scheme}`);
      await pictureAtEachWidth(await openOwn(reading, 'options.html'), `options-${scheme}`);
      const notebook = await openOwn(reading, 'notebook.html');
      await pictureAtEachWidth(notebook, `notebook-empty-${scheme}`);

      const article = await reading.open('treatment');
      await pictureAtEachWidth(await openPopup(reading, article), `popup-${scheme}`);
      await saveTerms(reading, article, ['cytokine', 'methotrexate', 'alopecia universalis']);
      await expect(notebook.getByRole('article')).toHaveCount(3);
      await pictureAtEachWidth(notebook, `notebook-${scheme}`);

      await notebook.getByRole('button', { name: 'Note and tags of cytokine' }).click();
      await notebook.getByRole('checkbox', { name: 'Put it on the page for my doctor' }).check();
      await notebook.getByRole('checkbox', { name: 'Select methotrexate' }).check();
      await notebook.getByText('Filter', { exact: true }).click();
      await pictureAtEachWidth(notebook, `notebook-unfolded-${scheme}`);
      const doctor = await openOwn(reading, 'doctor.html');
      await doctor.getByRole('button', { name: 'Add a question' }).click();
      await doctor.getByRole('textbox', { name: 'Question 1' }).fill('Which of my tablets is this about?');
      await expect(doctor.getByRole('article')).toContainText('cytokine');
      await pictureAtEachWidth(doctor, `doctor-${scheme}`);
    });

    test('the readings', async ({ reading }) => {
      await pictureAtEachWidth(await openOwn(reading, 'readings.html'), `readings-empty-${scheme}`);
      const rows = markedRows(Object.values(PAGES));
      const readings = await openSeeded(reading, 'readings.html', rows);
      await pictureAtEachWidth(readings, `readings-${scheme}`);
      await unfoldAll(readings, 4);
      await pictureAtEachWidth(readings, `readings-unfolded-${scheme}`);
    });

    test('the panel beside a page', async ({ reading }) => {
      const article = await reading.open('treatment');
      const words = await openPanel(reading, article);
      const row = words.locator('.term-row').filter({ hasText: /^cytokine/ });
      await row.click();
      await words.getByRole('button', { name: 'Save cytokine' }).click();
      await expect(row).toContainText('Saved');
      await pictureAtEachWidth(words, `panel-words-${scheme}`, PANEL_WIDTHS);
      await words.getByRole('tab', { name: 'Passages 0' }).click();
      await expect(words.locator('.state-note')).toContainText('No passages yet');
      await pictureAtEachWidth(words, `panel-no-passages-${scheme}`, PANEL_WIDTHS);
      await words.close();

      const { panel } = await openPassages(reading, {
        [LEG]: 'Ask about the left leg.\nIt was warm on Monday.',
      });
      await expect(panel.locator('.is-orphan')).toContainText(GONE);
      await pictureAtEachWidth(panel, `panel-passages-${scheme}`, PANEL_WIDTHS);
    });
  });
}

/** The whole page, however long, at each width. */
async function pictureAtEachWidth(page: Page, name: string, widths = WIDTHS): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    await takePicture(page, `${name}-${width}`, { fullPage: true });
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(excess, `${name} is wider than ${width}`).toBeLessThanOrEqual(0);
  }
}

async function takePicture(page: Page, name: string, options: { fullPage?: boolean } = {}): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', ...options });
}
