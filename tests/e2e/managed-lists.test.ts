// An organisation's lists over time, in the built extension: a policy that changes, a server that does not have what was
// meant, and a worker that is killed in the middle.

import { expect, type Page } from '@playwright/test';
import { test as base, type Reading } from './extension';
import { type ListServer, sha256, startListServer } from './list-server';
import { openOwn } from './own-pages';
import { type ManagedChromium, type PolicySource, startManagedChromium, whyNoPolicy } from './policies';

declare const chrome: typeof import('wxt/browser').browser;

const listOf = (title: string, words: number) =>
  JSON.stringify({
    ...{ format: 'medgloss-pack', version: 1, title },
    entries: Array.from({ length: words }, (_, i) => ({ term: `${title} ${i}`, plain: 'Something.' })),
  });

const test = base.extend<{
  lists: ListServer;
  managed: (policy: PolicySource) => Promise<ManagedChromium>;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  lists: async ({}, use) => {
    const server = await startListServer();
    await use(server);
    await server.close();
  },
  managed: async ({ site }, use, testInfo) => {
    const why = whyNoPolicy('chromium');
    testInfo.skip(why !== null, why ?? '');
    const started: ManagedChromium[] = [];
    await use(async (policy) => {
      const look = { colorScheme: 'light', locale: 'en', trustsAnyServer: true } as const;
      const browser = await startManagedChromium(policy, { site, look });
      started.push(browser);
      return browser;
    });
    for (const { close } of started) await close();
  },
});

/** A page of the extension's origin in which nothing of ours runs. */
async function openSilent({ context, own }: Reading): Promise<Page> {
  const page = await context.newPage();
  await page.goto(own('icons/16.png'));
  return page;
}

/** Titles of the packs that can be seen, with how many words of theirs are stored; and what is stored of no pack at all. */
async function stored(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Made by the extension, which may not have come to it yet.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'packs')) return [];
    const database = await settled(indexedDB.open('packs'));
    const stores = database.transaction(['packs', 'entries']);
    const packs = await settled(stores.objectStore('packs').getAll());
    const entries = await settled(stores.objectStore('entries').getAll());
    database.close();
    const ready = packs.filter(({ state }) => state === 'ready');
    return ready
      .sort((a, b) => a.place - b.place)
      .map(({ id, title }) => `${title}: ${entries.filter(({ pack }) => pack === id).length}`);
  });
}

async function has(page: Page, wanted: readonly string[]): Promise<void> {
  await expect.poll(() => stored(page), { timeout: 30_000 }).toEqual(wanted);
}

const wake = (page: Page) => page.evaluate(() => chrome.runtime.sendMessage({}).catch(() => {}));

test('lists come, are made anew and go with the policy, each file loaded once', async ({
  managed,
  lists,
}) => {
  test.slow(); // a browser follows a policy after some seconds
  const first = listOf('Ward', 3);
  const newer = listOf('Ward', 4);
  const url = lists.serve('/ward.json', first);
  const locked = (text: string, at = url) => ({ url: at, sha256: sha256(text), mode: 'locked' });
  const { reading, setPolicy } = await managed({ packs: [locked(first)] });
  const page = await openSilent(reading);
  await has(page, ['Ward: 3']);

  // The newer file is named before it is there: the older list stays.
  setPolicy({ packs: [locked(newer)] });
  await expect.poll(() => lists.asked.length, { timeout: 30_000 }).toBe(2);
  const packs = await openOwn(reading, 'packs.html');
  await expect(packs.getByText('The file there is not the one that the checksum belongs to')).toBeVisible();
  expect(await stored(page)).toEqual(['Ward: 3']);
  lists.serve('/ward.json', newer);
  await packs.reload();
  await has(page, ['Ward: 4']);
  await expect(packs.getByRole('heading', { name: 'Ward', level: 3 })).toBeVisible();
  await packs.close();

  // The same file elsewhere, and a second one before it.
  lists.asked.length = 0;
  const course = listOf('Course', 2);
  const moved = lists.serve('/moved.json', newer);
  setPolicy({ packs: [locked(course, lists.serve('/course.json', course)), locked(newer, moved)] });
  await has(page, ['Course: 2', 'Ward: 4']);
  expect(lists.asked.map(({ path }) => path)).toEqual(['/course.json']);

  setPolicy({ name: 'St. Anna', packs: [] });
  await has(page, []);
  // A moment later, the addresses are forgotten.
  const remembered = () =>
    page.evaluate(async () => Object.keys(await chrome.storage.local.get('addressLoads')));
  await expect.poll(remembered).toEqual([]);
});

test('a list that was offered and added is the reader’s own when it is offered no more', async ({
  managed,
  lists,
}) => {
  test.slow();
  const text = listOf('Course', 2);
  const offered = { url: lists.serve('/course.json', text), sha256: sha256(text), mode: 'offered' };
  const { reading, setPolicy } = await managed({ name: 'St. Anna', packs: [offered] });
  const page = await openOwn(reading, 'packs.html');
  await page.evaluate(() => {
    chrome.permissions.request = () => Promise.resolve(true);
  });
  await expect(page.getByRole('heading', { name: 'From St. Anna' })).toBeVisible();
  expect(lists.asked).toEqual([]);
  await page.getByRole('button', { name: 'Add course' }).click();
  await page.getByRole('button', { name: 'Add this list' }).click();
  await expect(page.getByText('Offered by your organisation.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'From St. Anna' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Look for a newer one' })).toHaveCount(0);
  setPolicy({ name: 'St. Anna', packs: [] });
  await expect(page.getByRole('button', { name: 'Look for a newer one, Course' })).toBeVisible({
    timeout: 30_000,
  });
  expect(await stored(page)).toEqual(['Course: 2']);
  expect(lists.asked).toHaveLength(1);
});

test('a worker that is killed while it loads or writes leaves all of a list or nothing, and goes on when it wakes', async ({
  managed,
  lists,
}) => {
  test.slow();
  const text = listOf('Large', 20_000);
  let isHeld = true;
  let asked: () => void = () => {};
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const url = lists.serve('/large.json', (response) => {
    response.writeHead(200);
    if (isHeld) response.write(text.slice(0, 1000));
    else response.end(text);
    asked();
  });
  const { reading } = await managed({ packs: [{ url, sha256: sha256(text), mode: 'locked' }] });
  const page = await openSilent(reading);
  await isAsked;
  // In the middle of the file.
  await reading.killWorker(page);
  expect(await stored(page)).toEqual([]);
  isHeld = false;
  await wake(page);

  // In the middle of writing, again and again until it was done first.
  for (let i = 0; i < 6; i++) {
    await expect
      .poll(() => countOfEntries(page), { intervals: [20], timeout: 30_000 })
      .toBeGreaterThan(i * 3000);
    await reading.killWorker(page);
    expect([[], ['Large: 20000']]).toContainEqual(await stored(page));
    await wake(page);
  }
  await has(page, ['Large: 20000']);
  const before = lists.asked.length;
  await reading.killWorker(page);
  await wake(page);
  await openOwn(reading, 'packs.html');
  expect(await countOfEntries(page)).toBe(20_000);
  expect(lists.asked).toHaveLength(before);
});

/** Rows of entries, of packs that can be seen or not. */
async function countOfEntries(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'packs')) return 0;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('packs');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const counting = database.transaction('entries').objectStore('entries').count();
    await new Promise((resolve) => {
      counting.onsuccess = resolve;
    });
    database.close();
    return counting.result;
  });
}
