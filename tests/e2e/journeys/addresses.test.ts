// Lists from a web address, in each browser: one that the reader names, and those of an organisation. Nothing else is ever
// asked of the network, and nothing of the reader's goes with it.

import { expect } from '@playwright/test';
import { type ListServer, sha256 } from '../list-server';
import { isNotPainted, isPainted, isThere, pageSays, says, type Tab } from './driver';
import { test } from './journey';
import { open } from './words';

declare const chrome: typeof import('wxt/browser').browser;

const WARD = 'term;meaning;source\nround patches;Where hair falls out.;Ward 7\n';
const COURSE = 'term;meaning\nscalp;What the course says of it.\n';

/** What a browser says to any server; nothing in it tells one reader from another. */
const USUAL = [
  ...['accept', 'accept-encoding', 'accept-language', 'cache-control', 'connection', 'host', 'pragma'],
  ...['priority', 'sec-fetch-dest', 'sec-fetch-mode', 'sec-fetch-site', 'te', 'user-agent'],
];

/** What was asked, each with what of it is not usual. */
const askedOf = ({ asked }: ListServer) =>
  asked.map(({ method, path, headers }) => ({
    ask: `${method} ${path}`,
    unusual: Object.keys(headers).filter((name) => !USUAL.includes(name) && !name.startsWith('sec-ch-ua')),
  }));

const once = (path: string) => [{ ask: `GET ${path}`, unusual: [] }];

/** The browser's own question is out of a test's reach: the answer is yes, and what was asked is kept. */
async function sayYes(page: Tab): Promise<() => Promise<unknown>> {
  await page.run(() => {
    const asked: unknown[] = [];
    chrome.permissions.request = async (permissions: unknown) => asked.push(permissions) > 0;
    Object.assign(globalThis, { askedPermissions: asked });
  });
  return () => page.run(() => (globalThis as unknown as { askedPermissions: unknown }).askedPermissions);
}

test('a list is added from an address that the reader names', async ({ driver, lists }) => {
  const url = lists.serve('/ward.csv', WARD);
  const page = await driver.openOwn('packs.html');
  const askedFor = await sayYes(page);
  const field = page.find('textbox', 'Or the web address of a list');
  await isThere(field);
  expect(lists.asked).toEqual([]);
  await field.focus();
  await page.type(url);
  await page.keys('Enter');
  await isThere(page.find('button', 'Add this list'));
  expect(await askedFor()).toEqual([{ origins: ['https://127.0.0.1/*'] }]);
  expect(await page.axeFaults()).toEqual([]);
  await page.find('button', 'Add this list').click();
  await pageSays(page, 'Added one word as “ward”.');
  await pageSays(page, `From ${url}, added on`);
  expect(askedOf(lists)).toEqual(once('/ward.csv'));

  const article = await driver.open(driver.article('treatment'));
  await isPainted(article, ['round patches']);
  await open(article, 'round patches');
  await says(article.card, /Where hair falls out\..*Ward 7/);
  const settings = await driver.openOwn('options.html');
  await pageSays(settings, `Lists from the web`);
  await pageSays(settings, new RegExp(`${url} Last asked on .+ The list was loaded\\.`));
  expect(await settings.axeFaults()).toEqual([]);

  // It is looked for a newer one only when the reader presses.
  await page.front();
  lists.asked.length = 0;
  await page.find('button', 'Look for a newer one, ward').click();
  await pageSays(page, '“ward” is still the same. Nothing newer is there.');
  lists.serve('/ward.csv', `${WARD}stoma;An opening.;\n`);
  await page.find('button', 'Look for a newer one, ward').click();
  await page.find('button', 'Replace the list').click();
  await pageSays(page, 'Added 2 words as “ward”.');
  expect(askedOf(lists)).toEqual([...once('/ward.csv'), ...once('/ward.csv')]);

  await page.find('button', 'Remove ward').click();
  await pageSays(page, 'Removed the list ward.');
  await article.front();
  await isNotPainted(article, 'round patches');
  const after = await driver.openOwn('options.html');
  await isThere(after.find('heading', 'Usual settings'), 0);
  await pageSays(after, /^(?!.*Lists from the web)/);
  expect(driver.errors).toEqual([]);
});

test('an organisation’s lists: a locked one is there, an offered one when the reader wants it', async ({
  managed,
  lists,
}) => {
  const ward = lists.serve('/ward.csv', WARD);
  const course = lists.serve('/course.csv', COURSE);
  const other = lists.serve('/other.csv', 'term;meaning\nskin;Not what was meant.\n');
  const driver = await managed(
    {
      name: 'St. Anna',
      packs: [
        { url: ward, sha256: sha256(WARD), title: 'Ward words', mode: 'locked' },
        { url: course, sha256: sha256(COURSE), title: 'Course words', mode: 'offered' },
        { url: other, sha256: sha256(COURSE), title: 'Other words', mode: 'locked' },
      ],
    },
    { trustsAnyServer: true },
  );
  const article = await driver.open(driver.article('treatment'));
  await isPainted(article, ['round patches']);
  await isNotPainted(article, 'scalp');
  expect(lists.asked.map(({ path }) => path)).not.toContain('/course.csv');
  expect(askedOf(lists).filter(({ ask }) => ask.includes('ward'))).toEqual(once('/ward.csv'));

  const page = await driver.openOwn('packs.html');
  await sayYes(page);
  await pageSays(page, /Ward words One word From your organisation, which keeps it in use and first\./);
  await isThere(page.find('button', 'Remove Ward words'), 0);
  await isThere(page.find('button', 'Down, Ward words'), 0);
  expect(await page.run(() => document.querySelector<HTMLInputElement>('.list-row input')?.disabled)).toBe(
    true,
  );
  await pageSays(page, 'The file there is not the one that the checksum belongs to');
  expect(await page.axeFaults()).toEqual([]);
  await page.find('button', 'Add Course words').click();
  await page.find('button', 'Add this list').click();
  await pageSays(page, 'Added one word as “Course words”.');
  await article.front();
  await isPainted(article, ['scalp', 'round patches']);
  await isThere(page.find('button', 'Remove Course words'));

  // Asked again when the browser or this page starts, and what is here is not.
  const paths = lists.asked.map(({ path }) => path);
  expect(paths.filter((path) => path !== '/other.csv')).toEqual(['/ward.csv', '/course.csv']);
  const settings = await driver.openOwn('options.html');
  await pageSays(settings, new RegExp(`${other} Last asked on .+ The file there is not the one`));
});

test('with no policy and no address, nothing is asked of the network', async ({ driver, lists }) => {
  for (const file of ['packs.html', 'options.html']) {
    const page = await driver.openOwn(file);
    await pageSays(page, /Medgloss/);
  }
  const page = await driver.openOwn('packs.html');
  const field = page.find('textbox', 'Or the web address of a list');
  await isThere(field);
  await field.focus();
  await page.type(lists.origin);
  await driver.openOwn('notebook.html');
  expect(driver.requests).toEqual([]);
  expect(lists.asked).toEqual([]);
});
