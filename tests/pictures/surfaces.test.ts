// npm run pictures: a picture of every surface, light and dark, narrow to wide, in .output/pictures, made to be looked at.
// Nothing is compared, but that a picture can be taken, and that nothing is wider than its window.

import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Reading, test } from '../e2e/extension';
import { LONG, markedRows, PAGES } from '../e2e/marked-pages';
import { openOwn, openPopup, saveTerms, unfoldAll } from '../e2e/own-pages';
import { GONE, LEG, openPanel, openPassages } from '../e2e/panel-pages';
import { ARTICLE, drag, serve, visit } from '../e2e/passage-pages';
import { startManagedChromium, whyNoPolicy } from '../e2e/policies';
import { graded, openSeeded, savedRows } from '../e2e/seeded-notebook';
import { clickTermAt, clickText, hoverText } from '../e2e/text-point';

const FOLDER = join(import.meta.dirname, '..', '..', '.output', 'pictures');
/** 640 px at 200 % zoom are 320 px as well. */
const WIDTHS = [320, 768, 1280];
/** A panel is as narrow as a browser lets it be, mostly. */
const PANEL_WIDTHS = [320, 360, 480];
const HEIGHT = 800;
const DAY = 86_400_000;

/** Some of what an organisation may set. */
const POLICY = {
  ...{ name: 'St. Anna Hospital', reason: 'Many people use the computers in our waiting rooms.' },
  ...{ settings: { amount: 'many' }, locked: ['amount'], sitesOff: ['intranet.st-anna.example'] },
  ...{ backups: false, addresses: false },
};

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme });
    test.setTimeout(180_000);

    const pictures = (page: Page, name: string, widths = WIDTHS) =>
      pictureAtEachWidth(page, `${name}-${scheme}`, widths);

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

    test('the bar over a selection', async ({ reading }) => {
      const page = await visit(reading, await serve(reading, '/clots', ARTICLE));
      await page.emulateMedia({ reducedMotion: 'reduce' });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: HEIGHT });
        await drag(page, 'The clot can be painful');
        await reading.bar(page).isShown('toolbar');
        await takePicture(page, `bar-${scheme}-${width}`);
        await page.keyboard.press('Escape');
        await page.evaluate(() => getSelection()?.removeAllRanges());
      }
    });

    test('the first-run page, the notebook and the page for the doctor', async ({ reading }) => {
      await pictures(await openOwn(reading, 'welcome.html'), 'welcome');
      const options = await openOwn(reading, 'options.html');
      await options.getByRole('button', { name: 'Set everything to usual' }).waitFor();
      await pictures(options, 'options');
      await pictures(await openOwn(reading, 'report.html#cytokine'), 'report');
      const notebook = await openOwn(reading, 'notebook.html');
      await pictures(notebook, 'notebook-empty');
      await pictures(await openOwn(reading, 'doctor.html'), 'doctor-empty');

      await saveTerms(reading, await reading.open('treatment'), [
        'cytokine',
        'methotrexate',
        'alopecia universalis',
      ]);
      await expect(notebook.getByRole('article')).toHaveCount(3);
      await pictures(notebook, 'notebook');
      await notebook.getByRole('searchbox').fill('weather');
      await notebook.getByRole('heading', { name: 'No saved word matches' }).waitFor();
      await pictures(notebook, 'notebook-no-match');
      await notebook.getByRole('button', { name: 'Show all words' }).click();

      await notebook.getByRole('button', { name: 'Note and tags of cytokine' }).click();
      await notebook.getByRole('checkbox', { name: 'Put it on the page for my doctor' }).check();
      await notebook.getByRole('checkbox', { name: 'Select methotrexate' }).check();
      await notebook.getByText('Filter', { exact: true }).click();
      await pictures(notebook, 'notebook-unfolded');
      await notebook.getByRole('button', { name: 'Remove cytokine' }).click();
      await notebook.getByRole('button', { name: 'Undo' }).waitFor();
      await pictures(notebook, 'notebook-removed');
      await notebook.getByRole('button', { name: 'Undo' }).click();
      const doctor = await openOwn(reading, 'doctor.html');
      await doctor.getByRole('button', { name: 'Add a question' }).click();
      await doctor.getByRole('textbox', { name: 'Question 1' }).fill('Which of my tablets is this about?');
      await expect(doctor.getByRole('article')).toContainText('cytokine');
      await pictures(doctor, 'doctor');
      await doctor.emulateMedia({ media: 'print' });
      await pictures(doctor, 'doctor-printed');
    });

    test('a word that is looked up', async ({ reading }) => {
      const page = await openOwn(reading, 'lookup.html');
      await pictures(page, 'lookup-empty');
      await page.getByRole('searchbox').fill('citokine');
      await page.getByRole('button', { name: /^cytokine Glossary/ }).click();
      await page.getByRole('textbox', { name: 'Your note' }).fill('Ask Dr Okafor what mine are doing.');
      await page.getByText('In your notebook.').waitFor();
      await pictures(page, 'lookup-open');
      await page.getByRole('searchbox').fill('gastronephritis');
      await page.getByText('A guess from the parts of the word').waitFor();
      await pictures(page, 'lookup-nothing-named');
    });

    test('words of one’s own, and lists', async ({ reading }) => {
      const page = await openOwn(reading, 'packs.html');
      await pictures(page, 'packs-empty');
      await page.getByRole('button', { name: 'Add a word' }).click();
      await page.getByRole('textbox', { name: 'Word', exact: true }).fill('port');
      await page.getByRole('textbox', { name: 'What it means' }).fill('The small chamber under my skin.');
      await pictures(page, 'packs-word');
      await page.getByRole('button', { name: 'Save word' }).click();
      const chooser = page.getByLabel('Choose a file with a list');
      const mimeType = 'text/csv';
      await chooser.setInputFiles({
        ...{ name: 'ward 7.csv', mimeType },
        buffer: Buffer.from(
          'term;meaning;source\nstoma;An opening in the belly.;Ward 7\nport;A line into a vein.;Ward 7\n',
        ),
      });
      await page.getByRole('button', { name: 'Add this list' }).waitFor();
      await pictures(page, 'packs-preview');
      await page.getByRole('button', { name: 'Add this list' }).click();
      await page.getByText(/^Added 2 words/).waitFor();
      await pictures(page, 'packs');
      await chooser.setInputFiles({
        ...{
          name: 'broken.json',
          mimeType: 'application/json',
          buffer: Buffer.from('{"format": "medgloss-pack", "version": 9}'),
        },
      });
      await page.getByText('broken.json').waitFor();
      await pictures(page, 'packs-refused');
    });

    test('settings that an organisation has made', async ({ site }) => {
      const why = whyNoPolicy('chromium');
      test.skip(why !== null, why ?? '');
      const { reading, close } = await startManagedChromium(POLICY, {
        site,
        look: { colorScheme: scheme, locale: 'en' },
      });
      const options = await openOwn(reading, 'options.html');
      await options.getByRole('heading', { name: 'Managed by your organisation' }).waitFor();
      await pictures(options, 'options-managed');
      await close();
    });

    test('the popup, with each of its reasons', async ({ reading, site }) => {
      const body = '<!doctype html><title>Everyday</title><p>Asthma, a stroke: words everyone knows.';
      await reading.context.route(`${site}/everyday.html`, (route) =>
        route.fulfill({ contentType: 'text/html', body }),
      );
      const [treatment, everyday, browsers] = [
        await reading.open('treatment'),
        await reading.context.newPage(),
        await reading.context.newPage(),
      ];
      await everyday.goto(`${site}/everyday.html`);
      await browsers.goto('chrome://version');
      const over = { '': treatment, '-no-terms': everyday, '-browser-page': browsers };
      for (const [reason, page] of Object.entries(over))
        await pictures(await openPopup(reading, page), `popup${reason}`);
      await pictures(await openPopup(reading, await reading.open('ordinary')), 'popup-not-medical');
      const popup = await openPopup(reading, treatment);
      await popup.getByRole('switch', { name: 'Mark medical words' }).click();
      await pictures(await openPopup(reading, treatment), 'popup-off');
    });

    test('a review, and progress', async ({ reading }) => {
      await pictures(await openOwn(reading, 'review.html'), 'review-empty');
      await pictures(await openOwn(reading, 'progress.html'), 'progress-empty');
      const rows = reviewed();
      const review = await openSeeded(reading, 'review.html', rows);
      const card = review.getByRole('article');
      for (const kind of ['choice', 'meaning', 'word']) {
        await card.waitFor();
        await pictures(review, `review-${kind}`);
        await review.keyboard.press(kind === 'choice' ? '1' : 'Space');
        await review.locator('.answer').waitFor();
        await pictures(review, `review-${kind}-answer`);
        if (kind === 'word') await review.getByRole('button', { name: /aside/ }).click();
        else await review.keyboard.press('1');
      }
      await review.getByRole('heading', { name: 'A short pause' }).waitFor();
      for (const fold of await review.locator('.fold').all()) await fold.locator('summary').click();
      await pictures(review, 'review-pause');
      await pictures(await openOwn(reading, 'progress.html'), 'progress');
    });

    test('the page that keeps the notebook safe', async ({ reading }, info) => {
      const page = await openSeeded(reading, 'keep-safe.html', reviewed());
      await pictures(page, 'keep-safe');
      const downloading = page.waitForEvent('download');
      await page.getByRole('checkbox', { name: /passphrase/ }).check();
      await pictures(page, 'keep-safe-passphrase');
      await page.getByRole('checkbox', { name: /passphrase/ }).uncheck();
      await page.getByRole('button', { name: 'Save backup' }).click();
      const file = info.outputPath('backup.medgloss');
      await (await downloading).saveAs(file);
      await page.getByLabel(/Choose a backup/).setInputFiles(file);
      await page.locator('.preview').waitFor();
      await pictures(page, 'keep-safe-restore');
      await page.getByLabel(/Choose a backup/).setInputFiles({
        ...{ name: 'holiday.json', mimeType: 'application/json', buffer: Buffer.from('{"of": "Rome"}') },
      });
      await page.getByText('holiday.json').waitFor();
      await pictures(page, 'keep-safe-refused');
    });

    test('the readings', async ({ reading }) => {
      await pictures(await openOwn(reading, 'readings.html'), 'readings-empty');
      const readings = await openSeeded(reading, 'readings.html', markedRows(Object.values(PAGES)));
      await pictures(readings, 'readings');
      await unfoldAll(readings, 4);
      await pictures(readings, 'readings-unfolded');
    });

    test('the panel beside a page', async ({ reading }) => {
      const article = await reading.open('treatment');
      const words = await openPanel(reading, article);
      const row = words.locator('.term-row').filter({ hasText: /^cytokine/ });
      await row.click();
      await words.getByRole('button', { name: 'Save cytokine' }).click();
      await expect(row).toContainText('Saved');
      await pictures(words, 'panel-words', PANEL_WIDTHS);
      await pictureOfSheet(reading, words, scheme);
      await words.getByRole('tab', { name: 'Passages 0' }).click();
      await expect(words.locator('.state-note')).toContainText('No passages yet');
      await pictures(words, 'panel-no-passages', PANEL_WIDTHS);
      await article.goto(reading.address('ordinary'));
      await words.getByRole('tab', { name: /^Words/ }).click();
      await words.getByText('does not look medical').waitFor();
      await pictures(words, 'panel-not-medical', PANEL_WIDTHS);
      await words.close();

      const { panel } = await openPassages(reading, {
        [LEG]: 'Ask about the left leg.\nIt was warm on Monday.',
      });
      await expect(panel.locator('.is-orphan')).toContainText(GONE);
      await pictures(panel, 'panel-passages', PANEL_WIDTHS);
    });
  });
}

