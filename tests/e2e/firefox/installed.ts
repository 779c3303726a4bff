// Firefox with the built extension, as one finds it after installation.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FirefoxOptions, launchFirefox } from './launch';
import { eventually, FirefoxTab } from './tab';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export interface InstalledFirefox {
  /** The browser's own window around its tabs. */
  readonly window: FirefoxTab;
  /** In front of all others. */
  readonly newTab: () => Promise<FirefoxTab>;
  /** Address of a page of ours. */
  readonly own: (file: string) => string;
  /** A page of ours that is opened by what is done here. */
  readonly opened: (file: string, act: () => Promise<void>) => Promise<FirefoxTab>;
  /** Of the console and of scripts, in all tabs. */
  readonly errors: string[];
  /** Addresses on the network. */
  readonly requests: string[];
  /** Paths of the files that pages handed out. */
  readonly downloaded: string[];
  /** Installs a package, as a store would, and waits for the first-run page that opens by itself. */
  readonly install: (zip?: string) => Promise<void>;
  /** Puts the built package over the one that is installed. */
  readonly update: () => Promise<void>;
  /** Takes it away with all that it kept, and closes what was opened. */
  readonly uninstall: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

export async function startFirefox(options: FirefoxOptions = {}): Promise<InstalledFirefox> {
  const { bidi, close } = await launchFirefox(options);
  const errors: string[] = [];
  const requests: string[] = [];
  const downloaded: string[] = [];
  await bidi.send('session.subscribe', {
    events: ['log.entryAdded', 'network.beforeRequestSent', 'browsingContext.downloadEnd'],
  });
  bidi.on('log.entryAdded', ({ level, text }: { level: string; text: string | null }) => {
    if (level === 'error') errors.push(text ?? '');
  });
  bidi.on('network.beforeRequestSent', ({ request }: { request: { url: string } }) => {
    if (/^(https?|wss?):/.test(request.url)) requests.push(request.url);
  });
  bidi.on('browsingContext.downloadEnd', ({ filepath }: { filepath: string | null }) => {
    if (filepath) downloaded.push(filepath);
  });

  const tabs = async () => (await bidi.send<Tree>('browsingContext.getTree')).contexts;
  const [blank] = await tabs();
  const [around] = (await bidi.send<Tree>('browsingContext.getTree', { 'moz:scope': 'chrome' })).contexts;
  if (!blank || !around) throw new Error('Firefox has no window');
  let extension: string | undefined;
  let welcome = '';
  const put = async (path: string) => {
    const extensionData = { type: 'archivePath', path };
    ({ extension } = await bidi.send<{ extension: string }>('webExtension.install', { extensionData }));
  };
  return {
    ...{ errors, requests, downloaded, close },
    window: new FirefoxTab(bidi, around.context),
    async newTab() {
      const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      return new FirefoxTab(bidi, context);
    },
    own: (file) => new URL(file, welcome).href,
    async opened(file, act) {
      const before = new Set((await tabs()).map(({ context }) => context));
      // What is pressed may close with its page.
      await act().catch(() => {});
      let opened = '';
      await eventually(async () => {
        const url = new URL(file, welcome).href;
        const found = (await tabs()).find((tab) => tab.url === url && !before.has(tab.context));
        if (!found) throw new Error(`no ${file} was opened`);
        opened = found.context;
      });
      return new FirefoxTab(bidi, opened);
    },
    async install(zip = builtZip()) {
      await put(zip);
      await eventually(async () => {
        const opened = (await tabs()).find(({ url }) => url.endsWith('/welcome.html'));
        if (!opened) throw new Error('no first-run page');
        welcome = opened.url;
      });
    },
    update: () => put(builtZip()),
    async uninstall() {
      for (const { context } of await tabs())
        if (context !== blank.context) await bidi.send('browsingContext.close', { context });
      if (extension !== undefined) await bidi.send('webExtension.uninstall', { extension });
      extension = undefined;
      for (const list of [errors, requests, downloaded]) list.length = 0;
    },
  };
}

/** What `wxt zip -b firefox` wrote. */
export function builtZip(): string {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return join(ROOT, '.output', `${name}-${version}-firefox.zip`);
}
