// Keeping the notebook safe, in the built extension: a backup out, everything lost, the backup in.

import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { unedited } from '../../notebook/edits';
import { passageRow, readingRow } from '../unit/notebook/marked';
import { emptyNotebook } from './empty-notebook';
import { type Reading, test } from './extension';
import { axeFaults, openOwn, saveTerms, tabOrder } from './own-pages';
import { ARTICLE, paintedPassages, rowsOfPassage, serve, visit } from './passage-pages';
import { openSeeded } from './seeded-notebook';
import { watchAll } from './watch-all';

declare const chrome: typeof import('wxt/browser').browser;

const SAVED = ['cytokine', 'methotrexate', 'alopecia universalis'];
const PASSPHRASE = 'a green door, 7 times';

/** Every row that the reader wrote, as a page of ours reads it. */
async function kept(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('notebook'));
    const tables = [
      ...['savedTerms', 'sightings', 'knownWords', 'questions', 'reviews', 'settings'],
      ...['passages', 'readings'],
    ];
    const stores = database.transaction(tables);
    const all = await Promise.all(tables.map((table) => settled(stores.objectStore(table).getAll())));
    database.close();
    return Object.fromEntries(tables.map((table, i) => [table, all[i] ?? []]));
  });
}

async function loseEverything(page: Page): Promise<void> {
  await page.evaluate(emptyNotebook);
  await page.reload();
}

async function openFilled(reading: Reading, terms = SAVED): Promise<Page> {
  await saveTerms(reading, await reading.open('treatment'), terms);
  const page = await reading.context.newPage();
  await page.goto(reading.own('keep-safe.html'));
  // What is offered is drawn once it is known whether an organisation lets files be saved.
  await page.getByRole('button', { name: 'Save backup' }).waitFor();
  return page;
}

/** Presses a button and keeps the file that it hands out. */
async function fileFrom(page: Page, button: string, testInfo: TestInfo): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).press('Enter');
  const download = await downloading;
  const path = testInfo.outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

const choose = (page: Page, path: string) => page.getByLabel(/Choose a backup/).setInputFiles(path);

