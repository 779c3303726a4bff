// What an organisation sets for its readers, in each browser: by a real policy, where the browser itself looks for one.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { writeDocument } from '../../../notebook/backup/document';
import type { NotebookRows } from '../../../notebook/rows';
import { recordingProxy } from '../recording-proxy';
import { savedRows } from '../seeded-notebook';
import { isNotPainted, isPainted, isThere, pageSays, says, shows, type Tab } from './driver';
import { test } from './journey';
import { open, select } from './words';

declare const chrome: typeof import('wxt/browser').browser;

const TERM = 'cytokine';

const OWN_PAGES = ['welcome', 'notebook', 'packs', 'readings', 'review', 'progress', 'doctor', 'report'];

const NO_ROWS: NotebookRows = {
  ...{ savedTerms: [], sightings: [], knownWords: [], questions: [], reviews: [], settings: [] },
  ...{ passages: [], readings: [], ownWords: [] },
};

/** A file of those that docs/organisations.md hands out. */
const handedOut = (name: string) =>
  join(import.meta.dirname, '..', '..', '..', 'docs', 'organisations', name);

test('the files of the documentation work as they stand', async ({ managed }, { project }) => {
  const name = project.name === 'firefox' ? 'firefox-policies.json' : 'chrome-linux.json';
  const driver = await managed({ file: handedOut(name) });
  const settings = await driver.openOwn('options.html');
  await isThere(settings.find('heading', 'Managed by your organisation'));
  await pageSays(settings, 'St. Anna Hospital has set some things in Medgloss for you.');
  await pageSays(settings, 'Nobody should find there what another has read.');
  await pageSays(settings, 'You cannot change: on which sites words are marked.');
  await pageSays(settings, 'Medgloss always looks at: patients.st-anna.example.');
  await pageSays(settings, 'Medgloss is off on: intranet.st-anna.example.');
  await pageSays(settings, 'Words and passages cannot be saved to a file here.');
  await pageSays(settings, 'No addresses of pages are kept.');
  expect(await isChecked(settings, 'Many')).toBe(true);
  expect(await isChecked(settings, 'Once on each page')).toBe(true);
  expect(await isChecked(settings, 'Research')).toBe(false);
  expect(await settings.axeFaults()).toEqual([]);
  const popup = await driver.openOwn('popup.html');
  await pageSays(popup, 'Managed by St. Anna Hospital.');
  expect(await popup.axeFaults()).toEqual([]);
  expect(driver.errors).toEqual([]);
  expect(driver.requests).toEqual([]);
});

test('what is locked stays, whatever is pressed or written; what is not is where the reader begins', async ({
  managed,
}) => {
  const policy = {
    settings: { enabled: true, amount: 'all', repeats: 'page', sites: 'everywhere' },
    locked: ['enabled', 'amount', 'sites'],
  };
  const driver = await managed(policy);
  const page = await driver.open(driver.article('treatment'));
  await isPainted(page, ['medicines']);
  const settings = await driver.openOwn('options.html');
  await pageSays(settings, 'Set by your organisation.');
  const stays = async () => {
    expect(await isChecked(settings, 'All')).toBe(true);
    expect(await isChecked(settings, 'A few')).toBe(false);
    expect(await isChecked(settings, 'On every page')).toBe(true);
    expect(await isChecked(settings, 'Mark medical words')).toBe(true);
  };
  await stays();
  for (const label of ['A few', 'Only on sites I choose', 'Mark medical words']) {
    await pressLabel(settings, label);
    expect(await takesFocus(settings, label)).toBe(false);
    await settings.keys('Space', 'ArrowUp', 'ArrowDown');
    await stays();
  }
  // Nor by whoever writes where the settings are kept.
  await settings.run(() =>
    chrome.storage.local.set({
      settings: { enabled: false, amount: 'few', sites: 'chosen' },
      policy: { settings: { enabled: false, amount: 'few' }, locked: ['enabled', 'amount'] },
    }),
  );
  await settings.reload();
  await pageSays(settings, 'Set by your organisation.');
  await stays();
  await page.front();
  await page.reload();
  await isPainted(page, ['medicines']);

  await settings.front();
  await settings.run(() => chrome.storage.local.clear());
  await settings.reload();
  await pageSays(settings, 'Set by your organisation.');
  expect(await isChecked(settings, 'Once on each page')).toBe(true);
  await settings.find('radio', 'Every time it comes').click();
  const stored = () => settings.run(async () => (await chrome.storage.local.get('settings')).settings);
  await expect.poll(stored).toEqual({ version: 1, repeats: 'every' });
  await settings.find('button', 'Set everything to usual').click();
  await expect.poll(stored).toEqual({ version: 1 });
  await expect.poll(() => isChecked(settings, 'Once on each page')).toBe(true);
  await settings.find('button', 'Undo').click();
  await expect.poll(() => isChecked(settings, 'Every time it comes')).toBe(true);
  expect(driver.errors).toEqual([]);
});

