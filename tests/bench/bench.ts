// Sets the bench up: a browser, a site with pages and indexes made when first asked for, and the bundles.

import { surfacesOf } from '../../glossary/authored-entry';
import { parseGlossary } from '../../glossary/build/parse';
import { launchChromium } from '../../scripts/chromium';
import { type BundleName, bundle } from './bundle';
import { makePage } from './pages';
import { openSite } from './site';
import { glossaryOfSize } from './spellings';
import type { Bench } from './table';

const ROOT = new URL('../..', import.meta.url).pathname;

export interface RunningBench extends Bench {
  /** Number of spellings of the glossary as it ships. */
  readonly shipped: number;
  readonly browser: string;
  close(): Promise<void>;
}

export async function setUpBench(turns: number): Promise<RunningBench> {
  const entries = parseGlossary(ROOT).entries.map(({ entry }) => entry);
  const site = await openSite();
  const context = await launchChromium();
  const browser = context.browser();
  if (!browser) throw new Error('the browser is out of reach');
  const pages = new Map<string, ReturnType<Bench['page']>>();
  const glossaries = new Map<number, ReturnType<Bench['glossary']>>();
  const scripts = new Map<BundleName, Promise<string>>();
  let loads = 0;

  /** Address of a bundle that has never been asked for before. */
  async function scriptOf(name: BundleName): Promise<string> {
    const script = scripts.get(name) ?? bundle(name);
    scripts.set(name, script);
    site.put(`/${name}.js`, 'text/javascript', await script);
    return `${site.origin}/${name}.js?${++loads}-${Math.random()}`;
  }

  return {
    ...{ context, turns, entries },
    ...{ shipped: new Set(entries.flatMap(surfacesOf).map(({ text }) => text)).size },
    session: await browser.newBrowserCDPSession(),
    browser: `Chromium ${browser.version()}`,
    glossary(size) {
      const known = glossaries.get(size);
      if (known) return known;
      const glossary = glossaryOfSize(size, entries);
      const made = { glossary, index: `/${size}.bin`, spellings: `/${size}.json` };
      site.put(made.index, 'application/octet-stream', glossary.index);
      site.put(made.spellings, 'application/json', JSON.stringify(glossary.spellings));
      glossaries.set(size, made);
      return made;
    },
    page(kind, characters) {
      const path = `/${kind}-${characters}.html`;
      const known = pages.get(path);
      if (known) return known;
      const { html, paragraphs: texts } = makePage(kind, characters, entries);
      const made = { path, paragraphs: `/${kind}-${characters}.json`, texts };
      site.put(path, 'text/html; charset=utf-8', html);
      site.put(made.paragraphs, 'application/json', JSON.stringify(texts));
      pages.set(path, made);
      return made;
    },
    async open(path, ...names) {
      const page = await context.newPage();
      await page.goto(site.origin + path);
      for (const name of names) await page.addScriptTag({ url: await scriptOf(name) });
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      return page;
    },
    async close() {
      await context.close();
      site.close();
    },
  };
}
