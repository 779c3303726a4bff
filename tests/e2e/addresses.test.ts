// Lists from a web address in the built extension: each way in which one is refused, and that nothing changes then; cancelled
// in the middle; the browser's leave, for one origin.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { launchChromium, workerOf } from '../../scripts/chromium';
import { test as base, EXTENSION, type Reading } from './extension';
import { type ListServer, sha256, startListServer } from './list-server';
import { axeFaults, openOwn } from './own-pages';

declare const chrome: typeof import('wxt/browser').browser;

const WARD = 'term,meaning\nstoma,An opening.\n';

const test = base.extend<{ trusting: Reading; lists: ListServer }>({
  trusting: async ({ freshReading }, use) => {
    await use(await freshReading({ colorScheme: 'light', trustsAnyServer: true }));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  lists: async ({}, use) => {
    const server = await startListServer();
    await use(server);
    await server.close();
  },
});

/** The page of lists, where the reader answers the browser's own question, which is out of a test's reach. */
async function openLists(reading: Reading, says: 'yes' | 'no' | 'nothing' = 'yes'): Promise<Page> {
  const page = await openOwn(reading, 'packs.html');
  await page.evaluate((answer) => {
    chrome.permissions.request = () =>
      answer === 'nothing' ? new Promise(() => {}) : Promise.resolve(answer === 'yes');
  }, says);
  return page;
}

const addressField = (page: Page) => page.getByLabel('Or the web address of a list');

async function look(page: Page, url: string, checksum?: string): Promise<void> {
  await addressField(page).fill(url);
  if (checksum !== undefined) {
    const field = page.getByLabel('SHA-256 checksum');
    if (!(await field.isVisible())) await page.getByText('Check it with a checksum').click();
    await field.fill(checksum);
  }
  await page.getByRole('button', { name: 'Look at the list' }).click();
}

/** All that the extension keeps, past everything of ours. */
async function kept(page: Page): Promise<unknown> {
  return await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('packs'));
    const stores = database.transaction(['packs', 'entries']);
    const rows = await Promise.all(
      ['packs', 'entries'].map((name) => settled(stores.objectStore(name).getAll())),
    );
    database.close();
    return [rows, await chrome.storage.local.get()];
  });
}

const refusal = (page: Page) => page.getByRole('status').filter({ hasText: /was not (loaded|used)/ });

test('what is refused changes nothing, and says why', async ({ trusting, lists }) => {
  const page = await openLists(trusting);
  await look(page, lists.serve('/ward.csv', WARD), sha256(WARD));
  await page.getByRole('button', { name: 'Add this list' }).click();
  await expect(page.getByText('Added one word as “ward”.')).toBeVisible();
  const before = await kept(page);
  lists.asked.length = 0;

  const elsewhere = lists.serve('/elsewhere.csv', WARD);
  const cases: [path: string, words: string, answer: Parameters<ListServer['serve']>[1]][] = [
    ['/page.html', 'The file is not a kind of list that Medgloss knows.', '<!doctype html><p>Sign in</p>'],
    ['/empty.csv', 'The file is empty.', ''],
    [
      '/moved.csv',
      'This address leads on to another one, and Medgloss does not follow.',
      (response) => response.writeHead(302, { location: elsewhere }).end(),
    ],
    [
      '/gone.csv',
      'The server there has no such list, or does not give it to everyone.',
      (response) => response.writeHead(403).end(WARD),
    ],
    [
      '/secret.csv',
      'The server there has no such list, or does not give it to everyone.',
      (response) => response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end(),
    ],
    [
      '/cut.csv',
      'No answer came from there.',
      (response) => response.writeHead(200, { 'content-length': '99' }).write(WARD, () => response.destroy()),
    ],
  ];
  for (const [path, words, answer] of cases) {
    await look(page, lists.serve(path, answer), '');
    await expect(refusal(page)).toContainText(words);
    await expect(refusal(page)).toContainText(`From: ${lists.origin}${path}`);
  }
  await look(page, elsewhere, sha256(`${WARD} `));
  await expect(refusal(page)).toContainText('The file there is not the one that the checksum belongs to');
  expect(await axeFaults(page)).toEqual([]);
  expect(await kept(page)).toEqual(before);
  // Each was asked once, and none was followed.
  expect(lists.asked.map(({ path }) => path)).toEqual([...cases.map(([path]) => path), '/elsewhere.csv']);
});

