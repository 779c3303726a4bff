// The notebook belongs to the extension's own pages. What a web page can produce, and what a script in its place could
// ask for, changes nothing and tells nothing.

import { expect, type Page } from '@playwright/test';
import { type Reading, test } from './extension';
import { openOwn, saveTerms } from './own-pages';

/** What a page has of the extension API, where any extension lets pages connect to it. */
interface PageRuntime {
  sendMessage?(extension: string, message: object): Promise<unknown>;
  connect?(extension: string, info: { name: string }): unknown;
}

/** Every row that is kept, as a page of ours reads it. */
async function kept(reading: Reading): Promise<unknown> {
  const own = await openOwn(reading, 'notebook.html');
  const rows = await own.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('notebook'));
    const tables = [...database.objectStoreNames];
    const stores = database.transaction(tables);
    const all = await Promise.all(tables.map((table) => settled(stores.objectStore(table).getAll())));
    return Object.fromEntries(tables.map((table, i) => [table, all[i]]));
  });
  await own.close();
  return rows;
}

test('a web page that sends whatever it can send reaches nothing', async ({ reading }) => {
  const page = await reading.open('treatment');
  await saveTerms(reading, page, ['cytokine']);
  const before = await kept(reading);
  expect(before).toMatchObject({ savedTerms: [{ id: 'cytokine' }], sightings: [{ entry: 'cytokine' }] });
  await page.bringToFront();
  const reached = await page.evaluate(async (own) => {
    const reached: string[] = [];
    const names = [
      'saveTerm',
      'takeBackSave',
      'opened',
      'removeTerms',
      'readRows',
      'replaceRows',
      'delete',
      'export',
    ];
    const messages = [
      ...names.map((medgloss) => ({ medgloss, args: [{ id: 'cytokine' }] })),
      { type: 'settings-changed' },
      { type: 'command', command: 'open-card' },
    ];
    const isAnswered = (data: unknown) => typeof data === 'object' && data !== null && 'ok' in data;
    addEventListener('message', ({ data }) => isAnswered(data) && reached.push('window'));
    const channels = ['medgloss', 'notebook', 'dexie-txcommitted', 'frame-terms'].map(
      (name) => new BroadcastChannel(name),
    );
    for (const channel of channels) channel.onmessage = () => reached.push(channel.name);

    const { runtime } = (globalThis as { chrome?: { runtime?: PageRuntime } }).chrome ?? {};
    for (const message of messages) {
      postMessage(message, '*');
      postMessage(message, '*', [new MessageChannel().port1]);
      for (const channel of channels) channel.postMessage(message);
      for (const target of [window, document, document.documentElement])
        target.dispatchEvent(new CustomEvent('medgloss', { detail: message, bubbles: true, composed: true }));
      // Not there at all where the extension lets no page connect.
      await runtime?.sendMessage?.(new URL(own).host, message).then(
        () => reached.push('runtime'),
        () => undefined,
      );
    }
    dispatchEvent(new StorageEvent('storage', { key: 'settings', newValue: '{}' }));
    try {
      runtime?.connect?.(new URL(own).host, { name: 'frame-terms' });
    } catch {
      // Nobody listens to web pages.
    }

    for (const file of ['notebook.html', 'popup.html', 'background.js', 'glossary/ids.json']) {
      await fetch(`${own}${file}`).then(
        () => reached.push(file),
        () => undefined,
      );
      const frame = document.createElement('iframe');
      frame.src = `${own}${file}`;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      // A document of the extension would be of another origin; what was refused is an error page, and no better.
      frame.contentWindow?.postMessage(messages[0], '*');
      frame.remove();
    }
    const databases = await indexedDB.databases();
    reached.push(...databases.map(({ name }) => `database ${name}`));
    return reached;
  }, reading.own(''));
  expect(reached).toEqual([]);
  expect(await kept(reading)).toEqual(before);
});

test('a script in the place of the content script may not list, edit, delete or export', async ({
  reading,
}) => {
  const page = await reading.open('treatment');
  await saveTerms(reading, page, ['cytokine']);
  const before = await kept(reading);
  expect(before).toMatchObject({ savedTerms: [{ id: 'cytokine' }], sightings: [{ entry: 'cytokine' }] });
  const script = await contentScriptOf(page);
  const answers = await script(`Promise.all(
    ['list', 'removeTerms', 'changeSavedTerm', 'readRows', 'replaceRows', 'mergeIntoNotebook', 'addKnownWords',
     'removeKnownWords', 'putQuestions', 'recordReview', 'changeReviewSettings', '__proto__', 'constructor'].flatMap((medgloss) =>
      [[], [{ id: 'cytokine' }], [['cytokine']]].map((args) => chrome.runtime.sendMessage({ medgloss, args }))))`);
  expect(new Set((answers as object[]).map((answer) => JSON.stringify(answer)))).toEqual(
    new Set(['{"ok":false,"code":"refused"}']),
  );
  // Nor around the requests: the database is of another origin, and the storage is closed to it.
  expect(await script('indexedDB.databases().then((all) => all.map(({ name }) => name))')).toEqual([]);
  expect(await script('chrome.storage.local.get().then(() => "read", () => "refused")')).toBe('refused');
  expect(await kept(reading)).toEqual(before);
});

/** Runs an expression in the world of our content script. */
async function contentScriptOf(page: Page): Promise<(expression: string) => Promise<unknown>> {
  const session = await page.context().newCDPSession(page);
  const world = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension:'))
        resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await world;
  return async (expression) => {
    const run = { expression, contextId, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', run);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}
