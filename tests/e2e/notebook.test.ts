// The notebook and the page for the doctor in the built extension: what is written is kept, found again, shown in every
// window, undone, and printed, by mouse and by keyboard.

import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { type Reading, test } from './extension';
import { axeFaults, openOwn, saveTerms } from './own-pages';
import { clickText } from './text-point';

const SAVED = ['cytokine', 'methotrexate', 'alopecia universalis'];

const names = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 });
const item = (page: Page, term: string) => page.getByRole('article', { name: term });
const pick = (page: Page, term: string) => page.getByRole('checkbox', { name: `Select ${term}` });
const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });

async function openNotebookOf(reading: Reading, terms: readonly string[] = SAVED): Promise<Page> {
  const article = await reading.open('treatment');
  await saveTerms(reading, article, terms);
  const notebook = await openOwn(reading, 'notebook.html');
  await expect(names(notebook)).toHaveCount(terms.length);
  return notebook;
}

async function unfold(page: Page, term: string): Promise<void> {
  await page.getByRole('button', { name: `Note and tags of ${term}` }).press('Enter');
}

test('a note saves itself, says so, and is there after a reload', async ({ reading }) => {
  const notebook = await openNotebookOf(reading, ['cytokine']);
  await unfold(notebook, 'cytokine');
  const note = notebook.getByRole('textbox', { name: 'Your note' });
  await note.fill('Ask Dr Okafor.\n<b>Which one?</b>');
  await expect(said(notebook, 'Saved.')).toBeVisible();
  await notebook.reload();
  await expect(item(notebook, 'cytokine')).toContainText('Ask Dr Okafor.\n<b>Which one?</b>');
});

test('a note is not lost when the page is closed in the middle of a word', async ({ reading }) => {
  const notebook = await openNotebookOf(reading, ['cytokine']);
  await unfold(notebook, 'cytokine');
  await notebook.getByRole('textbox', { name: 'Your note' }).pressSequentially('Half a sen');
  await notebook.close();
  const again = await openOwn(reading, 'notebook.html');
  await expect(item(again, 'cytokine')).toContainText('Half a sen');
});

test('tags are added and taken off by keyboard, and filter the list', async ({ reading }) => {
  const notebook = await openNotebookOf(reading);
  await unfold(notebook, 'methotrexate');
  const field = item(notebook, 'methotrexate').getByRole('combobox', { name: 'Tags' });
  await field.fill('joints, my tablets');
  await field.press('Enter');
  await expect(field).toHaveValue('');
  await notebook.getByRole('button', { name: 'Remove the tag joints' }).press('Enter');
  await expect(field).toBeFocused();
  await expect(
    item(notebook, 'methotrexate').getByRole('listitem').filter({ hasText: 'joints' }),
  ).toHaveCount(0);

  await notebook.getByText('Filter', { exact: true }).press('Enter');
  await notebook.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('my tablets');
  await expect(names(notebook)).toHaveText(['methotrexate']);
  await expect(notebook.getByText('Filter (1 in use)')).toBeVisible();
  await notebook.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('All');
  await notebook.getByRole('combobox', { name: 'Kind of word' }).selectOption('Medicine');
  await expect(names(notebook)).toHaveText(['methotrexate']);
  await notebook.getByRole('combobox', { name: 'Page' }).selectOption('localhost');
  await notebook.getByRole('combobox', { name: 'When you met it' }).selectOption('Today');
  await expect(names(notebook)).toHaveText(['methotrexate']);
  await notebook.getByRole('checkbox', { name: 'Only starred words' }).check();
  await expect(notebook.getByRole('heading', { name: 'No saved word matches' })).toBeVisible();
});