test('a backup brings everything back after all is lost', async ({ reading }, testInfo) => {
  const page = await openFilled(reading);
  const before = await kept(page);
  expect(before.savedTerms).toHaveLength(3);
  const path = await fileFrom(page, 'Save backup', testInfo);
  expect(path).toMatch(/medgloss-backup-\d{4}-\d\d-\d\d\.medgloss$/);
  await expect(page.getByText(/^Last backup saved on/)).toBeVisible();

  await loseEverything(page);
  expect((await kept(page)).savedTerms).toEqual([]);
  await choose(page, path);
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeFocused();
  await expect(page.getByRole('row', { name: 'Words 3 0 0' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Places where you met them 3 0 0' })).toBeVisible();
  for (const term of SAVED) await expect(page.getByRole('listitem').getByText(term)).toBeVisible();
  expect((await kept(page)).savedTerms).toEqual([]);
  await page.getByRole('button', { name: 'Add to my notebook' }).press('Enter');
  await expect(page.getByText('The file was added to your notebook.')).toBeVisible();
  expect(await kept(page)).toEqual(before);

  await choose(page, path);
  await expect(page.getByText('Nothing. Everything in the file is here already.')).toBeVisible();
});

test('a protected backup opens with its passphrase only', async ({ reading }, testInfo) => {
  const page = await openFilled(reading);
  const before = await kept(page);
  await page.getByLabel('Protect it with a passphrase').check();
  await page.getByRole('button', { name: 'Save backup' }).press('Enter');
  await expect(page.getByText('Please use at least 8 characters.')).toBeVisible();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill('a green door, 8 times');
  await expect(page.getByText('The two are not the same yet.')).toBeVisible();
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  const path = await fileFrom(page, 'Save backup', testInfo);
  expect(await readFile(path, 'utf8')).not.toContain('cytokine');

  await loseEverything(page);
  await choose(page, path);
  const passphrase = page.getByLabel('Passphrase', { exact: true });
  await expect(passphrase).toBeFocused();
  await passphrase.fill('a red door');
  await passphrase.press('Enter');
  await expect(page.getByText(/^This passphrase does not open the file/)).toBeVisible();
  await expect(passphrase).toBeFocused();
  await passphrase.fill(PASSPHRASE);
  await passphrase.press('Enter');
  await page.getByRole('button', { name: 'Add to my notebook' }).press('Enter');
  await expect(page.getByText('The file was added to your notebook.')).toBeVisible();
  expect(await kept(page)).toEqual(before);
});

test('a replace shows what it removes, and is undone', async ({ reading }, testInfo) => {
  const page = await openFilled(reading, SAVED.slice(0, 1));
  const path = await fileFrom(page, 'Save backup', testInfo);
  await saveTerms(reading, await reading.open('treatment'), SAVED.slice(1));
  await page.bringToFront();
  const before = await kept(page);
  expect(before.savedTerms).toHaveLength(3);

  await choose(page, path);
  await page.getByLabel('Replace what is here').check();
  await expect(page.getByRole('row', { name: 'Words 0 0 2' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Words that would be removed' })).toBeVisible();
  await page.getByRole('button', { name: 'Replace my notebook' }).press('Enter');
  await expect(page.getByText('Your notebook was replaced by the file.')).toBeVisible();
  expect((await kept(page)).savedTerms).toMatchObject([{ id: 'cytokine' }]);
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your notebook is as it was before.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Bring a backup back' })).toBeFocused();
  expect(await kept(page)).toEqual(before);
});

test('a bad file is refused with its rule and place, and nothing changes', async ({ reading }, testInfo) => {
  const page = await openFilled(reading);
  const before = await kept(page);
  const json = await readFile(await fileFrom(page, 'Save JSON', testInfo), 'utf8');
  const bad = testInfo.outputPath('bad.json');
  const refusal = page.getByRole('status').filter({ hasText: 'This file was not used' });

  await writeFile(bad, json.replace('"star"', '"__proto__": {}, "star"'));
  await choose(page, bad);
  await expect(refusal).toContainText('a name that no notebook uses');
  await expect(refusal).toContainText('Where: Words, row 1, “__proto__”.');
  await expect(refusal).toContainText('Nothing in your notebook was changed.');

  await writeFile(bad, json.slice(0, 300));
  await choose(page, bad);
  await expect(refusal).toContainText('The file ends too early.');

  await writeFile(bad, '<!doctype html><title>Not found</title>');
  await choose(page, bad);
  await expect(refusal).toContainText('The file is a web page.');
  expect(await kept(page)).toEqual(before);
});

test('words are handed to other programs, and the JSON comes back', async ({ reading }, testInfo) => {
  const page = await openFilled(reading);
  const before = await kept(page);
  const text = async (button: string) => readFile(await fileFrom(page, button, testInfo), 'utf8');
  const csv = await text('Save CSV');
  expect(csv).toMatch(
    /^\ufeffTerm,Meaning,Note,Tags,Starred,Saved on,Last met on,Sentence,Page,Address,Medgloss id\r\n/,
  );
  expect(csv.split('\r\n')).toHaveLength(5);
  expect(await text('Save for Anki')).toMatch(/^medgloss-cytokine\tcytokine\t.+<br><br><i>.+<\/i>\t$/m);
  expect(await text('Save text')).toContain('\n## alopecia universalis\n\n');
  const path = await fileFrom(page, 'Save JSON', testInfo);
  await loseEverything(page);
  await choose(page, path);
  await page.getByRole('button', { name: 'Add to my notebook' }).press('Enter');
  await expect(page.getByText('The file was added to your notebook.')).toBeVisible();
  expect(await kept(page)).toEqual(before);
});

test('passages come back with their page, which shows them at once, and are handed to other programs', async ({
  reading,
}, testInfo) => {
  const url = await serve(reading, '/clots', ARTICLE);
  const exact = 'pulmonary embolism';
  const clots = rowsOfPassage(url, { exact, prefix: 'called a ', suffix: '. Who is', start: 220 }, 'blue');
  const page = await openSeeded(reading, 'keep-safe.html', {
    passages: [passageRow('p1', { note: unedited('Ask about this.') }), passageRow('p2'), clots.passage],
    readings: [readingRow(), clots.reading],
  });
  const before = await kept(page);
  const text = async (button: string) => readFile(await fileFrom(page, button, testInfo), 'utf8');
  expect(await text('Save passages as text')).toContain('\n## Lupus explained\n');
  const csv = await text('Save passages as CSV');
  expect(csv).toMatch(
    /^\ufeffPassage,Note,Tags,Color,Marked on,Under,Page,Tags of the page,Address,Link to the passage,Medgloss id\r\n/,
  );
  expect(csv).toContain('\r\nWords of p1.,Ask about this.,');
  expect(JSON.parse(await text('Save passages as JSON-LD'))).toMatchObject({
    ...{ type: 'AnnotationCollection', label: 'My marked passages', total: 3 },
  });

  const path = await fileFrom(page, 'Save backup', testInfo);
  await loseEverything(page);
  const article = await visit(reading, url);
  expect(await paintedPassages(article)).toEqual([]);
  await page.bringToFront();
  await choose(page, path);
  await expect(page.getByText('3 passages you marked')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Passages you marked 3 0 0' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Pages with passages 2 0 0' })).toBeVisible();
  await expect(page.getByRole('listitem').getByText('Lupus explained')).toBeVisible();
  await page.getByRole('button', { name: 'Add to my notebook' }).press('Enter');
  await expect(page.getByText('The file was added to your notebook.')).toBeVisible();
  expect(await kept(page)).toEqual(before);
  await article.bringToFront();
  await expect.poll(() => paintedPassages(article)).toEqual([`dashed: ${exact}`]);
});

test('an old backup is spoken of on the notebook, until another is saved or the reader turns it off', async ({
  reading,
}, testInfo) => {
  const page = await openFilled(reading, SAVED.slice(0, 1));
  const notebook = await openOwn(reading, 'notebook.html');
  const reminder = notebook.getByText('You last saved a backup 60 days ago.');
  const remember = (lastAt: number) =>
    page.evaluate((at) => chrome.storage.local.set({ backup: { lastAt: at, remind: true } }), lastAt);
  const longAgo = Date.now() - 60.5 * 86_400_000;

  await remember(longAgo);
  await expect(reminder).toBeVisible();
  await page.bringToFront();
  await fileFrom(page, 'Save backup', testInfo);
  await expect(reminder).toHaveCount(0);
  await remember(longAgo);
  await expect(reminder).toBeVisible();
  await page.getByLabel('Remind me when my last backup is a month old').uncheck();
  await expect(reminder).toHaveCount(0);
});

test('a file can be dropped', async ({ reading }, testInfo) => {
  const page = await openFilled(reading, SAVED.slice(0, 1));
  const backup = await readFile(await fileFrom(page, 'Save backup', testInfo), 'utf8');
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'dropped.medgloss'));
    return transfer;
  }, backup);
  await page.getByText(/^Choose a backup/).dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByText('Nothing. Everything in the file is here already.')).toBeVisible();
});

