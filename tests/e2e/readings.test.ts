// The readings in the built extension: what was marked is shown, found, written about, removed and brought back, and saved
// to files, by mouse and by keyboard.

import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { type Reading, test } from './extension';
import { LONG, type MarkedPage, markedRows, PAGES } from './marked-pages';
import { axeFaults, openOwn, unfoldAll } from './own-pages';
import { openSeeded, rowsOf, savedRows } from './seeded-notebook';

/** Of Chromium, in our own pages, where what is evaluated runs. */
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

const { SCALP, KIDNEY, UNTITLED } = PAGES;

const titles = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 });
const readingOf = (page: Page, { title, url }: MarkedPage) =>
  page.getByRole('article', { name: title ?? url, exact: true });
const passage = (page: Page, words: string) => page.getByRole('article', { name: `Passage: ${words}` });
const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });

/** Over three readings, the one with two passages marked last. */
function openReadings(reading: Reading): Promise<Page> {
  const { savedTerms, sightings } = savedRows({ cytokine: 'The scalp has cytokines too.' });
  const met = sightings.map((sighting) => ({
    ...sighting,
    url: SCALP.url.replace('?utm_source=mail', '#x'),
  }));
  const rows = { ...markedRows(Object.values(PAGES)), savedTerms, sightings: met };
  return openSeeded(reading, 'readings.html', rows);
}

async function unfold(page: Page, marked: MarkedPage): Promise<void> {
  await readingOf(page, marked).locator('summary').first().press('Enter');
}

test('lists the page marked last first, with its passages, notes, tags and saved words', async ({
  reading,
}) => {
  const page = await openReadings(reading);
  await expect(titles(page)).toHaveText([SCALP.title ?? '', KIDNEY.title ?? '', UNTITLED.url]);
  const scalp = readingOf(page, SCALP);
  for (const words of [
    'library.lindenfield.example',
    '2 passages',
    'for June',
    'Most people keep their hair',
    'tablets',
  ])
    await expect(scalp).toContainText(words);
  await expect(passage(page, 'Most people').getByRole('textbox', { name: 'Your note' })).toHaveValue(
    'Ask whether mine are.',
  );
  await expect(scalp.getByRole('term')).toHaveText('cytokine');
  await expect(scalp.getByRole('definition')).toHaveText('The scalp has cytokines too.');
  await expect(scalp.getByRole('link', { name: /^Open at this passage/ }).first()).toHaveAttribute(
    'href',
    /^https:\/\/library\.lindenfield\.example\/scalp\?utm_source=mail#:~:text=.*Most%20people/,
  );
});

test('passages are reason enough to remind of a backup', async ({ reading }) => {
  const page = await openSeeded(reading, 'readings.html', markedRows([SCALP], Date.now() - 40 * 86_400_000));
  const reminder = page.getByText('Your words and passages are in this browser only.');
  await expect(reminder).toBeVisible();
  await expect(page.getByRole('link', { name: /turn this reminder off/ })).toBeVisible();
  await page.evaluate(() => chrome.storage.local.set({ backup: { lastAt: Date.now(), remind: true } }));
  await expect(reminder).toHaveCount(0);
});

test('a long passage is shortened until all of it is wanted', async ({ reading }) => {
  const page = await openReadings(reading);
  const long = passage(page, 'A tablet that');
  await expect(long.getByRole('blockquote')).not.toContainText('at last.');
  await long.getByRole('button', { name: /^Show all of/ }).press('Enter');
  await expect(long.getByRole('blockquote')).toHaveText(LONG);
  await long.getByRole('button', { name: /^Show less of/ }).press('Enter');
  await expect(long.getByRole('blockquote')).not.toContainText('at last.');
});

