// What there is to say of the page in front, in the popup and beside it: how many terms, or the one reason why there are
// none. Pure.

import type { Told } from './frame-link';
import type { FrameTerms } from './requests';
import { isActiveOn, type Settings } from './settings';

/** What each frame of the page has told. */
export type Frames = Told<FrameTerms>;

export type PageState =
  /** Turned off everywhere, or on this site. */
  | { kind: 'off' }
  | { kind: 'off-here' }
  /** A page of the browser, of ours or of an extension store. */
  | { kind: 'unreadable' }
  /** A web page without a reader in it: it was open before the extension was. */
  | { kind: 'not-running' }
  /** There is no text in it, as in a PDF or a picture. */
  | { kind: 'no-text' }
  | { kind: 'reading' }
  | { kind: 'not-medical' }
  | { kind: 'no-terms' }
  | { kind: 'terms'; count: number };

/** Decides what to say; the first reason that holds wins. */
export function pageState({
  settings,
  address,
  frames,
}: {
  settings: Settings;
  /** Address of the page; null where the browser does not tell. */
  address: URL | null;
  frames: Frames;
}): PageState {
  if (!settings.enabled) return { kind: 'off' };
  if (!isActiveOn(siteOf(address), settings)) return { kind: 'off-here' };
  if (frames === 'gone') return { kind: isWebPage(address) ? 'not-running' : 'unreadable' };
  if (frames === 'silent') return { kind: 'no-text' };
  if (frames === 'waiting' || frames.length === 0) return { kind: 'reading' };
  const count = countTerms(frames);
  if (count > 0) return { kind: 'terms', count };
  if (frames.some(({ settled }) => !settled)) return { kind: 'reading' };
  return { kind: frames.some(({ looksMedical }) => looksMedical) ? 'no-terms' : 'not-medical' };
}

/** The host that "this site" means; null for pages that have none to turn off. */
export function siteOf(address: URL | null): string | null {
  return address && isWebPage(address) ? address.hostname || null : null;
}

/** Address of the page as its own top frame tells it, for browsers that do not. */
export function addressOfPage(frames: Frames): URL | null {
  const top = typeof frames === 'string' ? undefined : frames.find(({ isTop }) => isTop);
  return top && URL.canParse(top.url) ? new URL(top.url) : null;
}

// Browsers keep every extension out of the stores where extensions come from.
const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

function isWebPage(address: URL | null): boolean {
  return address !== null && /^(https?|file):$/.test(address.protocol) && !STORES.includes(address.hostname);
}

/** Distinct terms that are marked, over all frames. */
function countTerms(frames: readonly FrameTerms[]): number {
  const marked = frames.flatMap(({ marks }) => marks.filter((mark) => mark.marked));
  return new Set(marked.map(({ entry, pageWords }) => entry ?? pageWords.join())).size;
}
