// Chromium with the built extension, headless, and what only the extension's own worker can ask: the same door that the
// popup uses. Shared by the preview and the tests.

import { setTimeout as pass } from 'node:timers/promises';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { FRAME_TERMS_PORT, type FrameTerms } from '../platform/requests';

/** The extension's own API, inside its worker. */
declare const chrome: typeof import('wxt/browser').browser;

export interface LaunchOptions {
  /** Folder of the built extension; a plain browser when left out. */
  readonly extension?: string;
  /** Profile folder; a new one that is thrown away when left out. */
  readonly profile?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark' | 'no-preference';
  /** The language of the extension's catalogue, and of the browser itself where that has its words; the system's when left out. */
  readonly locale?: string;
  /** Takes the certificate of any server: one on this machine has none that was vouched for. */
  readonly trustsAnyServer?: boolean;
  /** Port on this machine of a proxy that all requests go through. */
  readonly proxyPort?: number;
}

/** A browser of its own. Nothing in it asks the network for anything by itself. */
export async function launchChromium(options: LaunchOptions = {}): Promise<BrowserContext> {
  const { extension } = options;
  const executablePath = process.env.CHROMIUM_PATH;
  return await chromium.launchPersistentContext(options.profile ?? '', {
    ...(executablePath && { executablePath }),
    headless: true,
    viewport: options.viewport ?? { width: 1100, height: 800 },
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    chromiumSandbox: process.getuid?.() !== 0,
    // Pages that are left wait to be returned to, as in anyone's browser.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(options.locale ? [`--lang=${options.locale}`] : []),
      ...(options.trustsAnyServer ? ['--ignore-certificate-errors'] : []),
      ...(options.proxyPort
        ? [`--proxy-server=http://127.0.0.1:${options.proxyPort}`, '--proxy-bypass-list=<-loopback>']
        : []),
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
}

/** The extension's service worker, started if it sleeps. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** Closes the first-run page, which opens by itself after installation. */
export async function closeWelcome(context: BrowserContext): Promise<void> {
  for (;;) {
    // A page is there before its address is: looked at again and again, it is not missed.
    const welcome = context.pages().find((page) => page.url().endsWith('/welcome.html'));
    if (welcome) return await welcome.close();
    await pass(50);
  }
}

/** Terms of every frame of the tab whose page is at `url`, once all have been read and nothing has changed for a while. */
export async function frameTermsOf(worker: Worker, url: string): Promise<FrameTerms[]> {
  const tabs = await worker.evaluate(async (name) => {
    // Without the permission to see addresses, the tabs are asked: each frame says what page it is.
    const tabs = await chrome.tabs.query({});
    const frames = new Map(tabs.map(({ id }) => [id, new Map<string, FrameTerms>()]));
    await Promise.all(
      [...frames].map(async ([id, known]) => {
        if (id === undefined) return;
        const port = chrome.tabs.connect(id, { name });
        await new Promise<void>((resolve) => {
          // A page that never rests is told of as it is after a while.
          setTimeout(resolve, 10_000);
          let quiet = setTimeout(resolve, 1500);
          port.onMessage.addListener((message: FrameTerms) => {
            known.set(message.frame, message);
            clearTimeout(quiet);
            quiet = setTimeout(resolve, [...known.values()].every(({ settled }) => settled) ? 600 : 8000);
          });
          port.onDisconnect.addListener(() => resolve());
        });
        port.disconnect();
      }),
    );
    return [...frames.values()].map((known) => [...known.values()]);
  }, FRAME_TERMS_PORT);
  const found = tabs.find((frames) => frames.some((frame) => frame.isTop && frame.url === url));
  if (!found) throw new Error(`no tab reads ${url}`);
  return found;
}
