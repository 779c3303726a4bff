// Firefox with the built extension, and eyes for the card in it. Its shadow root is closed to pages and to Playwright's
// locators; WebDriver BiDi, which Playwright speaks to Firefox, can look into it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, firefox, type Page } from '@playwright/test';
import { serveFolder } from '../../scripts/serve-page.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

export interface ReadingInFirefox {
  readonly context: BrowserContext;
  /** Shows an article, wholly loaded. */
  readonly go: (page: Page, article: string) => Promise<void>;
  /** Installs the extension, as a store would; gives the address of its first-run page, once that has opened by itself. */
  readonly install: (xpi?: string) => Promise<string>;
  /** Puts the built extension over the one that is installed, as an update does. */
  readonly update: () => Promise<void>;
  readonly card: (page: Page) => CardInFirefox;
}

export const test = base.extend<{ firefoxReading: ReadingInFirefox }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  firefoxReading: async ({}, use) => {
    const server = await serveFolder(join(ROOT, 'tests', 'articles'));
    const executablePath = process.env.FIREFOX_PATH;
    const context = await firefox.launchPersistentContext('', {
      // Firefox as it is published, not Playwright's own build of it.
      channel: 'moz-firefox',
      ...(executablePath && { executablePath }),
      headless: true,
      viewport: { width: 1100, height: 800 },
      // Without it no test may touch the pages of an extension.
      args: ['--remote-allow-system-access'],
    });
    await use({
      context,
      async go(page, article) {
        // Playwright misses a load event of this browser now and then; the page itself knows.
        await page.goto(`${server.origin}/${article}/page.html`, { waitUntil: 'commit' });
        await eventually(async () => {
          expect(await page.evaluate(() => document.readyState)).toBe('complete');
        });
      },
      async update() {
        await installZip(context.pages()[0] ?? (await context.newPage()), builtZip());
      },
      async install(xpi = builtZip()) {
        const page = context.pages()[0] ?? (await context.newPage());
        await installZip(page, xpi);
        let welcome: string | undefined;
        await eventually(async () => {
          const tree = await bidi<{ contexts: { url: string }[] }>(page, 'browsingContext.getTree', {});
          welcome = tree.contexts.find(({ url }) => url.endsWith('/welcome.html'))?.url;
          expect(welcome).toBeDefined();
        });
        return welcome ?? '';
      },
      card: (page) => new CardInFirefox(page),
    });
    await context.close();
    server.close();
  },
});

/** Tries until it holds. Firefox takes its time to wake a background page where there is little to run it on. */
export async function eventually(holds: () => Promise<void>): Promise<void> {
  await expect(holds).toPass({ timeout: 20_000 });
}

/** Shows a page of the extension. Firefox gives it another process while it loads, and now and then Playwright loses it on the way. */
export async function goToOwn(page: Page, url: string): Promise<void> {
  await eventually(async () => {
    await page.goto(url, { waitUntil: 'commit', timeout: 5000 });
  });
}

async function installZip(page: Page, path: string): Promise<void> {
  await bidi(page, 'webExtension.install', { extensionData: { type: 'archivePath', path } });
}

/** What `wxt zip -b firefox` wrote. */
export function builtZip(): string {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return join(ROOT, '.output', `${name}-${version}-firefox.zip`);
}

/** What is painted in a page and its frames, as a page itself can see it. */
export async function paintedTexts(page: Page): Promise<string[]> {
  const frames = page.frames().map((frame) =>
    frame
      .evaluate(() =>
        [...CSS.highlights.values()]
          .flatMap((highlight) => [...highlight])
          .map(({ startContainer, startOffset, endContainer, endOffset }) => {
            const range = new Range();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            return range.toString();
          }),
      )
      .catch(() => []),
  );
  return (await Promise.all(frames)).flat();
}

/** The card, or the bar over a selection, as it is drawn; touched with the real mouse where its boxes are. */
class CardInFirefox {
  constructor(private readonly page: Page) {}

