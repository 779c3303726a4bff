// An update in place: a newer version is put over an older one, as stores do. What the reader kept is there, in a notebook
// of an older build; pages that were open go quiet.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Settings } from '../../platform/settings';
import { launchChromium, workerOf } from '../../scripts/chromium';
import { EXTENSION, test } from './extension';
import { paintedTexts } from './visit';

const OLDER = '0.0.1';
const FROZEN = join(import.meta.dirname, '..', 'databases', 'v2.json');

test('an update keeps settings and every row of an older notebook, and silences pages that are open', async ({
  site,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'medgloss-update-'));
  await cp(EXTENSION, folder, { recursive: true });
  const manifest = join(folder, 'manifest.json');
  const newer = await readFile(manifest, 'utf8');
  await writeFile(manifest, JSON.stringify({ ...JSON.parse(newer), version: OLDER }));
  const context = await launchChromium({ extension: folder });
  try {
    const worker = await workerOf(context);
    const own = (file: string) => `chrome-extension://${new URL(worker.url()).host}/${file}`;
    await allowReload(await context.newPage());
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${site}/treatment/page.html`);
    await expect.poll(async () => (await paintedTexts(page)).length).toBeGreaterThan(20);

    const frozen = await readFile(FROZEN, 'utf8');
    const image = await context.newPage();
    // Has our storage, and runs nothing of ours that would bring the notebook up to date.
    await image.goto(own('icons/48.png'));
    await image.evaluate(putNotebook, frozen);
    const sitesOff: Partial<Settings> = { sitesOff: ['bank.example'] };
    await image.evaluate((settings) => chrome.storage.local.set({ settings }), sitesOff);

    await page.bringToFront();
    await writeFile(manifest, newer);
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await page.mouse.move(300, 300);
    await page.mouse.click(300, 300);
    await expect.poll(async () => (await paintedTexts(page)).length).toBe(0);
    expect(errors).toEqual([]);

    const notebook = await context.newPage();
    await expect(async () => {
      await notebook.goto(own('notebook.html'));
      expect(await notebook.evaluate(() => chrome.runtime.getManifest().version)).not.toBe(OLDER);
    }).toPass({ timeout: 20_000 });
    const { rows } = JSON.parse(frozen);
    await expect(notebook.getByRole('article').getByRole('heading')).toHaveCount(rows.savedTerms.length);
    expect(await rowsIn(notebook, rows)).toMatchObject(rows);
    expect(await notebook.evaluate(() => chrome.storage.local.get('settings'))).toMatchObject({
      settings: sitesOff,
    });
    // It greets who has just installed it, and no one else.
    expect(context.pages().filter((one) => one.url().endsWith('/welcome.html'))).toEqual([]);

    await page.reload();
    await expect.poll(async () => (await paintedTexts(page)).length).toBeGreaterThan(20);
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
});

/** Chromium turns an extension from a folder off when it reloads itself, except for developers. */
async function allowReload(page: Page): Promise<void> {
  await page.goto('chrome://extensions');
  await page.evaluate(async () => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: { updateProfileConfiguration(change: object): Promise<void> };
    }; // for this page only, and not in the public types
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  await page.close();
}

/** In a page: puts a frozen export in place of the notebook, as the build left it that wrote it. */
async function putNotebook(frozen: string): Promise<void> {
  const done = (request: IDBRequest) =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', resolve);
      request.addEventListener('error', () => reject(request.error));
    });
  const { version, stores, rows } = JSON.parse(frozen);
  await done(indexedDB.deleteDatabase('notebook'));
  // Dexie multiplies version numbers by ten.
  const opening = indexedDB.open('notebook', version * 10);
  opening.addEventListener('upgradeneeded', () => {
    for (const [table, keys] of Object.entries<string>(stores)) {
      const [keyPath = '', ...indexes] = keys.split(', ');
      const store = opening.result.createObjectStore(table, { keyPath });
      for (const index of indexes) store.createIndex(index, index);
    }
  });
  await done(opening);
  const writing = opening.result.transaction(Object.keys(stores), 'readwrite');
  for (const [table, ofTable] of Object.entries<object[]>(rows))
    for (const row of ofTable) writing.objectStore(table).put(row);
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  opening.result.close();
}

/** The rows that have these ids now, by table. As text on the way: one holds half a surrogate pair. */
async function rowsIn(page: Page, rows: Record<string, { id: string }[]>): Promise<object> {
  const idsByTable = Object.entries(rows).map(
    ([table, ofTable]) => [table, ofTable.map(({ id }) => id)] as const,
  );
  const text = await page.evaluate(async (wanted) => {
    const opening = indexedDB.open('notebook');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const transaction = opening.result.transaction(wanted.map(([table]) => table));
    const found = wanted.map(([table, ids]) => {
      const store = transaction.objectStore(table);
      return [table, ids.map((id) => store.get(id))] as const;
    });
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    opening.result.close();
    return JSON.stringify(
      Object.fromEntries(found.map(([table, gets]) => [table, gets.map(({ result }) => result)])),
    );
  }, idsByTable);
  return JSON.parse(text);
}

declare const chrome: typeof import('wxt/browser').browser;