test('a list that is too big is cut off, whatever the server says of its length', async ({
  trusting,
  lists,
}) => {
  const page = await openLists(trusting);
  const before = await kept(page);
  let isCutOff: () => void = () => {};
  const cutOff = new Promise<void>((resolve) => {
    isCutOff = resolve;
  });
  const endless = lists.serve('/endless.csv', (response) => {
    const chunk = Buffer.alloc(1 << 20, 'a,b\n');
    response.writeHead(200, { 'content-type': 'text/csv' });
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more).on('close', isCutOff);
    more();
  });
  await look(page, endless);
  await expect(refusal(page)).toContainText('The limit is 64 megabytes.', { timeout: 30_000 });
  await cutOff;
  expect(await kept(page)).toEqual(before);
});

test('what is no address for a list is told before anybody is asked', async ({ trusting, lists }) => {
  const page = await openLists(trusting);
  const before = await kept(page);
  const field = addressField(page);
  for (const [typed, words] of [
    ['', 'This does not look like a web address.'],
    ['a list', 'This does not look like a web address.'],
    [lists.origin.replace('https', 'http'), 'only from addresses that begin with https://'],
    [lists.origin.replace('//', '//anna:secret@'), 'There is a name or a password in this address.'],
  ] as const) {
    await look(page, typed);
    await expect(page.getByText(words)).toBeVisible();
    await expect(field).toHaveAccessibleDescription(new RegExp(words));
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toBeFocused();
  }
  await look(page, `${lists.origin}/ward.csv`, '1234');
  await expect(page.getByLabel('SHA-256 checksum')).toBeFocused();
  await expect(page.getByText('A SHA-256 checksum has 64 characters')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  expect(lists.asked).toEqual([]);
  expect(await kept(page)).toEqual(before);
});

test('nobody is asked when the reader says no to the browser, or cancels', async ({ trusting, lists }) => {
  const ward = lists.serve('/ward.csv', WARD);
  const no = await openLists(trusting, 'no');
  await look(no, ward);
  await expect(refusal(no)).toContainText('Your browser needs your permission to load from there.');
  const undecided = await openLists(trusting, 'nothing');
  await look(undecided, ward);
  await expect(undecided.getByText('Your browser may ask whether Medgloss may load')).toBeVisible();
  await undecided.getByRole('button', { name: 'Cancel' }).click();
  await expect(undecided.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  expect(lists.asked).toEqual([]);

  // While it is being loaded.
  const page = await openLists(trusting);
  const before = await kept(page);
  let isStopped: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    isStopped = resolve;
  });
  const slow = lists.serve('/slow.csv', (response) => {
    response.writeHead(200).write(WARD);
    response.on('close', isStopped);
  });
  await look(page, slow);
  await expect(page.getByText('Loading the list from 127.0.0.1')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await stopped;
  await expect(page.getByText('Loading the list from 127.0.0.1')).toHaveCount(0);
  expect(await kept(page)).toEqual(before);
});

test('Chromium’s own leave is asked for the one origin and for nothing else', async ({ lists }) => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  const launch = () => launchChromium({ extension: EXTENSION, profile, trustsAnyServer: true });
  try {
    const first = await launch();
    const { host: id } = new URL((await workerOf(first)).url());
    await first.close();
    grantBefore(profile, id);
    const context = await launch();
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/packs.html`);
    const origins = () => page.evaluate(async () => (await chrome.permissions.getAll()).origins);
    expect(await origins()).toEqual(['<all_urls>']);
    await look(page, lists.serve('/ward.csv', WARD));
    await page.getByRole('button', { name: 'Add this list' }).click();
    await expect(page.getByText('Added one word as “ward”.')).toBeVisible();
    expect(await origins()).toEqual(['<all_urls>', 'https://127.0.0.1/*']);
    await context.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

/**
 * The question is the browser's own and cannot be answered by a test. It is not put to a reader who has said yes before:
 * that is written into the profile, where Chromium keeps it.
 */
function grantBefore(profile: string, id: string): void {
  const path = ['Preferences', 'Secure Preferences']
    .map((name) => join(profile, 'Default', name))
    .find((name) => existsSync(name) && readFileSync(name, 'utf8').includes(id));
  if (!path) throw new Error('Chromium keeps its permissions elsewhere now');
  const preferences = JSON.parse(readFileSync(path, 'utf8'));
  const settings = preferences.extensions.settings[id];
  for (const kind of ['granted_permissions', 'runtime_granted_permissions'])
    settings[kind] = { ...settings[kind], explicit_host: ['https://127.0.0.1/*', 'https://example.org/*'] };
  writeFileSync(path, JSON.stringify(preferences));
}