test('what needs a look where colors are forced, where more contrast is asked for, and at twice the size', async ({
  reading,
}) => {
  const open = {
    notebook: await openSeeded(reading, 'notebook.html', { ...reviewed(), ...markedRows([PAGES.SCALP]) }),
    readings: await openOwn(reading, 'readings.html'),
    progress: await openOwn(reading, 'progress.html'),
    review: await openOwn(reading, 'review.html'),
    popup: await openPopup(reading, await reading.open('treatment')),
  };
  for (const [name, page] of Object.entries(open)) {
    await page.emulateMedia({ forcedColors: 'active' });
    await pictureAtEachWidth(page, `${name}-forced`, [768]);
    await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
    await pictureAtEachWidth(page, `${name}-contrast`, [768]);
    await page.emulateMedia({ contrast: 'no-preference' });
    // As when the reader has the browser's letters twice as large.
    await page.evaluate(() => document.documentElement.style.setProperty('--rem', '32px'));
    await pictureAtEachWidth(page, `${name}-large`, [768]);
  }
});

/** The page that is printed from the panel, on the screen and on paper. */
async function pictureOfSheet(reading: Reading, panel: Page, scheme: string): Promise<void> {
  const opening = reading.context.waitForEvent('page');
  await panel.getByRole('button', { name: /^Print/ }).click();
  const sheet = await opening;
  await sheet.getByRole('heading', { level: 1 }).waitFor();
  await pictureAtEachWidth(sheet, `sheet-${scheme}`, WIDTHS);
  await sheet.close();
}

