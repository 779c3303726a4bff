// A list of words that a page carries for machines, in the built extension: the popup over the page offers it, the page of
// lists shows it and adds it. What a page could tell of that, and what is refused.

import { expect, type Page } from '@playwright/test';
import { type Reading, test } from './extension';
import { axeFaults, openPopup, tabOrder } from './own-pages';

const ADDRESS = 'http://words.example/teeth?visit=1';
const OFFER = 'Look at this page’s word list';
const SEARCH = 'Look for a word list here';

const set = (name: string, terms: Record<string, string>, rest: object = {}) => ({
  ...{ '@context': 'https://schema.org', '@type': 'DefinedTermSet', name, ...rest },
  hasDefinedTerm: Object.entries(terms).map(([term, description]) => ({
    ...{ '@type': 'DefinedTerm', name: term, description },
  })),
});
const TEETH = set('Words of teeth', { pulpalum: 'The soft inside of a tooth.' }, { license: 'CC BY 4.0' });

const PLAIN = `<p>${'The council voted on the new bridge last night, and went home. '.repeat(9)}</p>`;

const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
const carrying = (...values: unknown[]) => values.map((value) => script(JSON.stringify(value))).join('');

/** A page with these elements in its head, at an address of its own. */
async function openPage(reading: Reading, head: string, body = '<p>About teeth.</p>'): Promise<Page> {
  await reading.context.route('http://words.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Teeth</title>${head}${body}`,
    }),
  );
  const page = await reading.context.newPage();
  await page.goto(ADDRESS);
  return page;
}

/** Presses a button of the popup, and gives the page that opens. */
async function lookAt(reading: Reading, popup: Page): Promise<Page> {
  const opening = reading.context.waitForEvent('page');
  // It closes while the key is still down.
  await popup
    .getByRole('button', { name: OFFER })
    .press('Enter')
    .catch(() => {});
  const page = await opening;
  await page.waitForURL(reading.own('packs.html'));
  await page.bringToFront();
  return page;
}

const refusal = (page: Page) => page.getByRole('status').filter({ hasText: 'This list was not used' });

test('the popup offers the list of a page, which is seen before it is added, and is of that page', async ({
  reading,
}) => {
  const page = await openPage(reading, carrying(TEETH));
  const popup = await openPopup(reading, page);
  await expect(popup.getByRole('button', { name: OFFER })).toBeVisible();
  expect(await axeFaults(popup)).toEqual([]);
  expect(await tabOrder(popup)).toContain(OFFER);
  const lists = await lookAt(reading, popup);
  await expect(lists.getByRole('heading', { name: 'What is in this list' })).toBeFocused();
  await expect(lists.getByText(`From: ${ADDRESS}`)).toBeVisible();
  await expect(lists.getByText('License: CC BY 4.0')).toBeVisible();
  await expect(lists.getByText(`Source: ${ADDRESS}`)).toBeVisible();
  await expect(lists.getByRole('textbox', { name: 'Name of the list' })).toHaveValue('Words of teeth');
  await expect(lists.getByRole('definition')).toHaveText('The soft inside of a tooth.');
  expect(await axeFaults(lists)).toEqual([]);
  await lists.getByRole('button', { name: 'Add this list' }).press('Enter');
  await expect(lists.getByText('Added one word as “Words of teeth”.')).toBeVisible();
  await expect(lists.getByText(`From the page ${ADDRESS}, added on`)).toBeVisible();
  // Taken once: the page comes back as ever.
  await lists.reload();
  await expect(lists.getByRole('heading', { name: 'Words of teeth' })).toBeVisible();
  await expect(lists.getByRole('heading', { name: 'What is in this list' })).toHaveCount(0);
});

test('several sets become one list, and what is broken beside them is passed over', async ({ reading }) => {
  const others = set('Words of gums', { gingivum: 'The flesh around teeth.' });
  const head =
    script('{"@type": "DefinedTerm", "description": ') + carrying([TEETH, others], { '@type': 'Recipe' });
  const lists = await lookAt(reading, await openPopup(reading, await openPage(reading, head)));
  await expect(lists.getByText('2 words', { exact: true })).toBeVisible();
  await expect(lists.getByRole('definition')).toHaveText([
    'The soft inside of a tooth.',
    'The flesh around teeth.',
  ]);
  await lists.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(lists.getByRole('heading', { name: 'Add a list' })).toBeFocused();
});

test('text that would be a program is text', async ({ reading }) => {
  const odd = set('<img src=x onerror=alert(1)>', { '(a+)+$': '<script>alert(1)</script>An opening.' });
  const page = await openPage(reading, carrying(odd).replaceAll('</script>An', '<\\/script>An'));
  const lists = await lookAt(reading, await openPopup(reading, page));
  await expect(lists.getByRole('textbox', { name: 'Name of the list' })).toHaveValue(odd.name);
  await expect(lists.getByRole('definition')).toHaveText('An opening.');
});

