// Runs the reader in one document for as long as the settings say so: takes a first look, loads what is needed, starts and
// stops, and joins the reader to what the background says. The same on a stranger's page and on our own.
// Long, because all that starts and stops reading has one life.

import { ask, isGone } from '../platform/ask';
import { USUAL_CHOICES } from '../platform/choices';
import { glossaryAssets } from '../platform/glossary-assets';
import { loadPart } from '../platform/parts';
import { onNotice, servePort } from '../platform/reader-port';
import {
  FRAME_TERMS_PORT,
  type FrameTerms,
  LONGEST_QUESTION,
  type PageSettings,
  type ReaderCommand,
} from '../platform/requests';
import type { answerReader } from './answers';
import { containerOf } from './blocks';
import type { CardState } from './card-host';
import { FirstLook } from './first-look';
import { isAt, stepElsewhere, stepOf } from './frame-steps';
import { describeUnread } from './frame-terms';
import { servePageLists } from './page-lists';
import { randomName } from './random-name';
import type { Reader, ReaderSettings, startReader } from './reader';
import { runAnnotator } from './run-annotator';
import { fits, shadowRootOf } from './true-dom';
import { claimDocument, watchPage } from './watch-page';

interface Running {
  readonly reader: Reader;
  readonly stop: AbortController;
  /** The settings it runs by, as they came. */
  settings: string;
  /** What it reads: document.open() puts another element in its place, and takes our listeners away. */
  readonly on: Element;
}

/** In milliseconds; each try comes after twice the time of the one before it. */
const FIRST_RETRY = 1000;
const MOST_TRIES = 6;