/** Words of a month: one of each kind of card is due, one word is long, and all charts have something to show. */
function reviewed() {
  const now = Date.now();
  const sentences = {
    cytokine: 'Cells release a cytokine as a signal.',
    methotrexate: `She had taken methotrexate for a year. ${LONG}`,
    'deep-vein-thrombosis': 'The scan showed a deep vein thrombosis.',
  };
  const month = Array.from({ length: 28 }, (_, i) => i + 1).flatMap((days) =>
    Array.from({ length: (days * 7) % 5 }, (_, nth) =>
      graded({
        ...{ entry: 'methotrexate', card: 'choice', at: now - days * DAY + nth },
        grade: nth % 4 === 3 ? 1 : 3,
      }),
    ),
  );
  const yesterday = { grade: 4, at: now - DAY } as const;
  return {
    ...savedRows(sentences, now - 30 * DAY),
    reviews: [
      ...month,
      graded({ entry: 'methotrexate', card: 'choice', ...yesterday }),
      graded({ entry: 'deep-vein-thrombosis', card: 'choice', ...yesterday }),
      graded({ entry: 'deep-vein-thrombosis', card: 'meaning', ...yesterday, at: yesterday.at + 1 }),
    ],
  };
}

/** The whole page, however long, at each width. */
async function pictureAtEachWidth(page: Page, name: string, widths: readonly number[]): Promise<void> {
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
