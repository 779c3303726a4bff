// A browser with the built extension that can be hurt: its worker stopped, its pages reloaded, all of it killed. Code is
// run in a page of ours and beside the content script of a web page, as theirs would run.

import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { build } from 'vite';
import { launchChromium, workerOf } from '../chromium';

export interface HurtBrowser {
  /** Calls an export of in-own-page.ts in a page of ours. Rejects when the page or the browser is lost meanwhile. */
  inOwnPage<T>(call: string): Promise<T>;
  /** Calls an export of in-content-script.ts in the script of a web page. Rejects likewise. */
  inContentScript<T>(call: string): Promise<T>;
  /** Stops the service worker, as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  reloadOwnPage(): Promise<void>;
  /** Ends the browser as a power cut would: no page and no worker hears of it. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser on this profile. `page`: the address of a web page. */
export async function startBrowser(options: {
  readonly extension: string;
  readonly profile: string;
  readonly page: string;
}): Promise<HurtBrowser> {
  const context = await launchChromium(options);
  const worker = await workerOf(context);
  const [ownCode, scriptCode] = await Promise.all([bundle('in-own-page'), bundle('in-content-script')]);
  const ownPage = await context.newPage();
  const ownAddress = `chrome-extension://${new URL(worker.url()).host}/notebook.html`;
  const webPage = await context.newPage();

  async function openOwn(): Promise<Place> {
    await ownPage.goto(ownAddress);
    return await placeIn(ownPage, ownCode);
  }

  let own = await openOwn();
  await webPage.goto(options.page);
  const web = await placeIn(webPage, scriptCode, ({ origin, type }) => {
    return type === 'isolated' && origin.startsWith('chrome-extension:');
  });

  return {
    inOwnPage: (call) => callIn(own, call),
    inContentScript: (call) => callIn(web, call),
    async stopWorker() {
      await web.session.send('ServiceWorker.enable');
      await web.session.send('ServiceWorker.stopAllWorkers');
    },
    async reloadOwnPage() {
      own = await openOwn();
    },
    async kill() {
      const closed = new Promise((resolve) => context.once('close', resolve));
      process.kill(await processOf(context), 'SIGKILL');
      await closed;
    },
    close: () => context.close(),
  };
}

/** A world in a page where our code is there as the global `faults`. */
interface Place {
  readonly session: CDPSession;
  /** The main world when left out. */
  readonly contextId?: number;
}

interface World {
  readonly origin: string;
  readonly type: string;
}

async function placeIn(page: Page, code: string, isWanted?: (world: World) => boolean): Promise<Place> {
  const session = await page.context().newCDPSession(page);
  const found =
    isWanted &&
    new Promise<number>((resolve) => {
      session.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
        if (isWanted({ origin, type: String(auxData?.type) })) resolve(id);
      });
    });
  await session.send('Runtime.enable');
  const place = { session, ...(found && { contextId: await found }) };
  await evaluate(place, code);
  return place;
}

async function callIn<T>(place: Place, call: string): Promise<T> {
  return (await evaluate(place, `faults.${call}`)) as T; // as the bundled function returns it
}

async function evaluate({ session, contextId }: Place, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    ...{ expression, awaitPromise: true, returnByValue: true },
    ...(contextId !== undefined && { contextId }),
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Process of the browser itself. */
async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (!browser) throw new Error('the browser has no process');
  return browser.id;
}

/** The script that makes the exports of a file beside this one a global called `faults`. */
async function bundle(name: 'in-own-page' | 'in-content-script'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, `${name}.ts`), formats: ['iife'], name: 'faults' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${name}: no script came of it`);
  return chunk.code;
}