test('the search forgives typos and looks into passages and notes', async ({ reading }) => {
  const page = await openReadings(reading);
  const search = page.getByRole('searchbox', { name: 'Search your readings' });
  await search.fill('folicles');
  await expect(titles(page)).toHaveText([SCALP.title ?? '']);
  await expect(said(page, 'One match')).toBeVisible();
  await search.fill('whethr');
  await expect(titles(page)).toHaveText([SCALP.title ?? '']);
  await search.fill('weather forecast');
  await expect(page.getByRole('heading', { name: 'No reading matches' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all readings' }).press('Enter');
  await expect(titles(page)).toHaveCount(3);
});

test('a tag of a page or of a passage narrows the list, and the order is the reader’s choice', async ({
  reading,
}) => {
  const page = await openReadings(reading);
  const tag = page.getByRole('combobox', { name: 'Tag', exact: true });
  await tag.selectOption('water');
  await expect(titles(page)).toHaveText([KIDNEY.title ?? '']);
  await tag.selectOption('for June');
  await expect(titles(page)).toHaveText([SCALP.title ?? '']);
  await tag.selectOption('All');
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Title, A to Z');
  await expect(titles(page)).toHaveText([SCALP.title ?? '', UNTITLED.url, KIDNEY.title ?? '']);
});

test('a note saves itself, survives a reload, and shows in the other window', async ({ reading }) => {
  const page = await openReadings(reading);
  await unfold(page, KIDNEY);
  const other = await reading.context.newPage();
  await other.goto(page.url());
  await unfold(other, KIDNEY);
  const note = (of: Page) => passage(of, 'Drinking').getByRole('textbox', { name: 'Your note' });
  await note(page).fill('Two liters?\n<b>More</b>');
  await expect(said(page, 'Saved.')).toBeVisible();
  await expect(note(other)).toHaveValue('Two liters?\n<b>More</b>');
  await page.reload();
  await unfold(page, KIDNEY);
  await expect(note(page)).toHaveValue('Two liters?\n<b>More</b>');
});

test('a note is not lost when the page is closed in the middle of a word', async ({ reading }) => {
  const page = await openReadings(reading);
  await passage(page, 'A tablet').getByRole('textbox', { name: 'Your note' }).pressSequentially('Half a sen');
  await page.close();
  const again = await openOwn(reading, 'readings.html');
  await expect(passage(again, 'A tablet').getByRole('textbox', { name: 'Your note' })).toHaveValue(
    'Half a sen',
  );
});

test('the color is changed with the arrow keys, and a name goes with each', async ({ reading }) => {
  const page = await openReadings(reading);
  const group = passage(page, 'Most people').getByRole('group', { name: 'Color' });
  await expect(group.getByRole('radio')).toHaveCount(4);
  await group.getByRole('radio', { name: 'Green' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(group.getByRole('radio', { name: 'Blue' })).toBeChecked();
  await expect(group.getByRole('radio', { name: 'Blue' })).toBeFocused();
  await expect
    .poll(async () => (await rowsOf(page, 'passages')).find(({ note }) => note.value !== '')?.colour.value)
    .toBe('blue');
});

test('tags of a passage and of a page are added and taken off by keyboard', async ({ reading }) => {
  const page = await openReadings(reading);
  const first = passage(page, 'Most people');
  const fold = first.locator('summary');
  await expect(fold).toHaveText('Add tags');
  await fold.press('Enter');
  const field = first.getByRole('combobox', { name: 'Tags' });
  await field.fill('ask, hair');
  await field.press('Enter');
  await first.getByRole('button', { name: 'Remove the tag ask' }).press('Enter');
  await expect(field).toBeFocused();
  await fold.press('Enter');
  await expect(first.getByText('hair', { exact: true })).toBeVisible();
  const ofPage = readingOf(page, SCALP).locator('.tag-fold').first();
  await ofPage.locator('summary').press('Enter');
  await ofPage.getByRole('button', { name: 'Remove the tag for June' }).press('Enter');
  await expect(ofPage.getByRole('combobox', { name: 'Tags' })).toBeFocused();
  await expect
    .poll(async () => (await rowsOf(page, 'readings')).flatMap(({ tags }) => tags.value))
    .toEqual([]);
});

test('a passage is removed and brought back by keyboard, and the focus never gets lost', async ({
  reading,
}) => {
  const page = await openReadings(reading);
  await passage(page, 'Most people')
    .getByRole('button', { name: /^Remove “Most/ })
    .press('Enter');
  await expect(passage(page, 'Most people')).toHaveCount(0);
  await expect(said(page, 'Removed one passage.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(passage(page, 'Most people')).toBeFocused();
  await expect(passage(page, 'Most people').getByRole('textbox', { name: 'Your note' })).toHaveValue(
    'Ask whether mine are.',
  );
  await page.getByRole('button', { name: 'Close' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('what an undo brings back is shown, though its reading was folded and searched away', async ({
  reading,
}) => {
  const page = await openReadings(reading);
  await passage(page, 'Most people')
    .getByRole('button', { name: /^Remove “Most/ })
    .click();
  await readingOf(page, SCALP).locator('summary').first().press('Enter');
  await page.getByRole('searchbox').fill('water');
  await expect(titles(page)).toHaveText([KIDNEY.title ?? '']);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(passage(page, 'Most people')).toBeFocused();
});

test('all passages of a reading go at once, with the reading, and come back with it', async ({ reading }) => {
  const page = await openReadings(reading);
  await page.getByRole('button', { name: `Remove all passages of ${SCALP.title}` }).press('Enter');
  await expect(titles(page)).toHaveText([KIDNEY.title ?? '', UNTITLED.url]);
  await expect(said(page, 'Removed 2 passages.')).toBeVisible();
  expect(await rowsOf(page, 'readings')).toHaveLength(2);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(titles(page)).toHaveText([SCALP.title ?? '', KIDNEY.title ?? '', UNTITLED.url]);
  await expect(readingOf(page, SCALP).locator('summary').first()).toBeFocused();
  await expect(readingOf(page, SCALP)).toContainText('for June');
});

test('the last passage takes its reading along, and the list says how to mark one', async ({ reading }) => {
  const page = await openSeeded(reading, 'readings.html', markedRows([KIDNEY]));
  await passage(page, 'Drinking')
    .getByRole('button', { name: /^Remove “/ })
    .click();
  await expect(page.getByRole('heading', { name: 'No passages yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(passage(page, 'Drinking')).toBeFocused();
});

test('a quotation is copied with its source and a link to the passage', async ({ reading }) => {
  const page = await openReadings(reading);
  await reading.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await passage(page, 'Most people')
    .getByRole('button', { name: /^Copy “Most/ })
    .press('Enter');
  await expect(said(page, 'Copied, with its source.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^“Most people keep their hair follicles\.” — Hair loss and the scalp, https:\/\/library\.lindenfield\.example\/scalp\?utm_source=mail#:~:text=/,
  );
});

test('the address leads to the note of a passage, folded away or not', async ({ reading }) => {
  const page = await openReadings(reading);
  const passages = await rowsOf(page, 'passages');
  const idOf = (words: string) => passages.find(({ anchor }) => anchor.quote.exact.startsWith(words))?.id;
  const note = (words: string) => passage(page, words).getByRole('textbox', { name: 'Your note' });
  await page.goto(reading.own(`readings.html#${idOf('A cytokine')}`));
  await expect(note('A cytokine')).toBeFocused();
  await expect(note('A cytokine')).toBeInViewport();
  // While another search is on.
  await page.getByRole('searchbox').fill('water');
  await expect(titles(page)).toHaveCount(1);
  await page.evaluate((id) => {
    location.hash = `#${id}`;
  }, idOf('Most people'));
  await expect(note('Most people')).toBeFocused();
  await page.evaluate(() => {
    location.hash = '#gone';
  });
  await expect(said(page, 'This passage is not in your notebook any more.')).toBeVisible();
});

test('files of one reading and of all hold what was marked and written', async ({ reading }) => {
  const page = await openReadings(reading);
  const save = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    await expect(said(page, download.suggestedFilename()).first()).toBeVisible();
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  await page.getByText('Save this reading to a file').press('Enter');
  const one = await save(`Save text of ${SCALP.title}`);
  expect(one.name).toMatch(/^medgloss-passages-\d{4}-\d\d-\d\d\.md$/);
  for (const words of [
    'Hair loss and the scalp',
    'Most people keep',
    'Ask whether mine are.',
    'tablets',
    'cytokine',
  ])
    expect(one.text).toContain(words);
  expect(one.text).not.toContain('Kidney');

  await page.getByText('Save these 3 readings to a file').press('Enter');
  const csv = await save('Save CSV');
  expect(csv.name).toMatch(/^medgloss-passages-.*\.csv$/);
  expect(csv.text.trim().split('\r\n')).toHaveLength(5);
  for (const words of ['Kidney stones, and what helps', 'Ask whether mine are.', 'Drinking enough water'])
    expect(csv.text).toContain(words);

  const jsonLd = await save('Save JSON-LD');
  expect(jsonLd.name).toMatch(/\.jsonld$/);
  expect(JSON.parse(jsonLd.text)).toMatchObject({ '@context': expect.anything() });
  for (const words of ['http://www.w3.org/ns/anno.jsonld', 'Drinking enough water', 'Ask whether mine are.'])
    expect(jsonLd.text).toContain(words);
});

test('one reading is printed alone, with its notes and without its buttons', async ({ reading }) => {
  const page = await openReadings(reading);
  await unfold(page, KIDNEY);
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole('button', { name: `Print ${SCALP.title}` }).click();
  await page.emulateMedia({ media: 'print' });
  const printed = await page.locator('body').innerText();
  for (const words of ['Hair loss and the scalp', 'Most people keep', 'Ask whether mine are.', 'cytokine'])
    expect(printed).toContain(words);
  for (const words of ['Kidney', 'Search', 'Remove', 'Copy', 'Color']) expect(printed).not.toContain(words);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('body').innerText()).toContain('Kidney');
});

test('a thousand readings are all listed in the end, and a search among them is answered', async ({
  reading,
}) => {
  const pages = Array.from({ length: 1000 }, (_, i): MarkedPage => {
    const passages = [{ words: `Passage number ${i} speaks of the liver.`, note: i % 2 ? `Mine ${i}` : '' }];
    return { url: `https://many.example/${i}`, title: `Page ${i} on the liver`, passages };
  });
  const page = await openSeeded(reading, 'readings.html', markedRows(pages));
  // They come while the browser has nothing else to do.
  await page.bringToFront();
  await expect(page.locator('.readings > li')).toHaveCount(1000, { timeout: 30_000 });
  await page.getByRole('searchbox').fill('number 517');
  await expect(titles(page).first()).toHaveText('Page 517 on the liver');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds no fault in the readings, ${colorScheme}, and they fit 320 px`, async ({ reading }) => {
    const page = await openReadings(reading);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await unfoldAll(page, 4);
    await passage(page, 'Most people').getByRole('button', { name: /^Copy/ }).click();
    await passage(page, 'Drinking')
      .getByRole('button', { name: /^Remove “/ })
      .click();
    await expect(said(page, 'Removed one passage.')).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