test('a site that it switched off stays off, and says who wanted that', async ({ managed }) => {
  const driver = await managed({ sitesOff: ['localhost'] });
  const page = await driver.open(driver.article('treatment'));
  const popup = await driver.openOwn('popup.html', page);
  await pageSays(popup, 'Your organisation has switched Medgloss off on this site, so nothing is marked.');
  expect(await isDisabled(popup, 'Also on localhost')).toBe(true);
  expect(await isDisabled(popup, 'Mark medical words')).toBe(false);
  await popup.run(() => chrome.storage.local.set({ settings: { sitesOn: ['localhost'] } }));
  await page.reload();
  await isNotPainted(page, TERM);
  const settings = await driver.openOwn('options.html');
  await pageSays(settings, /localhost Set by your organisation\./);
  await isThere(settings.find('button', 'Remove localhost'), 0);
  expect(driver.errors).toEqual([]);
});

test('a site that it switched on is read whatever it is, and the reader cannot take it off', async ({
  managed,
}) => {
  const driver = await managed({ sitesOn: ['localhost'], settings: { sites: 'chosen' } });
  const page = await driver.open(driver.article('treatment'));
  await isPainted(page, [TERM]);
  const popup = await driver.openOwn('popup.html', page);
  await pageSays(popup, 'Your organisation has switched Medgloss on for this site.');
  await popup.run(() => chrome.storage.local.set({ settings: { sitesOff: ['localhost'] } }));
  await page.reload();
  await isPainted(page, [TERM]);
  expect(driver.errors).toEqual([]);
});

test('no files: nothing offers one, and a backup that there is can be brought back', async ({
  managed,
}, testInfo) => {
  const driver = await managed({ name: 'St. Anna', backups: false });
  const page = await driver.open(driver.article('treatment'));
  await isPainted(page, [TERM]);
  await open(page, TERM);
  await page.card.press('Save this word');
  await says(page.card, /Saved in your notebook/);
  const keepSafe = await driver.openOwn('keep-safe.html');
  await pageSays(keepSafe, 'Your organisation has set that it cannot be saved to a file here.');
  await pageSays(keepSafe, 'Managed by St. Anna. See what it has set');
  for (const button of ['Save backup', 'Save CSV', 'Save JSON', 'Save passages as text'])
    await isThere(keepSafe.find('button', button), 0);
  expect(await keepSafe.axeFaults()).toEqual([]);
  const backup = testInfo.outputPath('notebook.json');
  const rows = { ...NO_ROWS, ...savedRows({ anemia: 'It was anemia.' }) };
  writeFileSync(backup, writeDocument({ madeAt: Date.now(), rows }));
  await keepSafe.giveFile(backup);
  await isThere(keepSafe.find('heading', 'What would change'));
  await keepSafe.find('button', 'Add to my notebook').click();
  await pageSays(keepSafe, 'The file was added to your notebook.');

  const lists = await driver.openOwn('packs.html');
  await pageSays(lists, 'Your organisation has set that words and passages cannot be saved to a file here.');
  await isThere(lists.find('button', 'Save file'), 0);
  const doctor = await driver.openOwn('doctor.html');
  await doctor.find('checkbox', TERM).click();
  await isThere(doctor.find('button', 'Print or save this page'));
  expect(driver.errors).toEqual([]);
});