  /** 'tooltip' while hovering, 'dialog' when opened, 'toolbar' for the bar over a selection, undefined when there is none. */
  async role(): Promise<string | undefined> {
    return await this.look(
      (root) => root.querySelector('[role=dialog], [role=tooltip], [role=toolbar]')?.role ?? undefined,
    );
  }

  async isShown(role: 'tooltip' | 'dialog' | 'toolbar' | undefined): Promise<void> {
    await eventually(async () => expect(await this.role()).toBe(role));
  }

  async says(pattern: RegExp): Promise<void> {
    await eventually(async () => expect(await this.text()).toMatch(pattern));
  }

  /** All that is drawn in the card: its text, and the words that its style sheet draws. */
  private async text(): Promise<string | undefined> {
    return await this.look((root) => {
      const drawn = [...root.querySelectorAll<HTMLElement>('[data-words]')].map(
        ({ dataset }) => dataset.words,
      );
      return [root.querySelector<HTMLElement>('.card')?.innerText, ...drawn].join(' ').replace(/\s+/g, ' ');
    });
  }

  /** Whether the focus is in the card. */
  async hasFocus(): Promise<boolean> {
    return (await this.look((root) => root.activeElement !== null)) ?? false;
  }

  async press(name: string): Promise<void> {
    const buttons = await this.look((root) =>
      [...root.querySelectorAll('button')].map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return { name: button.ariaLabel ?? button.textContent, x: x + width / 2, y: y + height / 2 };
      }),
    );
    const button = buttons?.find((one) => one.name === name);
    if (!button) throw new Error(`the card has no "${name}"; it has ${JSON.stringify(buttons)}`);
    await this.page.mouse.click(button.x, button.y);
  }

  /** Runs `read`, which must be whole in itself, on the card's shadow root; undefined when there is no card. */
  private async look<Seen>(read: (root: ShadowRoot) => Seen): Promise<Seen | undefined> {
    const { result: host } = await bidi<{ result: { value?: { shadowRoot?: object } } }>(
      this.page,
      'script.evaluate',
      {
        expression: `document.querySelector(':root > [popover=manual]')`,
        awaitPromise: false,
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
      },
    );
    const root = host.value?.shadowRoot;
    return root && (await callIn(this.page, read, [root]));
  }
}

/**
 * What a page of the extension shows. Playwright's own locators and evaluate() now and then wait for such a page for ever,
 * when Firefox gives it another process while it loads. `read` must be whole in itself.
 */
export async function readOwn<Seen>(page: Page, read: () => Seen): Promise<Seen> {
  return await callIn(page, read, []);
}

async function callIn<Args extends unknown[], Seen>(
  page: Page,
  read: (...args: Args) => Seen,
  handles: readonly object[],
): Promise<Seen> {
  const { result } = await bidi<{ result: { value: string } }>(page, 'script.callFunction', {
    functionDeclaration: `(...args) => JSON.stringify({ seen: (${read})(...args) })`,
    arguments: handles,
    awaitPromise: false,
  });
  return JSON.parse(result.value).seen;
}

interface BiDiSession {
  readonly sessionId: string;
  send(method: string, params: object): Promise<unknown>;
}

/**
 * A command of WebDriver BiDi, over Playwright's own line to Firefox: its public API has no words for installing an
 * extension, nor for a closed shadow root. Playwright's version is pinned, so the way to that line is, too.
 */
async function bidi<Answer>(page: Page, method: string, params: object): Promise<Answer> {
  const { _connection: connection } = page as unknown as {
    _connection: { toImpl(page: Page): { delegate: { _session: BiDiSession } } };
  };
  const session = connection.toImpl(page).delegate._session;
  const target = method.startsWith('script.') ? { target: { context: session.sessionId } } : {};
  return (await session.send(method, { ...params, ...target })) as Answer; // what the protocol promises
}