test('the search forgives typos and looks into notes', async ({ reading }) => {
  const notebook = await openNotebookOf(reading);
  await unfold(notebook, 'cytokine');
  await notebook.getByRole('textbox', { name: 'Your note' }).fill('the rheumatologist drew it');
  await expect(said(notebook, 'Saved.')).toBeVisible();
  const search = notebook.getByRole('searchbox', { name: 'Search your words' });
  await search.fill('methotraxate');
  await expect(names(notebook)).toHaveText(['methotrexate']);
  await search.fill('reumatologist');
  await expect(names(notebook)).toHaveText(['cytokine']);
});

test('the order is the reader’s choice', async ({ reading }) => {
  const notebook = await openNotebookOf(reading);
  await expect(names(notebook)).toHaveText(SAVED.toReversed());
  await notebook.getByRole('combobox', { name: 'Order' }).selectOption('A to Z');
  await expect(names(notebook)).toHaveText(SAVED.toSorted());
  await notebook.getByRole('button', { name: 'Star for methotrexate' }).click();
  await notebook.getByRole('combobox', { name: 'Order' }).selectOption('Starred first');
  await expect(names(notebook).first()).toHaveText('methotrexate');
});

test('several words are tagged, starred and removed at once, and each is undone', async ({ reading }) => {
  const notebook = await openNotebookOf(reading);
  await pick(notebook, 'cytokine').check();
  await pick(notebook, 'methotrexate').check();
  const bar = notebook.getByRole('region', { name: 'Selected words' });
  await expect(bar).toContainText('2 words selected');
  await bar.getByRole('combobox', { name: 'Tag for the selected words' }).fill('ask | soon');
  await bar.getByRole('button', { name: 'Add tag' }).click();
  await expect(said(notebook, 'Tagged 2 words with “ask | soon”.')).toBeVisible();
  await expect(notebook.getByRole('listitem').filter({ hasText: /^ask \| soon$/ })).toHaveCount(2);
  await notebook.getByRole('button', { name: 'Undo' }).click();
  await expect(notebook.getByRole('listitem').filter({ hasText: /^ask \| soon$/ })).toHaveCount(0);

  await bar.getByRole('button', { name: 'Star', exact: true }).click();
  await expect(notebook.getByRole('button', { name: /^Star for/, pressed: true })).toHaveCount(2);

  await notebook.getByRole('checkbox', { name: 'Select all' }).check();
  await bar.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(notebook.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
  await expect(said(notebook, 'Removed 3 words.')).toBeVisible();
  await expect(notebook.getByRole('button', { name: 'Undo' })).toBeFocused();
  await notebook.keyboard.press('Enter');
  await expect(names(notebook)).toHaveText(SAVED.toReversed());
  await expect(notebook.getByRole('button', { name: /^Star for/, pressed: true })).toHaveCount(2);
});

test('what one window does, the other shows', async ({ reading }) => {
  const one = await openNotebookOf(reading);
  const other = await openOwn(reading, 'notebook.html');
  await unfold(other, 'cytokine');
  const note = other.getByRole('textbox', { name: 'Your note' });
  await expect(note).toHaveValue('');
  await one.bringToFront();
  await unfold(one, 'cytokine');
  await one.getByRole('textbox', { name: 'Your note' }).fill('from the first window');
  await expect(note).toHaveValue('from the first window');
  await one.getByRole('button', { name: 'Remove methotrexate' }).click();
  await expect(names(other)).toHaveText(['alopecia universalis', 'cytokine']);
});

test('a word that is met again keeps each place, newest first, and a place can be removed', async ({
  reading,
}) => {
  const notebook = await openNotebookOf(reading, ['cytokine']);
  const page = await reading.open('treatment');
  const card = reading.card(page);
  await clickText(page, 'cytokine');
  await card.isShown('dialog');
  await card.says(/In your notebook already/);
  await card.press('Keep this sentence too');
  await card.says(/Saved in your notebook/);
  await notebook.bringToFront();
  await expect(item(notebook, 'cytokine')).toContainText('And one place more');
  await unfold(notebook, 'cytokine');
  await expect(notebook.getByRole('heading', { name: '2 places where you met it' })).toBeVisible();
  await expect(item(notebook, 'cytokine').getByRole('link')).toHaveCount(2);
  await notebook
    .getByRole('button', { name: /^Remove place of/ })
    .first()
    .click();
  await expect(notebook.getByRole('heading', { name: 'Where you met it' })).toBeVisible();
  await notebook.getByRole('button', { name: 'Undo' }).click();
  await expect(notebook.getByRole('heading', { name: '2 places where you met it' })).toBeVisible();
});

test('a word that the reader knows loses its mark, is listed, and gets it back', async ({ reading }) => {
  const notebook = await openNotebookOf(reading, ['cytokine']);
  const [article] = reading.context.pages().filter((page) => page.url().includes('treatment'));
  if (!article) throw new Error('the article is closed');
  const marked = async () =>
    (await reading.terms(article))
      .flatMap(({ marks }) => marks)
      .filter(({ marked, text }) => marked && /^cytokine/i.test(text)).length;
  expect(await marked()).toBeGreaterThan(0);
  await notebook.bringToFront();
  await unfold(notebook, 'cytokine');
  await notebook.getByRole('checkbox', { name: /^I know this word/ }).check();
  await expect(said(notebook, 'cytokine is not marked on pages any more.')).toBeVisible();
  await expect.poll(marked).toBe(0);
  await notebook.bringToFront();
  await notebook.getByRole('link', { name: 'Words I know (1)' }).click();
  await expect(notebook.getByRole('heading', { name: 'cytokine' })).toBeVisible();
  await notebook.getByRole('button', { name: 'Mark it again on pages, cytokine' }).click();
  await expect(notebook.getByRole('heading', { name: 'cytokine' })).toHaveCount(0);
  await expect.poll(marked).toBeGreaterThan(0);
});

test('an emptied notebook is noticed and said', async ({ reading }) => {
  const notebook = await openNotebookOf(reading, ['cytokine']);
  await notebook.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase('notebook');
        request.onsuccess = resolve;
      }),
  );
  await notebook.reload();
  await expect(notebook.getByRole('alert')).toContainText('it held one saved word');
  await notebook.getByRole('button', { name: 'Start a new notebook' }).click();
  await expect(notebook.getByRole('alert')).toHaveCount(0);
  await notebook.reload();
  await expect(notebook.getByRole('heading', { name: 'Nothing saved yet' })).toBeVisible();
  await expect(notebook.getByRole('alert')).toHaveCount(0);
});

