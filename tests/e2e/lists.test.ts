// Lists of words in the built extension: from a file through its preview onto a page that is open, in the reader's order,
// off, removed and brought back; what is refused changes nothing, and an import that is stopped leaves all or nothing.

import { expect, type Page } from '@playwright/test';
import { type Reading, test } from './extension';
import { axeFaults, openOwn } from './own-pages';
import { clickText } from './text-point';

/** As a spreadsheet in German or Spanish saves it: a mark of its encoding, semicolons, a column that says nothing to us. */
const WARD = [
  '\ufeffBegriff;Definition;Synonyms;Licence;Source',
  'round patches;"Where hair falls out; the ward says so.";bald patches;CC BY 4.0;Ward 7',
  'cytokine;What the ward calls a messenger.;;CC BY 4.0;Ward 7',
  '',
].join('\r\n');

const file = (name: string, content: string | Buffer) => ({
  ...{ name, mimeType: 'text/plain', buffer: Buffer.from(content) },
});

const choose = (page: Page, chosen: ReturnType<typeof file>) =>
  page.getByLabel('Choose a file with a list').setInputFiles(chosen);

const row = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

async function add(page: Page, chosen: ReturnType<typeof file>): Promise<void> {
  await choose(page, chosen);
  await page.getByRole('button', { name: 'Add this list' }).click();
  await expect(page.getByText(/^Added .+ as “/)).toBeVisible();
}

/** All that is in the database of packs, past everything of ours. */
async function stored(page: Page): Promise<{ packs: object[]; entries: { pack: string }[] }> {
  return await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('packs'));
    const stores = database.transaction(['packs', 'entries']);
    const [packs, entries] = await Promise.all(
      ['packs', 'entries'].map((name) => settled(stores.objectStore(name).getAll())),
    );
    database.close();
    return { packs: packs ?? [], entries: entries ?? [] };
  });
}

async function marked(reading: Reading, page: Page): Promise<string[]> {
  const frames = await reading.terms(page);
  return frames.flatMap(({ marks }) => marks.map(({ text }) => text));
}