/** Reads `document`, or what lies below `root`, until `signal` aborts. One reader for a document, however often this is called. */
export function runReader(options: {
  readonly document: Document;
  readonly root?: Element;
  /** How the card of a marked term is shown now. */
  readonly onCard?: (mode: CardState['mode']) => void;
  readonly signal: AbortSignal;
}): void {
  const { document, root, onCard } = options;
  const signal = root ? options.signal : claimDocument(document, options.signal);
  if (!signal) return;
  let running: Running | undefined;
  const first = new FirstLook(document, ask);
  let attempt = 0;
  let isStarting = false;
  let asked: { stop: AbortController } | undefined;
  let asking = 0;
  let tries = 0;
  const frame = randomName();
  const frames = servePort<FrameTerms>(FRAME_TERMS_PORT, { read: termsNow }, signal);

  const annotator = root
    ? undefined
    : runAnnotator({
        ...{ document, frame, signal },
        looksMedical: () => running !== undefined,
        hasTermAt: (x, y) => running?.reader.hasTermAt(x, y) ?? false,
        explain: (words) => void explain(words),
        hasFocus: () => hasFocus(document),
      });
  if (!root) servePageLists({ document, frame }, signal);
  const watching = watchPage({ document, signal, look: lookAgain });
  onNotice((notice) => {
    if (notice.type === 'settings-changed') void (root ? apply() : learn());
    else if (notice.type === 'read-anyway') insist();
    else if (notice.type === 'explain') void explain(notice.words);
    else if (notice.type === 'show-term' && notice.frame === frame) running?.reader.show(notice);
    else if (notice.type === 'step-in') return stepIn(notice);
    else if (notice.type === 'add-word') return hasFocus(document) && handOver();
    else if (notice.type === 'command' && hasFocus(document)) void command(notice.command);
    return false;
  }, signal);
  signal.addEventListener('abort', stopReading);

  function termsNow(): FrameTerms | undefined {
    if (running) return running.reader.terms();
    const { words, unread } = first;
    if (words === 0 && unread === null) return undefined;
    return describeUnread(document, { frame, words, unread, settled: !isStarting });
  }

  /** A look at the page, when it is first there and when it has changed; true while it has to be looked at again. */
  function lookAgain(): boolean {
    if (isGone()) {
      stopReading();
      return false;
    }
    if (running && document.documentElement === running.on) return false;
    if (!root) {
      const verdict = first.look();
      if (verdict === 'ask') {
        void learn();
        return false;
      }
      // Of a form no word is read; but what the reader marked there all the same is asked for, by its address.
      if (verdict !== 'leave') annotator?.looked(first.isForm ? 1 : first.words);
      if (verdict !== 'read') {
        frames.changed();
        return verdict === 'wait';
      }
    }
    void apply();
    return false;
  }

  /** What is to be done here, the background says; then the page is looked at, or no longer. */
  async function learn(): Promise<void> {
    if (!(await first.learn())) return tryAgain();
    if (signal?.aborted) return;
    if (running) void apply();
    else if (lookAgain()) watching.resume();
  }

  /** What could not be asked or loaded is tried again, ever later: the worker may have been on its way out. */
  function tryAgain(): void {
    if (signal?.aborted || isGone() || tries === MOST_TRIES) return;
    setTimeout(() => !signal?.aborted && void (root ? apply() : learn()), FIRST_RETRY * 2 ** tries++);
  }

  /** The reader wants this page read, whatever it is about. */
  function insist(): void {
    if (!root && !running && first.insist() && lookAgain()) watching.resume();
  }

  /** Starts, starts anew or stops, as the settings now say. A later call outruns an earlier one. */
  async function apply(): Promise<void> {
    const mine = ++attempt;
    // From here on, and not only once the settings are known: nobody is to take a page for read that is still to be.
    isStarting = true;
    try {
      await applySettings(() => mine !== attempt);
    } finally {
      if (mine === attempt) {
        isStarting = false;
        frames.changed();
      }
    }
  }

  async function applySettings(isOutrun: () => boolean): Promise<void> {
    const answer = await ask('pageSettings');
    if (isOutrun() || signal?.aborted) return;
    if (!answer.ok) tryAgain();
    const settings = answer.ok && answer.value.active ? answer.value : undefined;
    const onAnyPage = !root && first.readsAnyPage;
    const key = JSON.stringify({ settings, onAnyPage });
    if (key === running?.settings && document.documentElement === running?.on) return;
    if (settings && running && document.documentElement === running.on) {
      running.settings = key;
      running.reader.update({ ...readerSettingsOf(settings), onAnyPage });
      return;
    }
    stopReading();
    const on = document.documentElement;
    // Between one root element and the next there may be none.
    if (settings && !on) watching.resume();
    if (!settings || !on) return;
    const started = await start(root ?? on, false, settings).catch(() => undefined);
    if (!started) return tryAgain();
    if (isOutrun()) return started.stop.abort();
    running = { ...started, settings: key, on };
    tries = 0;
  }

  async function start(
    below: Element,
    asked: boolean,
    settings: Omit<PageSettings, 'active'>,
  ): Promise<Pick<Running, 'reader' | 'stop'>> {
    const [begin, index] = await Promise.all([
      loadPart<typeof startReader>('reader'),
      glossaryAssets().loadIndex(),
    ]);
    const stop = new AbortController();
    const reader = begin(
      {
        ...{ document, frame, index, asked, ask, isGone },
        root: below,
        settings: { ...readerSettingsOf(settings), onAnyPage: !root && first.readsAnyPage },
        loadAnswers: () => loadPart<typeof answerReader>('answers'),
        signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
      },
      asked ? { onClosed: () => stop.abort() } : { onRead, ...(onCard && { onCard }) },
    );
    return { reader, stop };
  }

  function onRead(isMedical: boolean, words: number): void {
    if (!running) return;
    annotator?.looked(words);
    if (document.documentElement !== running.on) void apply();
    else if (!isMedical && !root) {
      // Not about health after all: the index is let go, and the page is left in peace.
      first.refuse();
      stopReading();
      watching.resume();
    }
    frames.changed();
  }

  function stopReading(): void {
    running?.stop.abort();
    running = undefined;
  }

  async function command(name: ReaderCommand): Promise<void> {
    annotator?.commanded();
    const step = stepOf(name);
    const goesRound = step !== null && !running?.reader.leadsOn(step);
    if (goesRound && (await stepElsewhere(document, step, ask))) running?.reader.command('close-card');
    else if (running) running.reader.command(name);
    else if (name === 'open-card') (await readSelected())?.command(name);
  }

  /** Goes on here from another frame; false where it is not this one that is meant, or where no term is. */
  function stepIn({ path, step }: { readonly path: readonly number[]; readonly step: 1 | -1 }): boolean {
    const view = document.defaultView;
    if (!running || !view || !isAt(view, path)) return false;
    document.getSelection()?.removeAllRanges();
    if (!running.reader.leadsOn(step)) return false;
    view.focus();
    annotator?.commanded();
    running.reader.command(step === 1 ? 'next-term' : 'previous-term');
    return true;
  }

  /** Hands over what is selected, to be explained by the reader; false where nothing is. */
  function handOver(): boolean {
    const text = document.getSelection()?.toString().trim().slice(0, LONGEST_QUESTION).toWellFormed() ?? '';
    if (text !== '') void ask('addWord', { text });
    return text !== '';
  }

  async function explain(words: string): Promise<void> {
    const reader = running?.reader ?? (await readSelected());
    reader?.explain(words);
  }

  /** Asked on a page without marks: what is selected is read, and let go when the card is closed or something else is asked. */
  async function readSelected(): Promise<Reader | undefined> {
    const selected = document.getSelection()?.focusNode ?? document.activeElement;
    const container = selected && containerOf(selected);
    if (!container) return undefined;
    const mine = ++asking;
    const below = container instanceof Element ? container : container.host;
    const started = await start(below, true, ALL_WORDS).catch(() => undefined);
    if (mine !== asking) {
      started?.stop.abort();
      return undefined;
    }
    asked?.stop.abort();
    asked = started;
    return started?.reader;
  }
}

/** What is asked about is explained, however pages are marked; nothing is painted then. */
const ALL_WORDS: Omit<PageSettings, 'active'> = {
  ...USUAL_CHOICES,
  // Asked for whatever the packs are: there may be some.
  ...{ amount: 'all', packs: '', saved: [], known: [] },
};

function readerSettingsOf({ saved, known, ...choices }: Omit<PageSettings, 'active'>): ReaderSettings {
  return { ...choices, saved: new Set(saved), known: new Set(known) };
}

/** A command is for the frame that the reader of the page is in. */
function hasFocus(document: Document): boolean {
  let focused = document.activeElement;
  for (let inner = focused; inner; inner = shadowRootOf(inner)?.activeElement ?? null) focused = inner;
  return document.hasFocus() && !(focused && fits(focused, 'iframe, frame, object, embed'));
}
