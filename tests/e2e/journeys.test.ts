// What a reader does in Chromium that journeys/ do not do in each browser: with the worker stopped where it hurts, at the
// edges of the window, over dialogs, with links and with any words.

import { expect, type Page } from '@playwright/test';
import { test } from './extension';
import { clickText, hoverText, linesOfText } from './text-point';

const TERM = 'cytokine';
const SENTENCE = /cytokine/;
/** A term inside a link of the article. */
const LINKED = 'autoimmune disease';

test('read, hover, open, save, find in the notebook, remove, undo, the worker stopped between all of them', async ({
  reading,
}) => {
  const page = await reading.open('treatment');
  const card = reading.card(page);
  const pause = () => reading.killWorker(page);

  await pause();
  await hoverText(page, TERM);
  await card.isShown('tooltip');
  await card.says(/cytokine .*signal/);
  expect(await card.buttons()).toEqual([]);

  await pause();
  await clickText(page, TERM);
  await card.isShown('dialog');
  expect(await card.buttons()).toContain('Save this word');

  await pause();
  await card.press('Save this word');
  await card.says(/Saved in your notebook/);

  await pause();
  const notebook = await reading.context.newPage();
  await notebook.goto(reading.own('notebook.html'));
  const item = notebook
    .getByRole('listitem')
    .filter({ has: notebook.getByRole('heading', { name: 'cytokine' }) });
  await expect(item).toContainText(SENTENCE);
  await expect(item.getByRole('link')).toHaveAttribute('href', page.url());

  await pause();
  await item.getByRole('button', { name: 'Remove cytokine' }).click();
  await expect(item).toHaveCount(0);
  await notebook.getByRole('button', { name: 'Undo' }).click();
  await expect(item).toHaveCount(1);

  await pause();
  await page.bringToFront();
  await card.press('Take back');
  await card.says(/^(?!.*Saved in your notebook)/);
  await expect(item).toHaveCount(0);
});

test('the same by keyboard alone, the worker stopped between all steps', async ({ reading }) => {
  const page = await reading.open('treatment');
  const card = reading.card(page);
  const pause = () => reading.killWorker(page);
  const selected = () => page.evaluate(() => getSelection()?.toString());

  await pause();
  await reading.command(page, 'next-term');
  await card.isShown('tooltip');
  const first = await selected();
  await reading.command(page, 'next-term');
  await expect.poll(selected).not.toBe(first);
  await reading.command(page, 'previous-term');
  await expect.poll(selected).toBe(first);
  await expect.poll(() => card.announced()).toMatch(/, term 1 of \d+\.$/);

  await pause();
  await reading.command(page, 'open-card');
  await card.isShown('dialog');
  await pause();
  // Tab walks the dialog; the save button is somewhere in it.
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await card.focused()).toBe('Save this word');
  }).toPass();
  await page.keyboard.press('Enter');
  await card.says(/Saved in your notebook/);

  await pause();
  await page.keyboard.press('Escape');
  await card.isShown(undefined);
  expect(await selected()).toBe(first);

  const notebook = await reading.context.newPage();
  await notebook.goto(reading.own('notebook.html'));
  await expect(notebook.getByRole('article')).toHaveCount(1);
});

test('related terms open in place, with a way back', async ({ reading }) => {
  const page = await reading.open('treatment');
  const card = reading.card(page);
  await clickText(page, TERM);
  await card.isShown('dialog');
  const before = await card.text();
  const link = (await card.buttons()).find((name) => !/Close|Save|Back/.test(name));
  if (!link) throw new Error('the card has no related term');
  await card.press(link);
  await card.says(new RegExp(link));
  expect(await card.text()).not.toBe(before);
  await card.press('Back to the term before');
  await expect.poll(() => card.text()).toBe(before);
});

test('a click on a term in a link follows the link; Alt-click explains it', async ({ reading }) => {
  const page = await reading.open('treatment');
  const card = reading.card(page);
  // So that the page jumps where the link leads, and does not glide there while the next click is aimed.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await clickText(page, LINKED);
  await expect.poll(() => new URL(page.url()).hash).toBe('#mechanism');
  await card.isShown(undefined);
  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  await clickText(page, LINKED, { alt: true });
  await card.isShown('dialog');
  expect(new URL(page.url()).hash).toBe('');
});

test('the hover card stays while the pointer goes to it, and Escape closes it', async ({ reading }) => {
  const page = await reading.open('treatment');
  const card = reading.card(page);
  await hoverText(page, TERM);
  await card.isShown('tooltip');
  const { x, y, width, height } = await card.box();
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 20 });
  await card.isShown('tooltip');
  await page.keyboard.press('Escape');
  await card.isShown(undefined);
  await hoverText(page, TERM);
  await card.isShown('tooltip');
  await page.mouse.move(2, 2, { steps: 3 });
  await card.isShown(undefined);
});

for (const [width, height] of [
  [1100, 800],
  [550, 400], // 1100 × 800 at 200 % zoom
  [320, 568],
] as const) {
  test(`the card covers no part of its term and is not clipped at ${width} × ${height}`, async ({
    reading,
  }) => {
    const page = await reading.open('treatment');
    await page.setViewportSize({ width, height });
    const card = reading.card(page);
    for (const text of [TERM, 'tofacitinib', 'alopecia universalis']) {
      await clickText(page, text);
      await card.isShown('dialog');
      await expect(async () => {
        const lines = await linesOfText(page, text);
        const box = await card.box();
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
        const isBeside = lines.every((line) => box.y >= line.y + line.height || box.y + box.height <= line.y);
        expect(isBeside, JSON.stringify({ lines, box })).toBe(true);
      }).toPass();
      await page.keyboard.press('Escape');
      await card.isShown(undefined);
    }
  });
}