test('a passphrase, a file and a restore ask nothing of the network and break no policy', async ({
  reading,
  site,
}, testInfo) => {
  const watch = await watchAll(reading.context);
  const page = await openFilled(reading, SAVED.slice(0, 1));
  await page.getByLabel('Protect it with a passphrase').check();
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same passphrase again').fill(PASSPHRASE);
  const path = await fileFrom(page, 'Save backup', testInfo);
  await page.getByLabel('Protect it with a passphrase').uncheck();
  await loseEverything(page);
  await choose(page, path);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open' }).press('Enter');
  await page.getByRole('button', { name: 'Add to my notebook' }).press('Enter');
  await expect(page.getByText('The file was added to your notebook.')).toBeVisible();
  await fileFrom(page, 'Save CSV', testInfo);
  expect(watch.errors).toEqual([]);
  expect(watch.requests.filter((url) => !url.startsWith(site))).toEqual([]);
  const everything = await page.evaluate(() => chrome.storage.local.get());
  expect(JSON.stringify(everything)).not.toContain(PASSPHRASE);
  await watch.end();
});

test('the page is reached by keyboard in reading order, and axe finds no fault in any of its states', async ({
  reading,
}, testInfo) => {
  const page = await openFilled(reading);
  const order = await tabOrder(page);
  expect(order.filter((name) => /^(Save|Protect|Remind|Choose)/.test(name))).toEqual([
    ...['Protect it with a passphrase', 'Save backup', 'Remind me when my last backup is a month old'],
    ...[
      'Choose a backup or JSON file, or drop it here',
      'Save CSV',
      'Save for Anki',
      'Save text',
      'Save passages as text',
      'Save passages as CSV',
      'Save passages as JSON-LD',
      'Save JSON',
    ],
  ]);
  const path = await fileFrom(page, 'Save backup', testInfo);
  await loseEverything(page);
  await page.getByLabel('Protect it with a passphrase').check();
  await choose(page, path);
  await page.getByLabel('Replace what is here').check();
  await expectNoFault(page, 'preview');
  await page.setViewportSize({ width: 320, height: 640 });
  const [panel, table] = await Promise.all([
    page.getByRole('region', { name: 'Bring a backup back' }).boundingBox(),
    page.getByRole('table').boundingBox(),
  ]);
  if (!panel || !table) throw new Error('the preview is not shown');
  expect(table.x + table.width).toBeLessThan(panel.x + panel.width);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const bad = testInfo.outputPath('bad.json');
  await writeFile(bad, '{}');
  await choose(page, bad);
  await expect(page.getByText('This file was not used')).toBeVisible();
  await expectNoFault(page, 'refusal');
});

async function expectNoFault(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFaults(page), `${state}, ${colorScheme}`).toEqual([]);
  }
}
