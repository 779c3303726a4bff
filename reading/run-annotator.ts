// Asks which passages are kept of a document, and loads the part that shows and marks them where it is needed: most pages
// have none, and cost a question.

import { ask, isGone } from '../platform/ask';
import { loadPart } from '../platform/parts';
import { onNotice, servePort } from '../platform/reader-port';
import { FRAME_PASSAGES_PORT, type FramePassages, type PagePassages } from '../platform/requests';
import type { Annotator, annotatePage } from './annotator';
import { canonicalOf } from './canonical';

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

/** A document with fewer words has no passage in it: an advertisement, a counter, a button. */
const FEWEST_WORDS = 50;

export function runAnnotator(needs: AnnotatorNeeds): RunningAnnotator {
  const { document, signal } = needs;
  let hasWords = false;
  let kept: PagePassages | undefined;
  /** The address that was asked about last. */
  let asked: string | undefined;
  let asking = 0;
  let isStale = false;
  let isByCommand = false;
  let running: { readonly annotator: Annotator; readonly on: Element; readonly stop: () => void } | undefined;
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
  const options = { signal, passive: true, capture: true };
  document.addEventListener('visibilitychange', () => isStale && askAgain(), options);
  document.addEventListener('selectionchange', onSelectionChange, options);
  document.defaultView?.addEventListener('pageshow', ({ persisted }) => persisted && askAgain(), options);
  for (const type of ['pointerdown', 'keydown'])
    document.defaultView?.addEventListener(type, () => (isByCommand = false), options);
  signal.addEventListener('abort', stop);

  function looked(words: number): void {
    hasWords = words >= FEWEST_WORDS;
    // document.open() puts another element in the place of the one before, and takes our listeners away.
    if (running && running.on !== document.documentElement) stop();
    if (hasWords && asked !== document.URL) void askNow();
  }

  function askAgain(): void {
    if (asked === undefined) return;
    isStale = document.visibilityState === 'hidden';
    if (!isStale) void askNow();
  }

  /** A later call outruns an earlier one. */
  async function askNow(): Promise<void> {
    const mine = ++asking;
    asked = document.URL;
    const answer = await ask('passages', { canonical: canonicalOf(document) });
    if (mine !== asking || signal.aborted || !answer.ok) return;
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
    const isTop = document.defaultView === document.defaultView?.top;
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
    const on = document.documentElement;
    if (!annotate || !kept || !on || signal.aborted) {
      loading = undefined;
      return undefined;
    }
    const { frame, hasTermAt, explain } = needs;
    const annotator = annotate({
      ...{ document, frame, ask, isGone, kept, hasTermAt, explain, isOffered },
      onChange: frames.changed,
      signal: AbortSignal.any([signal, life.signal]),
    });
    running = { annotator, on, stop: () => life.abort() };
    if (frames.isConnected()) annotator.tell();
    return annotator;
  }

  function isOffered(): boolean {
    if (!kept?.toolbar || isByCommand) return false;
    return needs.looksMedical() || kept.passages.length > 0;
  }

  /** The first selection on a page where the bar comes by itself. */
  function onSelectionChange(): void {
    if (!loading && isOffered() && document.getSelection()?.type === 'Range') void load();
  }

  function stop(): void {
    running?.stop();
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
