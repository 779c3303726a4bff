// Runs the reader in one document for as long as the settings say so: asks for them, loads the index, starts and stops,
// and joins the reader to what the background says. The same on a stranger's page and on our own.

import { ask, isGone } from '../platform/ask';
import { glossaryAssets } from '../platform/glossary-assets';
import { onNotice, serveFrameTerms } from '../platform/reader-port';
import { type Reader, startReader } from './reader';
import { fits, parentElementOf, shadowRootOf, tagNameOf } from './true-dom';

interface Running {
  readonly reader: Reader;
  readonly stop: AbortController;
  readonly minLevel: number;
  /** What it reads: document.open() puts another element in its place, and takes our listeners away. */
  readonly on: Element;
}

/** Reads `document`, or what lies below `root`, until `signal` aborts. Nothing happens in a frame without words. */
export function runReader(options: {
  readonly document: Document;
  readonly root?: Element;
  readonly signal: AbortSignal;
}): void {
  const { document, signal } = options;
  let running: Running | undefined;
  let attempt = 0;
  const frames = serveFrameTerms(() => running?.reader.terms(), signal);

  /** Starts anew, or stops, as the settings now say. A later call outruns an earlier one. */
  async function apply(): Promise<void> {
    const mine = ++attempt;
    const settings = await ask('pageSettings');
    const wanted = settings.ok && settings.value.active ? settings.value.minLevel : undefined;
    if (mine !== attempt || signal.aborted) return;
    if (wanted === running?.minLevel && document.documentElement === running?.on) return;
    running?.stop.abort();
    running = undefined;
    if (wanted === undefined) return;
    const index = await glossaryAssets()
      .loadIndex()
      .catch(() => undefined);
    if (mine !== attempt || signal.aborted || !index) return;
    const stop = new AbortController();
    const lifetime = AbortSignal.any([signal, stop.signal]);
    const reader = startReader(
      { ...options, index, minLevel: wanted, ask, isGone, signal: lifetime },
      onRead,
    );
    running = { reader, stop, minLevel: wanted, on: document.documentElement };
  }

  function onRead(): void {
    if (running && document.documentElement !== running.on) void apply();
    else frames.changed();
  }

  onNotice((notice) => {
    if (notice.type === 'settings-changed') void apply();
    else if (hasReader(document)) running?.reader.command(notice.command);
  }, signal);
  whenThereAreWords(document, signal, () => void apply());
}

/** Calls back once the document holds a word; never for a document that is no page: a feed, an image. */
function whenThereAreWords(document: Document, signal: AbortSignal, start: () => void): void {
  if (!(document.documentElement instanceof HTMLElement)) return;
  if (mayHoldWords(document)) {
    start();
    return;
  }
  const observer = new MutationObserver(() => {
    if (!mayHoldWords(document)) return;
    observer.disconnect();
    start();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Looks no further than the first word, or the first custom element: its words may stand in a shadow tree. */
function mayHoldWords(document: Document): boolean {
  const walker = document.createTreeWalker(
    document.documentElement,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element ? tagNameOf(node).includes('-') : isProse(node)) return true;
  }
  return false;
}

function isProse(text: Node): boolean {
  return (
    /\p{L}{2}/u.test(text.nodeValue ?? '') &&
    !parentElementOf(text)?.closest('head, script, style, noscript, template')
  );
}

/** A command is for the frame that the reader of the page is in. */
function hasReader(document: Document): boolean {
  let focused = document.activeElement;
  for (let inner = focused; inner; inner = shadowRootOf(inner)?.activeElement ?? null) focused = inner;
  return document.hasFocus() && !(focused && fits(focused, 'iframe, frame, object, embed'));
}
