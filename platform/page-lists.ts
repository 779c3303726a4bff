// A list of words that a page carries for machines: asked for by the popup, and handed on to the page where lists are
// added. In storage.session: memory of the extension, and no address has it; taken once.

import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { webAddress } from '../notebook/web-address';
import { watchFrames } from './frames';
import { FRAME_LISTS_PORT, type FrameList, PAGE_LIST_LIMITS } from './requests';

const scripts = v.nullable(
  v.pipe(
    v.array(v.string()),
    v.maxLength(PAGE_LIST_LIMITS.scripts),
    v.check((texts) => texts.reduce((sum, { length }) => sum + length, 0) <= PAGE_LIST_LIMITS.length),
  ),
);

const FrameListSchema = v.object({ frame: v.string(), url: v.string(), isTop: v.boolean(), scripts });

/** As `watchFrameTerms` does it, for the lists that the frames of a tab carry. */
export function watchFrameLists(
  tabId: number,
  events: { onFrames: (frames: FrameList[]) => void; onGone: () => void; signal: AbortSignal },
): void {
  watchFrames(tabId, { port: FRAME_LISTS_PORT, schema: FrameListSchema, ...events });
}

/** What is handed on of a list. */
export interface HandedList {
  /** Null where there is more than is taken from a page. */
  readonly scripts: readonly string[] | null;
  /** Of the page; null where none may be kept, and for what has no address of the web. */
  readonly address: string | null;
  /** False in private windows, and where an organisation wants none kept: not even one that the list tells. */
  readonly mayKeepAddress: boolean;
}

const KEY = 'page-list';

const StoredList = v.object({ scripts, address: v.nullable(v.string()), mayKeepAddress: v.boolean() });

/** Opens the page where lists are added, with this one, in a tab of its own. */
export async function openPageList({ url, scripts }: FrameList, mayKeepAddress: boolean): Promise<void> {
  const address = mayKeepAddress ? (webAddress(url)?.href ?? null) : null;
  const handed: HandedList = { scripts, address, mayKeepAddress };
  await browser.storage.session.set({ [KEY]: handed });
  // WXT's getURL knows the pages of this very build by name.
  const ownFiles: { getURL(path: string): string } = browser.runtime;
  await browser.tabs.create({ url: ownFiles.getURL('/packs.html') });
}

/** The list that was handed on; null where none was, or it was taken already. */
export async function takePageList(): Promise<HandedList | null> {
  const stored = v.safeParse(StoredList, (await browser.storage.session.get(KEY))[KEY]);
  if (!stored.success) return null;
  await browser.storage.session.remove(KEY);
  return stored.output;
}