test('the card opens above a modal dialog of the page', async ({ reading }) => {
  const page = await reading.open('treatment');
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.role = 'alertdialog'; // told from the card by that
    dialog.innerHTML = '<p>Please read about tocilizumab and macrophages first.</p>';
    document.body.append(dialog);
    dialog.showModal();
  });
  const card = reading.card(page);
  await expect(async () => {
    await clickText(page, 'macrophages');
    await card.isShown('dialog');
  }).toPass();
  await card.press('Save this word');
  await card.says(/Saved in your notebook/);
});

test('a page cannot find out what was saved', async ({ reading }) => {
  const page = await reading.open('treatment');
  const card = reading.card(page);
  /** Everything that the scripts of the page get to read of it by selecting and searching. */
  const readable = () =>
    page.evaluate(() => {
      document.execCommand('selectAll');
      const text = String(getSelection());
      getSelection()?.removeAllRanges();
      // Not in the DOM library, for being no standard; browsers have it all the same.
      const search = window as unknown as { find: (text: string) => boolean };
      const found = ['Save this word', 'Saved in your notebook', 'Take back'].filter((words) =>
        search.find(words),
      );
      getSelection()?.removeAllRanges();
      return { text, found };
    });
  await clickText(page, TERM);
  await card.isShown('dialog');
  const before = await readable();
  await card.press('Save this word');
  await card.says(/Saved in your notebook/);
  expect(await readable()).toEqual(before);
  expect(before.found).toEqual([]);
});

test.describe('any text that is selected is answered', () => {
  const TEXT = 'splenohepatomegaly; blorf grumb; metotrexate';
  const SEARCH = 'https://vsearch.nlm.nih.gov/**';

  for (const [article, asked] of [
    // One with marks; one without, where Medgloss is switched off as well.
    ['treatment', 'by key'],
    ['treatment', 'from the menu'],
    ['ordinary', 'by key'],
    ['ordinary', 'from the menu'],
  ] as const) {
    test(`${asked}, on the page "${article}"`, async ({ reading }) => {
      const page = await reading.open(article);
      const card = reading.card(page);
      if (article === 'ordinary') {
        const popup = await reading.context.newPage();
        await popup.goto(reading.own('popup.html'));
        await popup.getByRole('switch').first().click();
        await popup.close();
      }
      const explain = async (words: string) => {
        await selectAdded(page, TEXT, words);
        if (asked === 'by key') await reading.command(page, 'open-card');
        else await reading.chooseFromMenu(page, 'explain');
        await card.isShown('dialog');
      };

      await explain('splenohepatomegaly');
      await card.says(/A guess from the parts of the word spleno spleen hepato liver megaly being too large/);
      await expect.poll(() => card.announced()).toMatch(/a guess/);
      await page.keyboard.press('Escape');
      await card.isShown(undefined);

      await explain('metotrexate');
      await card.says(/Nearest in the glossary methotrexate/);
      await card.press('methotrexate');
      await card.says(/Save this word/);
      await page.keyboard.press('Escape');

      const searches: string[] = [];
      await reading.context.route(SEARCH, (route) => {
        searches.push(route.request().url());
        return route.fulfill({ body: 'Results' });
      });
      await explain('blorf grumb');
      await card.says(/Not in the glossary blorf grumb .*do not tell what it means/);
      expect(searches).toEqual([]);
      const opened = reading.context.waitForEvent('page');
      await card.press(/^Search MedlinePlus/);
      await (await opened).waitForLoadState();
      expect(searches).toHaveLength(1);
      expect(searches[0]).toMatch(/query=blorf%20grumb$/);
    });
  }
});

test('settings in the popup reach pages that are open', async ({ reading }) => {
  const page = await reading.open('treatment');
  const marked = async () =>
    (await reading.terms(page)).flatMap(({ marks }) => marks).filter((mark) => mark.marked).length;
  expect(await marked()).toBeGreaterThan(20);
  const popup = await reading.context.newPage();
  await popup.goto(reading.own('popup.html'));
  await popup.getByRole('switch').first().click();
  await expect.poll(async () => await marked().catch(() => 0)).toBe(0);
  await popup.getByRole('switch').first().click();
  await expect.poll(async () => await marked().catch(() => 0)).toBeGreaterThan(20);
});

test.describe('an extension that is updated', () => {
  test.use({ ownBrowser: true });

  test('leaves its pages quiet and clean', async ({ reading }) => {
    const page = await reading.open('treatment');
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await reading.worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await hoverText(page, TERM);
    await clickText(page, TERM);
    await expect
      .poll(() => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)))
      .toBe(0);
    expect(errors).toEqual([]);
  });
});

/** Selects some words of a text that the page adds to its end, once. */
async function selectAdded(page: Page, text: string, words: string): Promise<void> {
  await page.evaluate(
    ([all, wanted]) => {
      const place = document.getElementById('added') ?? document.createElement('p');
      if (!place.isConnected) {
        place.id = 'added';
        place.textContent = all;
        document.body.append(place);
      }
      place.scrollIntoView({ block: 'center', behavior: 'instant' });
      const at = all.indexOf(wanted);
      const node = place.firstChild ?? place;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    },
    [text, words] as const,
  );
}

declare const chrome: typeof import('wxt/browser').browser;
