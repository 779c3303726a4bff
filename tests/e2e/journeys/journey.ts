// A journey in the browser of the project it runs in: Chromium or Firefox, each as it is after installation.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../../scripts/serve-page.mjs';
import { test as base, startReading } from '../extension';
import { type InstalledFirefox, startFirefox } from '../firefox/installed';
import type { FirefoxOptions } from '../firefox/launch';
import { type ListServer, startListServer } from '../list-server';
import { type PolicySource, startManagedChromium, startManagedFirefox, whyNoPolicy } from '../policies';
import type { Driver } from './driver';
import { driveChromium } from './in-chromium';
import { driveFirefox } from './in-firefox';

interface OfTest {
  readonly driver: Driver;
  /** A browser of its own. */
  readonly alone: (options?: FirefoxOptions) => Promise<Driver>;
  /** The same with an organisation's policy in effect; the test is skipped where none can be put in place. */
  readonly managed: (policy: PolicySource, options?: FirefoxOptions) => Promise<Driver>;
  /** A server of lists, over https. */
  readonly lists: ListServer;
  /** Serves HTML as a page that can be written anew; gives its address. */
  readonly writePage: (html: string) => string;
}

interface OfWorker {
  /** The Firefox that tests share, the extension not yet installed. */
  readonly bareFirefox: () => Promise<InstalledFirefox>;
}

const USUAL_LOOK = { colorScheme: 'light', locale: 'en' } as const;

export const test = base.extend<OfTest, OfWorker>({
  bareFirefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      let shared: InstalledFirefox | undefined;
      await use(async () => {
        await shared?.uninstall();
        shared ??= await startFirefox({ trustsAnyServer: true });
        return shared;
      });
      await shared?.close();
    },
    { scope: 'worker' },
  ],

  driver: async ({ site, freshReading, bareFirefox }, use, { project }) => {
    if (project.name === 'chromium') {
      const { driver, end } = await driveChromium(
        await freshReading({ colorScheme: 'light', trustsAnyServer: true }),
      );
      await use(driver);
      await end();
      return;
    }
    const browser = await bareFirefox();
    await browser.install();
    await use(driveFirefox({ article: (name) => `${site}/${name}/page.html`, browser }));
  },

  alone: async ({ site }, use, { project }) => {
    const ends: (() => Promise<void>)[] = [];
    await use(async (options = {}) => {
      if (project.name === 'firefox') {
        const browser = await startFirefox(options);
        ends.push(() => browser.close());
        await browser.install();
        return driveFirefox({ article: (name) => `${site}/${name}/page.html`, browser });
      }
      const reading = await startReading(site, { ...USUAL_LOOK, ...options });
      ends.push(() => reading.context.close());
      return (await driveChromium(reading)).driver;
    });
    for (const end of ends) await end();
  },

  managed: async ({ site }, use, testInfo) => {
    const name = testInfo.project.name === 'firefox' ? 'firefox' : 'chromium';
    const why = whyNoPolicy(name);
    testInfo.skip(why !== null, why ?? '');
    const ends: (() => Promise<void>)[] = [];
    await use(async (policy, options = {}) => {
      if (name === 'firefox') {
        const { browser, close } = await startManagedFirefox(policy, options);
        ends.push(close);
        return driveFirefox({ article: (article) => `${site}/${article}/page.html`, browser });
      }
      const look = { ...USUAL_LOOK, ...options };
      const { reading, close } = await startManagedChromium(policy, { site, look });
      ends.push(close);
      return (await driveChromium(reading)).driver;
    });
    for (const end of ends) await end();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  lists: async ({}, use) => {
    const server = await startListServer();
    await use(server);
    await server.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  writePage: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    const server = await serveFolder(folder);
    await use((html) => {
      writeFileSync(join(folder, 'page.html'), html);
      return `${server.origin}/page.html`;
    });
    server.close();
    rmSync(folder, { recursive: true, force: true });
  },
});