test('no addresses: a word is kept without its page, and a passage not at all', async ({ managed }) => {
  const driver = await managed({ addresses: false });
  const page = await driver.open(driver.article('treatment'));
  await isPainted(page, [TERM]);
  await open(page, TERM);
  await page.card.press('Save this word');
  await says(page.card, /Saved in your notebook/);
  await page.keys('Escape');
  await shows(page.card, undefined);

  await select(page, TERM);
  await shows(page.bar, undefined);
  await driver.command(page, 'mark-passage');
  await says(page.bar, /Not kept\. Your organisation has set that no addresses of pages are kept/);
  const panel = await driver.openOwn('sidepanel.html', page);
  await panel.find('tab', 'Passages 0').click();
  await pageSays(panel, 'Your organisation has set that no addresses of pages are kept');

  const notebook = await driver.openOwn('notebook.html');
  await isThere(notebook.find('heading', TERM));
  const rows = await notebook.run(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('notebook');
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = await Promise.all(
      ['sightings', 'passages', 'readings'].map(
        (table) =>
          new Promise<Record<string, unknown>[]>((resolve) => {
            const asking = database.transaction(table).objectStore(table).getAll();
            asking.onsuccess = () => resolve(asking.result);
          }),
      ),
    );
    database.close();
    return all;
  });
  expect(rows).toEqual([[expect.objectContaining({ entry: TERM, title: null, url: null })], [], []]);
  expect(JSON.stringify(rows)).not.toContain('localhost');
  expect(driver.errors).toEqual([]);
});

test('without a policy and without the address of a list, nothing at all is asked of the network', async ({
  alone,
}) => {
  test.slow();
  const proxy = await recordingProxy();
  const driver = await alone({ proxyPort: proxy.port });
  const article = driver.article('treatment');
  const page = await driver.open(article);
  await isPainted(page, [TERM]);
  await open(page, TERM);
  await page.card.press('Save this word');
  await says(page.card, /Saved in your notebook/);
  await page.keys('Escape');
  await shows(page.card, undefined);
  await driver.command(page, 'next-term');
  await driver.command(page, 'mark-passage');
  await says(page.bar, /Kept in your notebook/);
  for (const file of ['popup', 'sidepanel']) await isOpen(await driver.openOwn(`${file}.html`, page));
  for (const file of OWN_PAGES) await isOpen(await driver.openOwn(`${file}.html`));
  const keepSafe = await driver.openOwn('keep-safe.html');
  await keepSafe.fileFrom(keepSafe.find('button', 'Save backup'));
  const settings = await driver.openOwn('options.html');
  await settings.find('radio', 'Only with a key').click();
  expect(proxy.asked).toContain(article);
  const isOfArticle = (address: string) => address.startsWith(new URL(article).origin);
  expect([...proxy.asked, ...driver.requests].filter((address) => !isOfArticle(address))).toEqual([]);
  expect(driver.errors).toEqual([]);
  proxy.close();
});

async function isOpen(tab: Tab): Promise<void> {
  await expect.poll(() => tab.run(() => document.querySelectorAll('h1').length)).toBe(1);
}

/** Whether the box or the button of this label is ticked. */
async function isChecked(tab: Tab, label: string): Promise<boolean | undefined> {
  return await tab.run(
    (wanted) =>
      [...document.querySelectorAll('input')].find(
        ({ labels }) => labels?.[0]?.innerText.trim().split('\n')[0] === wanted,
      )?.checked,
    label,
  );
}

async function isDisabled(tab: Tab, label: string): Promise<boolean | undefined> {
  return await tab.run(
    (wanted) =>
      [...document.querySelectorAll('input')]
        .find(({ labels }) => labels?.[0]?.innerText.trim().split('\n')[0] === wanted)
        ?.matches(':disabled'),
    label,
  );
}

/** Presses the mouse on a label, whatever its control does with that. */
async function pressLabel(tab: Tab, label: string): Promise<void> {
  const point = await tab.run((wanted) => {
    const found = [...document.querySelectorAll('label')].find(
      ({ innerText }) => innerText.trim() === wanted,
    );
    found?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x = 0, y = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
    return { x: x + 8, y: y + height / 2 };
  }, label);
  await tab.press(point);
}

async function takesFocus(tab: Tab, label: string): Promise<boolean> {
  return await tab.run((wanted) => {
    const input = [...document.querySelectorAll('label')]
      .find(({ innerText }) => innerText.trim() === wanted)
      ?.querySelector('input');
    input?.focus();
    return input === document.activeElement;
  }, label);
}
