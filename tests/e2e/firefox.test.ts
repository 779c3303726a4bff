// What is Firefox's own: the extension comes to a browser that has none, and marks where the two browsers differ most. What
// readers do is in journeys/, for both.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import JSZip from 'jszip';
import { documentAsText } from '../../scripts/serialize-page';
import { builtZip, type InstalledFirefox } from './firefox/installed';
import { eventually, type FirefoxTab } from './firefox/tab';
import { isFocused, isPainted, isThere, pageSays, says, shows } from './journeys/driver';
import { tabOf } from './journeys/in-firefox';
import { test } from './journeys/journey';
import { paintedHere } from './journeys/painted';
import { hover, open } from './journeys/words';
import { sha256 } from './list-server';
import { startManagedFirefox, whyNoPolicy } from './policies';

/** What Firefox's own window has, as far as it is used here. */
declare const ChromeUtils: {
  importESModule(url: string): {
    ExtensionPermissions: { remove(id: string, permissions: object, extension: object): Promise<void> };
  };
};
declare const WebExtensionPolicy: { getByID(id: string): { extension: object } };

const ARTICLES = [
  ...['shadow-and-frames', 'strict-csp', 'xhtml', 'right-to-left', 'editor', 'code-and-maths'],
];

test('marks shadow trees, frames, strict pages and foreign letters as in Chromium, and leaves all as it was', async ({
  bareFirefox,
  site,
}) => {
  const browser = await bareFirefox();
  const tab = await browser.newTab();
  const go = (article: string) => tab.go(`${site}/${article}/page.html`);
  const without = new Map<string, string>();
  for (const article of ARTICLES) {
    await go(article);
    without.set(article, await documentsOf(tab));
  }
  const errors = browser.errors.splice(0);
  const requests = browser.requests.splice(0);

  await browser.install();
  await tab.front();
  for (const article of ARTICLES) {
    await go(article);
    const { must, mustNot = [] } = expectedOf(article);
    await eventually(async () => {
      const painted = (await tab.inEachDocument(paintedHere)).flat().map(bare);
      const missing = must.filter(({ text, marked }) => marked && !painted.includes(bare(text)));
      const wrong = mustNot.filter(({ text }) => painted.includes(bare(text)));
      expect({ article, missing, wrong }).toEqual({ article, missing: [], wrong: [] });
    });
    expect(await documentsOf(tab)).toBe(without.get(article));
  }
  expect(browser.errors).toEqual(errors);
  expect(browser.requests.sort()).toEqual(requests.sort());
});

test('a term in a shadow tree and one in a frame are answered where they stand, and leave no trace', async ({
  bareFirefox,
  writePage,
}) => {
  const url =
    writePage(`<!doctype html><html lang="en"><title>Blood clots</title><link rel="icon" href="data:,">
    <p>A deep vein thrombosis is a clot; an anticoagulant keeps it from growing.</p>
    <x-note><template shadowrootmode="open"><p>A pulmonary embolism came after it.</p></template></x-note>
    <iframe width="800" height="300" srcdoc="<p>Thrombocytopenia is a want of platelets. So said the hematologist about the
    thrombosis.</p>"></iframe>`);
  const browser = await bareFirefox();
  const tab = await browser.newTab();
  await tab.go(url);
  const without = await documentsOf(tab);
  await browser.install();
  await tab.front();
  await tab.go(url);
  const [frame] = await tab.frames();
  if (!frame) throw new Error('the page has no frame');
  for (const [place, words] of [
    [tab, 'pulmonary embolism'],
    [frame, 'Thrombocytopenia'],
  ] as const) {
    const here = tabOf(place, browser);
    await isPainted(here, [words]);
    await hover(here, words);
    await open(here, words);
    await here.card.press('Save this word');
    await says(here.card, /Saved in your notebook/);
    await tab.keys('Escape');
    await shows(here.card, undefined);
  }
  expect(await documentsOf(tab)).toBe(without);
  expect(browser.errors).toEqual([]);
});

