// Looking words up in the built extension: by keys alone, in all that explains words, and from the address bar. What axe finds
// and the narrowest window: surfaces.test.ts.

import { writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { type Reading, test } from './extension';
import { markedRows, PAGES } from './marked-pages';
import { openOwn, tabOrder, tabTo } from './own-pages';
import { openPanel } from './panel-pages';
import { openSeeded, rowsOf, savedRows } from './seeded-notebook';
import { watchAll } from './watch-all';

declare const chrome: typeof import('wxt/browser').browser;

const field = (page: Page) => page.getByRole('searchbox', { name: 'Word to look up' });
const rows = (page: Page) => page.locator('.result-row');
/** The entry that is unfolded. */
const entry = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('by keys alone: a slip, the arrows, Enter, a related word and back, a note, Escape', async ({
  reading,
}) => {
  const watch = await watchAll(reading.context);
  const page = await openOwn(reading, 'lookup.html');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('citokine');
  await expect(rows(page).first()).toContainText('cytokine');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ found$/ })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page).nth(0)).toBeFocused();
  await expect(rows(page).nth(0)).toHaveAttribute('aria-expanded', 'true');
  const cytokine = entry(page, 'cytokine');
  await expect(cytokine).toContainText('as a signal to other cells');

  await tabTo(cytokine.getByRole('button', { name: 'interleukin' }));
  await page.keyboard.press('Enter');
  const interleukin = entry(page, 'interleukin');
  await expect(interleukin).toBeFocused();
  await tabTo(interleukin.getByRole('button', { name: 'Back to cytokine' }));
  await page.keyboard.press('Enter');
  await expect(cytokine).toBeFocused();

  await tabTo(cytokine.getByRole('textbox', { name: 'Your note' }));
  await page.keyboard.type('Ask Dr Okafor.');
  await cytokine.getByText('Saved.', { exact: true }).waitFor();
  await expect(cytokine).toContainText('In your notebook.');
  expect(await rowsOf(page, 'sightings')).toEqual([]);
  expect(await rowsOf(page, 'savedTerms')).toMatchObject([
    { id: 'cytokine', term: 'cytokine', note: { value: 'Ask Dr Okafor.' } },
  ]);

  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('okafor');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toHaveText(/cytokine.*My notes.*Ask Dr Okafor\./s);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(cytokine.getByRole('textbox', { name: 'Your note' })).toHaveValue('Ask Dr Okafor.');
  expect(watch.errors).toEqual([]);
  expect(watch.requests).toEqual([]);
  await watch.end();
});

