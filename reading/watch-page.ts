// When to look at a page: once it is there and seen, and again after it has changed, at growing distances, so that a page
// that is not about health is soon left in peace. And who looks: one reader for each document.

import { isGone } from '../platform/ask';

export interface PageWatch {
  /** Watches again for changes that make a look worth while. */
  resume(): void;
}

/** Distances between looks at a page that keeps changing, in milliseconds. */
const FIRST_LOOK = 400;
const LAST_LOOK = 12_800;
/** Frames smaller than this in CSS pixels hold no text to read: they count visitors. */
const SMALLEST = 60;

/**
 * Calls `look` once the page is there and seen; again after changes while it answers true, on going to another address
 * within the document, on coming back from the cache, and in a frame that has become large enough.
 */
export function watchPage({
  document,
  signal,
  look,
}: {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly look: () => boolean;
}): PageWatch {
  const view = document.defaultView;
  let distance = FIRST_LOOK;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let url = document.URL;
  let isWatching = false;
  const observer = new MutationObserver(lookLater);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  function lookNow(): void {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted || !isSeen()) return;
    if (document.URL !== url) distance = FIRST_LOOK;
    url = document.URL;
    // An error of ours must not reach the page.
    try {
      watch(look());
    } catch (error) {
      console.warn('Medgloss stopped on this page.', error);
      watch(false);
    }
  }

  function lookLater(): void {
    if (timer !== undefined) return;
    timer = setTimeout(lookNow, document.URL === url ? distance : FIRST_LOOK);
    distance = Math.min(distance * 2, LAST_LOOK);
  }

  function watch(isWanted: boolean): void {
    if (isWanted === isWatching) return;
    isWatching = isWanted;
    if (isWanted) observer.observe(document, { childList: true, characterData: true, subtree: true });
    else observer.disconnect();
  }

  function isSeen(): boolean {
    if (!(document.documentElement instanceof HTMLElement)) return false; // a feed, an image
    if (document.visibilityState === 'hidden' || ('prerendering' in document && document.prerendering))
      return false;
    return (
      view === null || view === view.top || (view.innerWidth >= SMALLEST && view.innerHeight >= SMALLEST)
    );
  }

  document.addEventListener('visibilitychange', lookNow, { signal });
  document.addEventListener('prerenderingchange', lookNow, { signal });
  view?.addEventListener('pageshow', ({ persisted }) => persisted && lookNow(), { signal });
  view?.addEventListener('resize', () => isSeen() && !isWatching && lookLater(), { signal, passive: true });
  view?.addEventListener('popstate', lookLater, { signal });
  lookNow();
  return {
    resume() {
      distance = FIRST_LOOK;
      watch(true);
    },
  };
}

const OWNER = Symbol.for('medgloss.owner');

/**
 * A signal for the one reader of a document; undefined when it has one that is alive. One left over from before an update
 * is stopped.
 */
export function claimDocument(document: Document, signal: AbortSignal): AbortSignal | undefined {
  const owned = document as Document & { [OWNER]?: { isGone: () => boolean; stop: AbortController } };
  const owner = owned[OWNER];
  if (owner && !owner.isGone()) return undefined;
  owner?.stop.abort();
  const stop = new AbortController();
  Object.defineProperty(document, OWNER, { value: { isGone, stop }, configurable: true });
  return AbortSignal.any([signal, stop.signal]);
}