test('an update keeps what was saved, and a page that is open goes on without a word', async ({
  bareFirefox,
  site,
}, testInfo) => {
  const older = testInfo.outputPath('older.zip');
  await writeOlder(older);
  const browser = await bareFirefox();
  await browser.install(older);
  const tab = await browser.newTab();
  const page = tabOf(tab, browser);
  await tab.go(`${site}/treatment/page.html`);
  await open(page, 'cytokine');
  await page.card.press('Save this word');
  await says(page.card, /Saved in your notebook/);
  await tab.keys('Escape');
  await shows(page.card, undefined);
  const painted = await page.painted();

  await browser.update();
  // Installed by hand, it does not wait for the next start (see entrypoints/background): the browser ends the older version
  // without a word, and runs the newer one in pages that are open.
  await eventually(async () => expect((await page.painted()).length).toBeGreaterThan(painted.length));
  await hover(page, 'cytokine');
  expect(browser.errors).toEqual([]);

  await tab.go(browser.own('notebook.html'));
  const now = () =>
    tab.run(() => ({
      version: chrome.runtime.getManifest().version,
      saved: [...document.querySelectorAll('article h2')].map(({ textContent }) => textContent),
    }));
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
  await eventually(async () => expect(await now()).toEqual({ version, saved: ['cytokine'] }));
});

test('the address bar suggests what a word means, and opens the page that looks it up', async ({
  bareFirefox,
}) => {
  const browser = await bareFirefox();
  await browser.install();
  const tab = await browser.newTab();
  await tab.go('about:blank');
  await browser.window.run(() => {
    gURLBar.focus();
    gURLBar.search('med citokin');
  });
  const offered = () =>
    browser.window.run(() => gURLBar.view.visibleResults.flatMap(({ payload }) => payload.content ?? []));
  await eventually(async () => expect(await offered()).toContain('med cytokine'));
  // As Enter does; keys of the browser itself are out of a test's reach.
  await browser.window.run(() => gURLBar.handleCommand());
  const address = () => browser.window.run(() => gBrowser.currentURI.spec);
  await eventually(async () => expect(await address()).toBe(browser.own('lookup.html')));
  const page = tabOf(tab, browser);
  await pageSays(page, /cytokine Glossary A small protein/);
  expect(await page.find('searchbox', 'Word to look up').value()).toBe('citokin');
  expect(browser.errors).toEqual([]);
  expect(browser.requests).toEqual([]);
});

/** The tab in front. */
declare const gBrowser: { readonly currentURI: { readonly spec: string } };

/** The address bar of Firefox, as much of it as is used here. */
declare const gURLBar: {
  focus(): void;
  search(text: string): void;
  handleCommand(): void;
  readonly view: { readonly visibleResults: readonly { readonly payload: { readonly content?: string } }[] };
};

/** The built package under a lower version. */
async function writeOlder(path: string): Promise<void> {
  const zip = await JSZip.loadAsync(readFileSync(builtZip()));
  const manifest = JSON.parse((await zip.file('manifest.json')?.async('string')) ?? '');
  zip.file('manifest.json', JSON.stringify({ ...manifest, version: '0.0.1' }));
  writeFileSync(path, await zip.generateAsync({ type: 'nodebuffer' }));
}

declare const chrome: typeof import('wxt/browser').browser;

interface Expected {
  readonly must: readonly { readonly text: string; readonly marked?: boolean }[];
  readonly mustNot?: readonly { readonly text: string }[];
}

