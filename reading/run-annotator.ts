// Asks which passages are kept of a document, and loads the part that shows and marks them where it is needed: most pages
// have none, and cost a question.

import { ask, isGone } from '../platform/ask';
import { loadPart } from '../platform/parts';
import { onNotice, servePort } from '../platform/reader-port';
import { FRAME_PASSAGES_PORT, type FramePassages, type PagePassages } from '../platform/requests';
import type { Annotator, annotatePage } from './annotator';
import { watchHands } from './by-hand';
import { watchCanonical } from './canonical';

export interface AnnotatorNeeds {
  readonly document: Document;
  /** A random name for this frame. */
  readonly frame: string;
  readonly looksMedical: () => boolean;
  readonly hasTermAt: (x: number, y: number) => boolean;
  readonly explain: (words: string) => void;
  /** Whether the reader of the page is in this frame. */
  readonly hasFocus: () => boolean;
  readonly signal: AbortSignal;
}

export interface RunningAnnotator {
  /** The page has been looked at, and has so many words as far as they were counted. */
  looked(words: number): void;
  /** A command of ours is about to select something: that is no wish to mark it. */
  commanded(): void;
}

/** A frame with fewer words has no passage in it: an advertisement, a counter, a button. Of a page of its own the shortest may have. */
const FEWEST_WORDS = 50;

/** Where a document names its address, which may come late or change. */
const NAMING = { childList: true, subtree: true, attributes: true, attributeFilter: ['href', 'rel'] };

export function runAnnotator(needs: AnnotatorNeeds): RunningAnnotator {
  const { document, signal } = needs;
  const isTop = document.defaultView === document.defaultView?.top;
  const canonical = watchCanonical(document);
  // What it says before anything else happens is about the page that was loaded.
  canonical();
  let hasWords = false;
  let kept: PagePassages | undefined;
  /** What was asked about last. */
  let asked: { readonly url: string; readonly canonical: string | null } | undefined;
  let asking = 0;
  /** Asked for while an answer was on its way: asked once it is there. */
  let isWanted = false;
  let isOnItsWay = false;
  let isStale = false;
  let isByCommand = false;
  let running: { readonly annotator: Annotator; readonly stop: () => void } | undefined;
  let loading: Promise<Annotator | undefined> | undefined;

  const frames = servePort<FramePassages>(
    FRAME_PASSAGES_PORT,
    { read: () => running?.annotator.state(), onConnect: () => void tell() },
    signal,
  );

  onNotice((notice) => {
    if (notice.type === 'passages-changed') askAgain();
    else if (notice.type === 'mark-passage' && needs.hasFocus())
      void withAnnotator((annotator) => annotator.mark());
    else if (notice.type === 'show-passage' && hasWords) void show(notice.passage);
  }, signal);
  const renaming = new MutationObserver(() => {
    if (asked && asked.url === document.URL && asked.canonical !== canonical()) askAgain();
  });
  signal.addEventListener('abort', stop);
  let listening = listen();

  function listen() {
    const life = new AbortController();
    const ending = AbortSignal.any([signal, life.signal]);
    const options = { signal: ending, passive: true, capture: true };
    // Before our own listener: it must know of each selection first.
    const hands = watchHands(document, ending);
    document.addEventListener('visibilitychange', () => isStale && askAgain(), options);
    document.addEventListener('selectionchange', onSelectionChange, options);
    document.defaultView?.addEventListener('pageshow', ({ persisted }) => persisted && askAgain(), options);
    for (const type of ['pointerdown', 'keydown'])
      document.defaultView?.addEventListener(type, () => (isByCommand = false), options);
    return { on: document.documentElement, hands, stop: () => life.abort() };
  }

  function looked(words: number): void {
    hasWords = words >= (isTop ? 1 : FEWEST_WORDS);
    // document.open() puts another element in the place of the one before, and takes our listeners away.
    if (listening.on !== document.documentElement) {
      stop();
      listening.stop();
      listening = listen();
    }
    if (hasWords && asked?.url !== document.URL) void askNow();
  }

  function askAgain(): void {
    if (asked === undefined) return;
    isStale = document.visibilityState === 'hidden';
    if (isStale) return;
    if (isOnItsWay) isWanted = true;
    else void askNow();
  }

  /** A later call outruns an earlier one. */
  async function askNow(): Promise<void> {
    const mine = ++asking;
    isOnItsWay = true;
    asked = { url: document.URL, canonical: canonical() };
    if (document.head) renaming.observe(document.head, NAMING);
    const answer = await ask('passages', { canonical: asked.canonical });
    if (mine !== asking) return;
    isOnItsWay = false;
    if (isWanted && !signal.aborted) {
      isWanted = false;
      return askNow();
    }
    if (signal.aborted || !answer.ok) return;
    kept = answer.value;
    if (running) running.annotator.update(kept);
    else if (kept.passages.length > 0) void load();
  }

  /** Of all frames of a tab, one has the passage. */
  async function show(passage: string): Promise<void> {
    if (!kept) await askNow();
    if (kept?.passages.some(({ id }) => id === passage))
      await withAnnotator((annotator) => annotator.show(passage));
  }

  async function withAnnotator(task: (annotator: Annotator) => void): Promise<void> {
    if (!kept) await askNow();
    const annotator = await load();
    if (annotator) task(annotator);
  }

  /** For pages of ours beside this one: of the page itself however short it is, of its frames as far as they may have passages. */
  async function tell(): Promise<void> {
    if (isTop || hasWords) await withAnnotator((annotator) => annotator.tell());
  }

  function load(): Promise<Annotator | undefined> {
    loading ??= loadAnew();
    return loading;
  }

  async function loadAnew(): Promise<Annotator | undefined> {
    const life = new AbortController();
    // The extension may have been updated or removed between two of its files.
    const annotate = await loadPart<typeof annotatePage>('annotator').catch(() => undefined);
    if (!annotate || !kept || !document.documentElement || signal.aborted) {
      loading = undefined;
      return undefined;
    }
    const { frame, hasTermAt, explain } = needs;
    const annotator = annotate({
      ...{ document, frame, ask, isGone, kept, canonical, hasTermAt, explain, isOffered },
      hands: listening.hands,
      isTold: frames.isConnected,
      onChange: frames.changed,
      signal: AbortSignal.any([signal, life.signal]),
    });
    running = { annotator, stop: () => life.abort() };
    if (frames.isConnected()) annotator.tell();
    return annotator;
  }

  function isOffered(): boolean {
    if (!kept?.toolbar || isByCommand) return false;
    return needs.looksMedical() || kept.passages.length > 0;
  }

  /** The first selection on a page where the bar comes by itself. */
  function onSelectionChange(): void {
    if (loading || !listening.hands.isByHand() || !isOffered()) return;
    if (document.getSelection()?.type === 'Range') void load();
  }

  function stop(): void {
    running?.stop();
    renaming.disconnect();
    running = undefined;
    loading = undefined;
    asked = undefined;
  }

  return {
    looked,
    commanded() {
      isByCommand = true;
    },
  };
}