test('says that a newer version has taken the notebook over, and saves what can be read of a broken one', async ({
  reading,
}) => {
  const notebook = await openNotebookOf(reading, ['cytokine']);
  const other = await reading.context.newPage();
  // Has our storage, and runs nothing of ours.
  await other.goto(reading.own('icons/48.png'));
  await other.evaluate(async () => {
    const lasting = (await indexedDB.databases()).find(({ name }) => name === 'notebook')?.version ?? 0;
    const opening = indexedDB.open('notebook', lasting + 10);
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    opening.result.close();
  });
  await expect(notebook.getByRole('alert')).toContainText('Medgloss was updated');

  await notebook.addInitScript(() => {
    const broken = () => {
      throw new DOMException('a broken row', 'DataError');
    };
    Object.assign(IDBObjectStore.prototype, { getAll: broken, openCursor: broken });
  });
  await notebook.getByRole('alert').getByRole('button', { name: 'Reload' }).click();
  await expect(notebook.getByRole('alert')).toContainText('did not open');
  const downloading = notebook.waitForEvent('download');
  await notebook.getByRole('button', { name: 'Save what can be read' }).click();
  const rescued = JSON.parse(await readFile(await (await downloading).path(), 'utf8'));
  expect(rescued.damaged).toContain('savedTerms');
  expect(rescued.tables.savedTerms).toMatchObject([{ id: 'cytokine' }]);
});