test('a spreadsheet becomes a list, on the page that is open, in the order, off, removed and brought back', async ({
  reading,
}) => {
  const article = await reading.open('treatment');
  const card = reading.card(article);
  expect(await marked(reading, article)).not.toContain('round patches');
  const page = await openOwn(reading, 'packs.html');
  await choose(page, file('ward.csv', WARD));
  await expect(page.getByRole('heading', { name: 'What is in this list' })).toBeFocused();
  await expect(page.getByText('2 rows')).toBeVisible();
  // A heading in a language that is not known says nothing: no column is the word yet.
  await expect(page.getByText('No column is chosen for the words.')).toBeVisible();
  await page.getByLabel('Begriff').selectOption('The word');
  await expect(page.getByRole('definition').first()).toHaveText('Where hair falls out; the ward says so.');
  await page.getByLabel('Name of the list').fill('Ward words');
  expect(await axeFaults(page)).toEqual([]);
  expect((await stored(page)).packs).toEqual([]);
  await page.getByRole('button', { name: 'Add this list' }).press('Enter');
  await expect(page.getByText('Added 2 words as “Ward words”.')).toBeVisible();
  await expect(row(page, 'Ward words').getByText('License: CC BY 4.0. Source: Ward 7')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  await expect.poll(() => marked(reading, article)).toContain('round patches');
  await clickText(article, 'round patches');
  await card.says(/Ward words.+Where hair falls out; the ward says so\..+Ward words · Ward 7.+CC BY 4\.0/);
  await article.keyboard.press('Escape');

  // The list came first: its cytokine is shown, the glossary's is one press away.
  await clickText(article, 'cytokine');
  await card.says(/What the ward calls a messenger\./);
  await card.press(/^cytokine · /);
  await card.says(/(?!.*What the ward calls)/);
  await expect.poll(() => card.text()).not.toContain('What the ward calls a messenger.');
  await article.keyboard.press('Escape');
  await page.bringToFront();
  await page.getByRole('button', { name: 'Down, Ward words' }).press('Enter');
  await expect(page.getByText('Ward words is now number 2 of 2.')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Up, Ward words' })).toBeFocused();
  await article.bringToFront();
  await reading.terms(article);
  await clickText(article, 'cytokine');
  await card.isShown('dialog');
  expect(await card.text()).not.toContain('What the ward calls a messenger.');
  await card.press('cytokine · Ward words');
  await card.says(/What the ward calls a messenger\./);
  await article.keyboard.press('Escape');

  const isUsed = page.getByRole('checkbox', { name: 'Use Ward words' });
  await isUsed.uncheck();
  await expect.poll(() => marked(reading, article)).not.toContain('round patches');
  await isUsed.check();
  await expect.poll(() => marked(reading, article)).toContain('round patches');
  await page.bringToFront();
  await page.getByRole('button', { name: 'Remove Ward words' }).press('Enter');
  await expect(row(page, 'Ward words')).toHaveCount(0);
  await expect.poll(() => marked(reading, article)).not.toContain('round patches');
  await page.bringToFront();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Ward words' })).toBeFocused();
  await expect.poll(() => marked(reading, article)).toContain('round patches');

  // A newer file takes its place, under its name.
  await page
    .getByLabel('Newer file for Ward words')
    .setInputFiles(file('ward-2.csv', 'term,meaning\nstoma,An opening.\n'));
  await expect(page.getByText('It takes the place of “Ward words”.')).toBeVisible();
  await page.getByRole('button', { name: 'Replace the list' }).click();
  await expect(row(page, 'Ward words').getByText('One word')).toBeVisible();
  await expect.poll(() => marked(reading, article)).not.toContain('round patches');

  // … and leaves it again.
  await page.bringToFront();
  await expect(page.getByText('Replaced the list Ward words.')).toBeVisible();
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Ward words' })).toBeFocused();
  await expect(page.getByText('The list Ward words is as it was before.')).toBeVisible();
  await expect(page.getByText(/^Added /)).toHaveCount(0);
  await expect(row(page, 'Ward words').getByText('2 words')).toBeVisible();
  await expect.poll(() => marked(reading, article)).toContain('round patches');
});

test('a bad file is refused with its rule, row and column, and nothing changes', async ({ reading }) => {
  const page = await openOwn(reading, 'packs.html');
  await add(page, file('ward.csv', 'term,meaning\nstoma,An opening.\n'));
  const before = await stored(page);
  expect(before.entries).toHaveLength(1);
  const refusal = page.getByRole('status').filter({ hasText: 'This list was not used' });
  await choose(page, file('page.html', '<!doctype html><title>Not found</title>'));
  await expect(refusal).toContainText('The file is not a kind of list that Medgloss knows.');
  const list = {
    format: 'medgloss-pack',
    version: 1,
    entries: [
      { term: 'a', plain: 'b' },
      { term: 'c', plain: 7 },
    ],
  };
  await choose(page, file('list.json', JSON.stringify(list)));
  await expect(refusal).toContainText('Where: row 2, “plain”.');
  await expect(refusal).toContainText('Nothing was changed.');

  // What is wrong further down in a table is told when it is added, and the columns can be chosen anew.
  const rows = ['Word,Meaning', 'one,1', 'two,2', 'three,3', 'four,4', `five,${'x'.repeat(9000)}`];
  await choose(page, file('long.csv', rows.join('\n')));
  await page.getByRole('button', { name: 'Add this list' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Where: row 6, “Meaning”.');
  await expect(alert).toBeFocused();
  expect(await stored(page)).toEqual(before);
});

test('terms that look like patterns or markup are text, on the page and on the card', async ({ reading }) => {
  const article = await reading.open('treatment');
  const card = reading.card(article);
  const page = await openOwn(reading, 'packs.html');
  const before = await marked(reading, article);
  const rows = [
    '.*',
    '(a+)+$ hair',
    '<b>scalp</b>',
    '[\\s\\S]* skin',
    'T&nbsp;cells <img src=x onerror=alert(1)>',
  ];
  const entries = [
    // A page is offered some thousand entries at most: not all of these have words of it.
    ...Array.from({ length: 10_000 }, (_, i) => ({
      term: `${rows[i % rows.length]} ${i < 1000 ? i : `elsewhere ${i}`}`,
      plain: '<i>x</i>',
    })),
    { term: 'round patches', plain: '<script>alert(1)</script> $& \\1' },
  ];
  await add(
    page,
    file('odd.json', JSON.stringify({ format: 'medgloss-pack', version: 1, title: '<u>Odd</u>', entries })),
  );
  await expect(row(page, '<u>Odd</u>')).toBeVisible();
  await expect.poll(() => marked(reading, article)).toContain('round patches');
  expect(new Set(await marked(reading, article))).toEqual(new Set([...before, 'round patches']));
  await clickText(article, 'round patches');
  await card.says('<script>alert(1)</script> $& \\1');
});

test('an import that is stopped at any moment leaves all of the list or nothing', async ({ reading }) => {
  test.slow(); // ten imports
  const page = await openOwn(reading, 'packs.html');
  const entries = Array.from({ length: 2000 }, (_, i) => ({ term: `word ${i}`, plain: 'Something.' }));
  const large = file(
    'large.json',
    JSON.stringify({ format: 'medgloss-pack', version: 1, title: 'Large', entries }),
  );
  const isOver = page.getByText(/^(Stopped\.|Added )/);
  for (let i = 0; i < 10; i++) {
    await choose(page, large);
    await page.getByRole('button', { name: 'Add this list' }).click();
    // A moment of the import: after so many entries are written, where the machine lets it be so.
    await page
      .waitForFunction(
        (least) => (document.querySelector('progress')?.value ?? Number.POSITIVE_INFINITY) >= least,
        Math.floor(Math.random() * 2000),
      )
      .catch(() => {});
    await page
      .getByRole('button', { name: 'Cancel' })
      .click({ timeout: 1000 })
      .catch(() => {});
    await expect(isOver).toBeVisible();
    const { packs, entries: rows } = await stored(page);
    expect(rows).toHaveLength(packs.length * 2000);
  }
});

test('what is saved to a file comes back as it was', async ({ reading }, testInfo) => {
  const page = await openOwn(reading, 'packs.html');
  await add(page, file('ward.csv', WARD.replace('Begriff', 'Term')));
  const before = await stored(page);
  await page.getByLabel('Which words').selectOption('ward');
  for (const [kind, ending] of [
    ['Medgloss list (JSON)', 'json'],
    ['Yomitan dictionary (ZIP)', 'zip'],
  ] as const) {
    await page.getByLabel('Kind of file').selectOption(kind);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save file' }).click();
    const path = testInfo.outputPath(`saved.${ending}`);
    await (await downloading).saveAs(path);
    await page.getByLabel('Newer file for ward').setInputFiles(path);
    await page.getByRole('button', { name: 'Replace the list' }).click();
    await expect(page.getByText('Added 2 words as “ward”.')).toBeVisible();
    const after = await stored(page);
    const told = ({ entries }: typeof before) =>
      entries.slice(-2).map((stored) => ({ ...stored, key: 0, pack: '' }));
    expect(told(after)).toEqual(told(before));
  }
});
