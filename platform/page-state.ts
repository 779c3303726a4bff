// What there is to say of the page in front, in the popup and beside it: how many terms, or the one reason why there are
// none. Pure.

import type { Told } from './frame-link';
import type { FrameTerms } from './requests';
import { sensitiveHosts } from './sensitive-sites';
import type { Settings } from './settings';
import { isLookedAt, type Site, sitePlan } from './site-rules';

/** What each frame of the page has told. */
export type Frames = Told<FrameTerms>;

export type PageState =
  /** Turned off everywhere, or on this site; left alone for what the site is; not among the sites that were chosen. */
  | { kind: 'off' | 'off-here' | 'sensitive' | 'not-chosen' }
  /** Turned off everywhere, or on this site, by an organisation. */
  | { kind: 'off-managed' | 'off-here-managed' }
  /** A page of the browser or of ours; of an extension store; one of which the browser does not even tell the address. */
  | { kind: 'unreadable' | 'store' | 'unknown' }
  /** A web page without a reader in it: it was open before the extension was. */
  | { kind: 'not-running' }
  /** There is no text in it; a picture or a PDF; letters that are drawn; a frame that no reader reaches. */
  | { kind: 'no-text' | 'picture' | 'drawn' | 'frame' }
  | { kind: 'reading' }
  /** It is mainly a form, or something being written. */
  | { kind: 'form' }
  | { kind: 'not-medical' }
  /** Nothing to mark: no words that need it, or none as hard as the reader asked for, or only of kinds that were left out. */
  | { kind: 'no-terms' | 'easy-terms' | 'kinds-off' }
  /** The browser cannot paint marks. */
  | { kind: 'no-paint' }
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
  const plan = sitePlan(siteAt(address), settings);
  if (!isLookedAt(plan)) return { kind: plan };
  if (frames === 'gone') return { kind: goneKind(address) };
  if (frames === 'silent') return { kind: 'no-text' };
  if (frames === 'waiting' || frames.length === 0) return { kind: 'reading' };
  const count = countTerms(frames);
  if (count > 0 && frames.some(({ unread }) => unread === 'no-paint')) return { kind: 'no-paint' };
  if (count > 0) return { kind: 'terms', count };
  if (frames.some(({ settled }) => !settled)) return { kind: 'reading' };
  if (frames.some(({ looksMedical }) => looksMedical)) {
    return { kind: noTermsKind(frames, settings) };
  }
  const unread = frames.find(({ isTop }) => isTop)?.unread ?? null;
  // A frame that is read tells of itself.
  const isReached = unread === 'frame' && frames.some(({ isTop, words }) => !isTop && words > 0);
  if (unread === null || unread === 'no-paint' || isReached) return { kind: 'not-medical' };
  // The background has just said so, and the settings are about to.
  return { kind: unread === 'site' ? 'reading' : unread };
}

/** A page that nobody looks at, or can: nothing is marked there, be it a word or a passage. */
type UnreadState = Extract<PageState, { kind: (typeof UNREAD)[number] }>;

const UNREAD = [
  ...(['off', 'off-managed', 'off-here', 'off-here-managed', 'sensitive', 'not-chosen'] as const),
  ...(['unreadable', 'store', 'unknown', 'not-running', 'no-text', 'picture', 'drawn', 'frame'] as const),
];

/** Whether the page is such a one. */
export function isUnread(state: PageState): state is UnreadState {
  return UNREAD.some((kind) => kind === state.kind);
}

/** The site of an address, as far as the rules for sites go. */
export function siteAt(address: URL | null): Site {
  const hostname = siteOf(address);
  return { hostname, sensitiveHosts: sensitiveHosts(hostname === null ? [] : [address]) };
}

function noTermsKind(
  frames: readonly FrameTerms[],
  { amount }: Settings,
): 'no-terms' | 'easy-terms' | 'kinds-off' {
  const leftOut = frames.flatMap(({ marks }) => marks.filter(({ isAskedFor }) => !isAskedFor));
  if (leftOut.length === 0) return 'no-terms';
  // A word of a kind that is left out may be easy as well; then there is more than one way to see it, and this is the first.
  return amount !== 'all' && leftOut.some(({ level }) => level < LEVEL_OF[amount])
    ? 'easy-terms'
    : 'kinds-off';
}

/** All words of this level and above are asked for, whatever else is. */
const LEVEL_OF = { few: 3, some: 2, many: 2 } as const;

function goneKind(address: URL | null): 'unreadable' | 'store' | 'unknown' | 'not-running' {
  if (address === null) return 'unknown';
  if (isWebPage(address)) return 'not-running';
  return STORES.includes(address.hostname) ? 'store' : 'unreadable';
}

/** The host that "this site" means; null for pages that have none to turn off. */
function siteOf(address: URL | null): string | null {
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