for (const [name, head, rule, where] of [
  ['a list that is cut short', script('{"@type":"DefinedTermSet","description":['), /ends too early/, null],
  [
    'a list with a word that has no meaning',
    carrying(set('Teeth', { pulpalum: 'The inside.', root: '' })),
    /Write what it means here/,
    'Where: row 2, “description”.',
  ],
  [
    'a hundred thousand words, 10 MB of them',
    carrying(
      set('Teeth', Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`w${i}`, 'x'.repeat(60)]))),
    ),
    /carries more than Medgloss takes from a page/,
    null,
  ],
] as const)
  test(`${name} is refused with its rule and place`, async ({ reading }) => {
    const lists = await lookAt(reading, await openPopup(reading, await openPage(reading, head)));
    await expect(refusal(lists)).toContainText(rule);
    if (where) await expect(refusal(lists)).toContainText(where);
    await expect(refusal(lists)).toContainText('Whoever made the page may be able to mend it.');
    await expect(lists.getByRole('heading', { name: 'Add a list' })).toBeFocused();
    expect(await axeFaults(lists)).toEqual([]);
  });

test('nothing is offered of a page without a list, or with terms that it only names', async ({ reading }) => {
  const page = await openPage(reading, carrying({ about: { '@type': 'DefinedTerm', name: 'tooth' } }), PLAIN);
  const popup = await openPopup(reading, page);
  // Asked at the same time, and answered after it.
  await expect(popup.getByText('This page does not look medical, so nothing is marked.')).toBeVisible();
  await expect(popup.getByRole('button', { name: /word list/ })).toHaveCount(0);
});

test('the list of a frame is offered where the page has none, and is of the address of the frame', async ({
  reading,
}) => {
  await reading.context.route('http://frame.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${carrying(TEETH)}<p>Teeth.</p>` }),
  );
  const page = await openPage(reading, '', '<iframe src="http://frame.example/list" width="300"></iframe>');
  await page.frameLocator('iframe').getByText('Teeth.').waitFor();
  const lists = await lookAt(reading, await openPopup(reading, page));
  await expect(lists.getByText('From: http://frame.example/list')).toBeVisible();
});

test('a page that Medgloss does not look at is asked only when the reader asks', async ({ reading }) => {
  const page = await openPage(reading, carrying(TEETH));
  const popup = await openPopup(reading, page);
  await popup.getByRole('switch', { name: 'Also on words.example' }).uncheck();
  await expect(popup.getByRole('button', { name: OFFER })).toHaveCount(0);
  const search = popup.getByRole('button', { name: SEARCH });
  await search.press('Enter');
  await expect(popup.getByRole('button', { name: OFFER })).toBeFocused();
  const lists = await lookAt(reading, popup);
  await expect(lists.getByRole('textbox', { name: 'Name of the list' })).toHaveValue('Words of teeth');
  await lists.close();
  await page.evaluate(() => document.querySelector('script')?.remove());
  const again = await openPopup(reading, page);
  await again.getByRole('button', { name: SEARCH }).press('Enter');
  await expect(again.getByText('There is no word list on this page.')).toBeVisible();
  expect(await axeFaults(again)).toEqual([]);
});

test('a page cannot tell that it was asked', async ({ reading }) => {
  const page = await openPage(
    reading,
    `<script>
      globalThis.heard = [];
      const watch = (object, name) => {
        const own = Object.getOwnPropertyDescriptor(object, name);
        Object.defineProperty(object, name, {
          ...own,
          ...(own.get
            ? { get() { heard.push(name); return own.get.call(this); } }
            : { value(...given) { heard.push(name); return own.value.apply(this, given); } }),
        });
      };
      for (const name of ['querySelector', 'querySelectorAll', 'getElementsByTagName']) watch(Document.prototype, name);
      watch(Node.prototype, 'textContent');
      watch(HTMLScriptElement.prototype, 'text');
      for (const type of ['message', 'visibilitychange', 'focus', 'blur'])
        addEventListener(type, ({ type, isTrusted }) => type === 'message' && heard.push(type), true);
    </script>${carrying(TEETH)}`,
  );
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const lists = await lookAt(reading, await openPopup(reading, page));
  await expect(lists.getByRole('heading', { name: 'What is in this list' })).toBeVisible();
  const told = await page.evaluate(() => ({
    heard: (globalThis as { heard?: string[] }).heard,
    now: document.documentElement.outerHTML,
  }));
  expect(told).toEqual({ heard: [], now: before });
});