test('the note is shown wherever the word is explained on our pages, and the word is taken out with a way back', async ({
  reading,
}) => {
  const page = await openOwn(reading, 'lookup.html');
  await field(page).fill('cytokine');
  await page.keyboard.press('Enter');
  await entry(page, 'cytokine').getByRole('textbox', { name: 'Your note' }).fill('Mine.');
  await entry(page, 'cytokine').getByText('In your notebook.').waitFor();

  const panel = await openPanel(reading, await reading.open('treatment'));
  await panel
    .locator('.term-row')
    .filter({ hasText: /^cytokine/ })
    .click();
  await expect(panel.locator('.term-note')).toHaveText('Your note: Mine.');
  const saved = (await openOwn(reading, 'notebook.html')).getByRole('article', { name: 'cytokine' });
  await expect(saved).toContainText('Mine.');
  await expect(saved).toContainText('A small protein that defense cells use');

  await page.bringToFront();
  await entry(page, 'cytokine').getByRole('button', { name: 'Remove cytokine' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(entry(page, 'cytokine').getByRole('textbox', { name: 'Your note' })).toHaveValue('');
  await page.keyboard.press('Enter');
  await expect(entry(page, 'cytokine').getByRole('button', { name: 'Remove cytokine' })).toBeFocused();
  await expect(entry(page, 'cytokine').getByRole('textbox', { name: 'Your note' })).toHaveValue('Mine.');
});

test('looks through own words, lists, passages and meanings, and says where each is from', async ({
  reading,
}, testInfo) => {
  const path = testInfo.outputPath('ward.csv');
  writeFileSync(path, 'term;meaning\nround patches;Where hair falls out, as on the ward.\n');
  const lists = await openOwn(reading, 'packs.html');
  await lists.getByLabel('Choose a file with a list').setInputFiles(path);
  await lists.getByRole('button', { name: 'Add this list' }).click();
  await lists.getByText('Added one word').waitFor();
  await lists.getByRole('button', { name: 'Add a word' }).click();
  await lists.getByRole('textbox', { name: 'Word', exact: true }).fill('round table');
  await lists.getByRole('textbox', { name: 'What it means' }).fill('Where we meet.');
  await lists.getByRole('button', { name: 'Save word' }).click();
  await lists.getByRole('heading', { name: 'round table' }).waitFor();

  const marked = markedRows([PAGES.SCALP]);
  const [passage] = marked.passages;
  if (!passage) throw new Error('no passage is marked');
  const note = { value: 'round it off', at: 1, edit: 'x' };
  const page = await openSeeded(reading, 'lookup.html', { ...marked, passages: [{ ...passage, note }] });
  await field(page).fill('round');
  const row = (text: string) => rows(page).filter({ hasText: text });
  await expect(row('round patches')).toContainText('ward');
  await expect(row('round table')).toContainText('Your own word');
  await expect(row('round it off')).toContainText('My passages');
  // Words of meanings come a moment later.
  await expect(row('Glossary').first()).toBeVisible();
  await row('round it off').click();
  await expect(page).toHaveURL(/readings\.html#/);
  await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('round it off');
});

test('a word that nobody has is told in parts, and explained in words of one’s own', async ({ reading }) => {
  const page = await openOwn(reading, 'lookup.html');
  await field(page).fill('gastronephritis');
  await expect(page.getByRole('heading', { name: 'No word is called “gastronephritis”' })).toBeVisible();
  await expect(page.getByText('A guess from the parts of the word')).toBeVisible();
  const opening = reading.context.waitForEvent('page');
  await tabTo(page.getByRole('button', { name: 'Explain it in my own words' }));
  await page.keyboard.press('Enter');
  const words = await opening;
  await expect(words.getByRole('textbox', { name: 'Word', exact: true })).toHaveValue('gastronephritis');
  await page.bringToFront();
  await field(page).fill('xqzwv');
  await expect(page.getByText('Perhaps fewer letters find it.')).toBeVisible();
});

test('the address bar suggests, and opens the page with the word, which no address and no history has', async ({
  reading,
}) => {
  await openOwn(reading, 'lookup.html');
  const suggested = await reading.worker.evaluate(async () => {
    const { onInputChanged } = chrome.omnibox;
    // dispatch is what the browser itself calls; it is not in the public types.
    const event = onInputChanged as unknown as { dispatch: (text: string, suggest: unknown) => void };
    return await new Promise<{ content: string; description: string }[]>((resolve) =>
      event.dispatch('citokin', resolve),
    );
  });
  expect(suggested.length).toBeLessThanOrEqual(6);
  expect(suggested[0]).toMatchObject({ content: 'cytokine' });
  expect(suggested[0]?.description).toContain('cytokine · A small protein');

  const opening = reading.context.waitForEvent('page');
  await reading.worker.evaluate(() => {
    const event = chrome.omnibox.onInputEntered as unknown as { dispatch: (...args: string[]) => void };
    event.dispatch('alopecia areata', 'newForegroundTab');
  });
  const page = await opening;
  await expect(field(page)).toHaveValue('alopecia areata');
  await expect(rows(page).first()).toContainText('alopecia areata');
  expect(page.url()).toBe(reading.own('lookup.html'));
  await expect(page).toHaveTitle('Look up · Medgloss');
  expect(
    await page.evaluate(() => JSON.stringify([history.state, localStorage, sessionStorage])),
  ).not.toContain('alopecia');
  expect(await page.evaluate(() => chrome.storage.session.get())).toEqual({});
  // It was handed over once.
  await page.reload();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
});

test('the search of the notebook says what the lists and the glossary have, and leads there', async ({
  reading,
}) => {
  const page = await openNotebook(reading);
  await page.getByRole('searchbox', { name: 'Search your words' }).fill('cytokine');
  const elsewhere = page.getByRole('region', { name: /^Also in your lists and the glossary: \d+$/ });
  await expect(elsewhere.getByRole('button')).toHaveText([
    'Look up cytokine storm',
    'Look up cytokine release syndrome',
  ]);
  await tabTo(elsewhere.getByRole('button', { name: 'Look up cytokine storm' }));
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('cytokine storm');
  await expect(rows(page).first()).toContainText('cytokine storm');
  expect(page.url()).toBe(reading.own('lookup.html'));
});

test('everything is reached by Tab, in reading order', async ({ reading }) => {
  const page = await openOwn(reading, 'lookup.html');
  await field(page).fill('cytokine');
  await expect(rows(page).first()).toBeVisible();
  await rows(page).first().click();
  await entry(page, 'cytokine').waitFor();
  await page.getByRole('heading', { level: 1 }).click();
  const names = await tabOrder(page);
  const at = (name: string) => names.findIndex((other) => other.startsWith(name));
  const order = ['Word to look up', 'cytokine', 'For students', 'interleukin', 'Your note', 'Save cytokine'];
  expect(order.map(at)).toEqual([...order.map(at)].sort((a, b) => a - b));
  expect(at('Save cytokine')).toBeLessThan(at('cytokine storm'));
});

async function openNotebook(reading: Reading): Promise<Page> {
  return await openSeeded(reading, 'notebook.html', savedRows({ cytokine: 'A cytokine is a signal.' }));
}