test('questions are written, ordered and removed by keyboard, and nothing is lost', async ({ reading }) => {
  const page = await openOwn(reading, 'doctor.html');
  const add = page.getByRole('button', { name: 'Add a question' });
  for (const [number, text] of [
    ['1', 'First?'],
    ['2', 'Second?'],
  ] as const) {
    await add.press('Enter');
    await expect(page.getByRole('textbox', { name: `Question ${number}` })).toBeFocused();
    await page.keyboard.type(text);
  }
  await page.getByRole('button', { name: 'Move up question 2' }).press('Enter');
  const fields = page.getByRole('textbox', { name: /^Question/ });
  await expect(fields.first()).toHaveValue('Second?');
  await expect(fields.first()).toBeFocused();
  await page.getByRole('button', { name: 'Remove question 2' }).press('Enter');
  await expect(fields).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fields.nth(1)).toBeFocused();
  await page.reload();
  await expect(fields.first()).toHaveValue('Second?');
  await expect(fields.nth(1)).toHaveValue('First?');
});

test('the printed page shows what was picked, and nothing else of the notebook', async ({ reading }) => {
  const notebook = await openNotebookOf(reading);
  for (const term of ['cytokine', 'methotrexate']) {
    await unfold(notebook, term);
    await item(notebook, term).getByRole('textbox', { name: 'Your note' }).fill(`Mine on ${term}`);
    await expect(item(notebook, term).getByText('Saved.')).toBeVisible();
  }
  const page = await openOwn(reading, 'doctor.html');
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('textbox', { name: 'Question 1' }).fill('Is it the tablet?');
  await page.getByRole('checkbox', { name: 'cytokine', exact: true }).check();
  await page.getByRole('checkbox', { name: 'methotrexate', exact: true }).check();
  await page.getByRole('checkbox', { name: 'With my note on methotrexate' }).uncheck();
  const sheet = page.getByRole('article', { name: 'Questions for my doctor' });
  await expect(sheet).toContainText('methotrexate');
  await expect(sheet).not.toContainText('Mine on methotrexate');
  await page.emulateMedia({ media: 'print' });
  const printed = await page.locator('body').innerText();
  expect(printed).toMatch(/^Questions for my doctor\n/);
  for (const words of ['Is it the tablet?', 'A small protein', 'Mine on cytokine', 'A drug that'])
    expect(printed).toContain(words);
  for (const words of ['alopecia', 'Mine on methotrexate', 'Add a question', 'Lindenfield', 'For my doctor'])
    expect(printed).not.toContain(words);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds no fault in what unfolds, in the selection, the known words and the page for the doctor, ${colorScheme}`, async ({
    reading,
  }) => {
    const notebook = await openNotebookOf(reading);
    await notebook.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await unfold(notebook, 'cytokine');
    await notebook.getByRole('combobox', { name: 'Tags' }).fill('a');
    await notebook.getByRole('combobox', { name: 'Tags' }).press('Enter');
    await notebook.getByRole('checkbox', { name: /^Put it on the page/ }).check();
    await notebook.getByRole('checkbox', { name: /^I know this word/ }).check();
    await notebook.getByText('Filter', { exact: true }).click();
    await pick(notebook, 'methotrexate').check();
    expect(await axeFaults(notebook)).toEqual([]);
    await notebook.getByRole('link', { name: 'Words I know (1)' }).click();
    expect(await axeFaults(notebook)).toEqual([]);
    const doctor = await openOwn(reading, 'doctor.html');
    await doctor.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await doctor.getByRole('button', { name: 'Add a question' }).click();
    await doctor.getByRole('textbox', { name: 'Question 1' }).fill('Why?');
    await expect(doctor.getByRole('article')).toContainText('Why?');
    expect(await axeFaults(doctor)).toEqual([]);
    await doctor.setViewportSize({ width: 320, height: 640 });
    expect(await doctor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
