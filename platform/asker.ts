// Who sent a message, as far as the browser vouches for it: what a message says of itself is never believed.

import { type Browser, browser } from 'wxt/browser';
import { webAddress } from '../notebook/web-address';
import { sensitiveHosts } from './sensitive-sites';

/** The page that asks. */
export interface Asker {
  /** Host of the page in the tab, for the frames inside it too; null for our own pages and for files. */
  readonly hostname: string | null;
  /** Hosts of the page, and of the frame that asks, as far as what stands there is left alone unless the reader asks. */
  readonly sensitiveHosts: readonly string[];
  /** What may be kept of the page next to a saved term; both null in private windows. */
  readonly title: string | null;
  readonly url: string | null;
  /** Address of the asking document itself, where it is one of the web; null in private windows. */
  readonly frameUrl: string | null;
  readonly isTop: boolean;
  /** Whether the asking document is of one origin with the page in the tab, as the browser tells it. */
  readonly isOfPage: boolean;
  readonly isPrivate: boolean;
  /** Null for pages of ours that are in no tab. */
  readonly tabId: number | null;
}

/** Who sent this; undefined if it is neither a tab of this browser nor a page of ours. */
export function askerOf(sender: Browser.runtime.MessageSender): Asker | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (!sender.tab && !isOwnPage(sender.url)) return undefined;
  const page = webAddress(pageAddress(sender));
  const own = webAddress(sender.url);
  const isPrivate = sender.tab?.incognito ?? false;
  return {
    hostname: (page ?? own)?.hostname ?? null,
    sensitiveHosts: sensitiveHosts([page, own]),
    title: isPrivate ? null : sender.tab?.title || null,
    url: isPrivate ? null : (page?.href ?? null),
    frameUrl: isPrivate ? null : (own?.href ?? null),
    isTop: sender.frameId === 0,
    isOfPage: page !== null && sender.origin === page.origin,
    isPrivate,
    tabId: sender.tab?.id ?? null,
  };
}

/** Address of the page in the tab. Where the browser keeps that from us, the top frame's own is the same. */
function pageAddress(sender: Browser.runtime.MessageSender): string | undefined {
  return sender.tab?.url ?? (sender.frameId === 0 ? sender.url : undefined);
}

function isOwnPage(address: string | undefined): boolean {
  return address?.startsWith(browser.runtime.getURL('/')) ?? false;
}