function expectedOf(article: string): Expected {
  const file = join(import.meta.dirname, '..', 'articles', article, 'expected.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The page and its frames, as text. */
/** Of the page and its frames, once all of them are there: some are of another process, and come late. */
async function documentsOf(tab: FirefoxTab): Promise<string> {
  await eventually(async () => {
    const found = await tab.inEachDocument(framesHere);
    const frames = found.reduce((sum, count) => sum + count, 0);
    expect(found).toHaveLength(1 + frames);
  });
  return (await tab.inEachDocument(documentAsText)).sort().join('\n');
}

/** How many frames a document has, those in open shadow trees too; not a number while it loads. Whole in itself. */
function framesHere(): number {
  const countIn = (root: Document | ShadowRoot): number =>
    [...root.querySelectorAll('*')].reduce(
      (sum, element) =>
        sum +
        (element.localName === 'iframe' ? 1 : 0) +
        (element.shadowRoot ? countIn(element.shadowRoot) : 0),
      0,
    );
  return document.readyState === 'complete' ? countIn(document) : Number.NaN;
}

/** A term may be broken over lines, by markup or by the source. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

test('a reader who lets Medgloss run on no site is asked for the one address of a list, until the list is gone', async ({
  bareFirefox,
  lists,
}) => {
  const browser = await bareFirefox();
  await browser.install();
  await forbidSites(browser);
  const tab = await browser.newTab();
  await tab.go(browser.own('packs.html'));
  await tab.front();
  const page = tabOf(tab, browser);
  const origins = () => tab.run(async () => (await chrome.permissions.getAll()).origins);
  expect(await origins()).toEqual([]);
  const url = lists.serve('/ward.csv', 'term,meaning\nstoma,An opening.\n');
  const look = async () => {
    await page.find('textbox', 'Or the web address of a list').focus();
    await page.keys('Control+a');
    await page.type(url);
    await page.keys('Enter');
  };

  await look();
  expect(await question(browser)).toContain('127.0.0.1');
  await answerQuestion(browser, 'secondaryButton');
  await pageSays(page, 'Your browser needs your permission to load from there.');
  expect(lists.asked).toEqual([]);

  await look();
  await question(browser);
  await answerQuestion(browser, 'button');
  await page.find('button', 'Add this list').click();
  await pageSays(page, 'Added one word as “ward”.');
  expect(lists.asked).toHaveLength(1);
  expect(await origins()).toEqual(['https://127.0.0.1/*']);
  await page.find('button', 'Remove ward').click();
  await eventually(async () => expect(await origins()).toEqual([]));
  expect(browser.errors).toEqual([]);
});

test('nor is an organisation’s list asked for without that leave, which would tell the server who asks', async ({
  lists,
}) => {
  const why = whyNoPolicy('firefox');
  test.skip(why !== null, why ?? '');
  const text = 'term,meaning\nstoma,An opening.\n';
  const headers = { 'access-control-allow-origin': '*' };
  const url = lists.serve('/ward.csv', (response) => response.writeHead(404, headers).end());
  const packs = [{ url, sha256: sha256(text), title: 'Ward words', mode: 'locked' }];
  const { browser, close } = await startManagedFirefox({ packs }, { trustsAnyServer: true });
  await eventually(async () => expect(lists.asked).not.toEqual([]));
  await forbidSites(browser);
  lists.serve('/ward.csv', (response) => response.writeHead(200, headers).end(text));
  const tab = await browser.newTab();
  await tab.go(browser.own('packs.html'));
  await tab.front();
  const page = tabOf(tab, browser);
  await isThere(page.find('button', 'Allow and load Ward words'));
  lists.asked.length = 0;
  await tab.reload();
  await page.find('button', 'Allow and load Ward words').click();
  expect(await question(browser)).toContain('127.0.0.1');
  expect(lists.asked).toEqual([]);
  await answerQuestion(browser, 'button');
  await pageSays(page, 'Ward words One word From your organisation');
  await isFocused(page.find('heading', 'Lists of words'));
  expect(lists.asked.map(({ headers: told }) => told.origin)).toEqual([undefined]);
  await close();
});

/** As with the switch among the permissions of the extension. */
async function forbidSites(browser: InstalledFirefox): Promise<void> {
  await browser.window.run(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionPermissions.sys.mjs',
    );
    const id = 'medgloss@medgloss.example';
    const { extension } = WebExtensionPolicy.getByID(id);
    await ExtensionPermissions.remove(id, { permissions: [], origins: ['<all_urls>'] }, extension);
  });
}

/** What Firefox itself asks the reader about the extension, once it does. */
async function question(browser: InstalledFirefox): Promise<string> {
  let asked = '';
  await eventually(async () => {
    asked = await browser.window.run(
      () => document.querySelector('#addon-webext-permissions-notification')?.textContent ?? '',
    );
    expect(asked).not.toBe('');
  });
  return asked;
}

async function answerQuestion(
  browser: InstalledFirefox,
  button: 'button' | 'secondaryButton',
): Promise<void> {
  await browser.window.run((name) => {
    const asked = document.querySelector<Element & Record<typeof name, HTMLElement>>(
      '#addon-webext-permissions-notification',
    );
    asked?.[name].click();
  }, button);
}
