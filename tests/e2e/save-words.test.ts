// Words out of the built extension: some of the reader's own, some saved ones, a part of the glossary, chosen by keys or by
// what they mean, and read again as they were.

import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from './extension';
import { axeFaults, openOwn, tabTo } from './own-pages';
import { openSeeded, savedRows } from './seeded-notebook';

const ownWord = (term: string, i: number) => ({
  ...{ id: `0000000${i}-0000-4000-8000-000000000000`, createdAt: i },
  text: { value: { term, plain: `My ${term}.`, also: [], tags: i > 1 ? ['ward'] : [] }, at: 1, edit: 'e' },
});

const only = (page: Page) => page.getByRole('radio', { name: 'Only those I choose' });
const find = (page: Page) => page.getByRole('searchbox', { name: 'Find words by name or meaning' });
const box = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name, exact: true });
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

/** Saves a file, and gives where it is. */
async function saveFile(page: Page, kind: string, path: string): Promise<string> {
  await page.getByLabel('Kind of file').selectOption(kind);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save file' }).press('Enter');
  await (await downloading).saveAs(path);
  return path;
}

const termsIn = (path: string): string[] =>
  JSON.parse(readFileSync(path, 'utf8')).entries.map(({ term }: { term: string }) => term);

test('own words are chosen by keys, one by one and by tag, and only those are saved', async ({
  reading,
}, testInfo) => {
  const page = await openSeeded(reading, 'packs.html', {
    ownWords: ['drain', 'PICC', 'stoma', 'wheal'].map(ownWord),
  });
  await page.getByLabel('Which words').selectOption('Your own words');
  await tabTo(page.getByRole('radio', { name: 'All of them' }));
  await page.keyboard.press('ArrowDown');
  await expect(only(page)).toBeChecked();
  await expect(said(page, 'No word is chosen yet.')).toBeVisible();
  await tabTo(page.getByRole('button', { name: 'Save file' }));
  await page.keyboard.press('Enter');
  await expect(said(page, 'Choose some words first.')).toBeVisible();
  await tabTo(box(page, 'PICC'));
  await page.keyboard.press('Space');
  await expect(said(page, 'One word is chosen.')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  expect(termsIn(await saveFile(page, 'Medgloss list (JSON)', testInfo.outputPath('one.json')))).toEqual([
    'PICC',
  ]);
  await expect(said(page, 'Saved one word as medgloss-own-words')).toBeVisible();

  await page.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('ward');
  await box(page, 'Choose all 2 that are found').press('Space');
  // What was chosen before stays so, though it is not shown.
  await expect(said(page, '2 words match. 3 words are chosen.')).toBeVisible();
  expect(termsIn(await saveFile(page, 'Medgloss list (JSON)', testInfo.outputPath('three.json')))).toEqual([
    ...['PICC', 'stoma', 'wheal'],
  ]);

  // One that is deleted is chosen no more.
  await page.getByRole('button', { name: 'Delete stoma' }).click();
  await expect(said(page, '2 words are chosen.')).toBeVisible();
});

test('saved words and a part of the glossary are chosen, and each kind of file comes back as it was', async ({
  reading,
}, testInfo) => {
  const page = await openSeeded(
    reading,
    'packs.html',
    savedRows({ cytokine: 'A cytokine.', methotrexate: 'It is methotrexate.', lupus: 'Not lupus.' }),
  );
  await only(page).check();
  await box(page, 'cytokine').check();
  await box(page, 'lupus').check();
  expect(termsIn(await saveFile(page, 'Medgloss list (JSON)', testInfo.outputPath('saved.json')))).toEqual([
    ...['cytokine', 'lupus'],
  ]);

  await page.getByLabel('Which words').selectOption('Medgloss glossary');
  await expect(said(page, 'No word is chosen yet.')).toBeVisible();
  await find(page).fill('heart rhythm');
  await page.getByLabel('Kind of word').selectOption('Medicine');
  await box(page, /^Choose all \d+ that are found$/).press('Space');
  const drugs = termsIn(await saveFile(page, 'Medgloss list (JSON)', testInfo.outputPath('all.json')));
  expect(drugs).toContain('metoprolol');
  expect(drugs.length).toBeLessThan(60);
  for (const [kind, ending] of [
    ['Medgloss list (JSON)', 'json'],
    ['Spreadsheet (CSV)', 'csv'],
    ['Yomitan dictionary (ZIP)', 'zip'],
  ] as const) {
    await page.getByLabel('Which words').selectOption('Medgloss glossary');
    await find(page).fill('heart rhythm');
    await page.getByLabel('Kind of word').selectOption('Medicine');
    await box(page, /^Choose all \d+ that are found$/).check();
    const first = await saveFile(page, kind, testInfo.outputPath(`first.${ending}`));
    await page.getByLabel('Choose a file with a list').setInputFiles(first);
    await page.getByRole('textbox', { name: 'Name of the list' }).fill(`Drugs in ${ending}`);
    await page.getByRole('button', { name: 'Add this list' }).click();
    await expect(page.getByText(`as “Drugs in ${ending}”`)).toBeVisible();
    await page.getByLabel('Which words').selectOption(`Drugs in ${ending}`);
    await page.getByRole('radio', { name: 'All of them' }).check();
    const again = termsOf(await saveFile(page, 'Medgloss list (JSON)', testInfo.outputPath('again.json')));
    expect(again, kind).toEqual(termsOf(testInfo.outputPath('all.json')));
    await only(page).check();
  }
});

/** All that a list says of its words. */
const termsOf = (path: string): object[] => JSON.parse(readFileSync(path, 'utf8')).entries;

test('what can be chosen fits the narrowest window', async ({ reading }) => {
  const page = await openOwn(reading, 'packs.html');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByLabel('Which words').selectOption('Medgloss glossary');
  await only(page).check();
  await expect(page.getByText(/^[\d,]+ more are found and not listed here\./)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page), colorScheme).toEqual([]);
  }
});
