// Conducts the reading of one document: reads its text, paints the marks, and has the reader answered once there is
// something to ask about. Fails closed: on an unexpected error the paint is cleared and the reader goes quiet.

import type { Entry } from '../glossary/entry';
import type { GlossaryIndex } from '../glossary/index-format';
import type { Ask } from '../platform/ask';
import type { FrameTerms, PageSettings, ReaderCommand } from '../platform/requests';
import type { Answers, answerReader } from './answers';
import type { CardState } from './card-host';
import { watchChanges } from './changes';
import { describeFrame } from './frame-terms';
import { guardWork } from './guard';
import { termAtPoint } from './hit-test';
import type { MarkLook } from './mark-look';
import { keepMarks } from './marks';
import { packTermsOfPage } from './pack-terms';
import { createPainter } from './paint';
import { partsInView } from './parts-in-view';
import type { Opening } from './pointer';
import { ReadText } from './read-text';
import type { MarkSettings } from './select-marks';
import type { ShownTerm } from './show-terms';
import { leadsOn } from './term-cursor';

/** How the page is marked, how marks look, and what opens their cards. */
export type ReaderSettings = MarkSettings & MarkLook & Opening & Pick<PageSettings, 'packs'>;

export interface ReaderOptions {
  readonly document: Document;
  /** A random name for this frame. */
  readonly frame: string;
  /** Reads only what is below; the whole page when left out. */
  readonly root?: Element;
  readonly index: GlossaryIndex;
  readonly settings: ReaderSettings;
  /** The reader asked about this very text: every spelling answers, and nothing is painted. */
  readonly asked?: boolean;
  readonly ask: Ask;
  /** Loads what answers: its code is fetched only where there is something to answer. */
  readonly loadAnswers: () => Promise<typeof answerReader>;
  /** Whether the extension has left from under the page: updated, switched off, removed. */
  readonly isGone?: () => boolean;
  /** Everything stops and is undone on abort. */
  readonly signal: AbortSignal;
}

export interface Reader {
  command(command: ReaderCommand): void;
  /** Whether a step from what is selected leads to a term, not round the ends. */
  leadsOn(step: 1 | -1): boolean;
  /** Explains what is selected, which the browser reads as `words`. */
  explain(words: string): void;
  /** Marks by other settings from now on; an open card stays. */
  update(settings: ReaderSettings): void;
  /** What is found on the page now. */
  terms(): FrameTerms;
  /** Scrolls to the next place of a term, as the page spells it, and shows where that is. */
  show(term: ShownTerm): void;
  /** Whether a term stands at a viewport point. */
  hasTermAt(x: number, y: number): boolean;
}

export interface ReaderEvents {
  /** The page has been read to the end; whether it looks medical, and how many words it has. */
  readonly onRead?: (isMedical: boolean, words: number) => void;
  /** The card was closed. */
  readonly onClosed?: () => void;
  /** How the card is shown now. */
  readonly onCard?: (mode: CardState['mode']) => void;
}

/** How often, in milliseconds, a look is taken for what no event tells of: paint emptied, layout changed, the document made writable, a shadow root come, the extension removed. */
const HEARTBEAT = 2000;
/** More than this the background would refuse; a card asks for what is left when it opens. */
const MOST_AT_ONCE = 1000;

export function startReader(options: ReaderOptions, { onRead, onClosed, onCard }: ReaderEvents = {}): Reader {
  const { signal, guarded, run, attend, stop } = guardWork(options.signal, options.isGone);
  const { document, frame, ask, asked = false } = options;
  let { settings } = options;
  const root = options.root ?? document.documentElement;

  const entries = new Map<number, Entry>();
  const painter = asked ? undefined : createPainter(document, settings, signal);
  let packs = settings.packs === null ? undefined : packTermsOfPage(ask);
  const text = new ReadText(options.index, {
    ...{ asked, onShadow: meet, onWords: (words) => packs?.hear(words) },
  });
  const marks = painter && keepMarks({ document, text, painter, run, signal });
  let found = { medical: false, words: 0 };
  let settled = false;
  let answers: Answers | undefined;
  let answering: Promise<Answers | undefined> | undefined;

  const work = watchChanges(
    root === document.documentElement ? document : root,
    {
      readTree: (tree) => text.readTree(tree),
      read: (container) => text.read(container),
      holdsText: (container) => text.holdsText(container),
      forget: (node) => text.forgetBelow(node),
      forgetAll: () => text.forgetAll(),
      late: () => text.shadows.late(),
      isOurs: (node) => answers?.isOurs(node) ?? false,
      settled: settle,
      run,
    },
    signal,
  );
  run(() => {
    for (const part of root === document.documentElement ? partsInView(document) : []) work.addTree(part);
  });
  work.addTree(root);
  let { designMode } = document;
  const heart = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    run(() => {
      marks?.refresh();
      if (document.designMode !== designMode) work.addTree(root);
      designMode = document.designMode;
      for (const host of text.shadows.unknownBelow(root)) work.addTree(host);
    });
  }, HEARTBEAT);
  signal.addEventListener('abort', () => clearInterval(heart));

  function meet(shadow: ShadowRoot): void {
    painter?.adopt(shadow);
    work.watch(shadow);
  }

  function settle(isAll: boolean): void {
    if (text.hasChanged || !settled) found = text.settle(settings);
    marks?.paint();
    answers?.settle();
    settled ||= isAll;
    const { medical, words } = found;
    const loading = medical && answer();
    if (loading) attend(loading);
    if (!isAll) return;
    attend(joinPacks());
    if (loading) {
      attend(fetchEntries());
      // Read is what can be asked about: who clicks on a term that is told of has an answer.
      attend(loading.then(() => onRead?.(medical, words)));
    } else onRead?.(medical, words);
  }

  /** Reads the page anew where the reader's own words and packs have something for it that was not looked for yet. */
  async function joinPacks(): Promise<void> {
    const asking = packs;
    const second = await asking?.ask();
    if (!second || packs !== asking) return;
    run(() => {
      text.join(second);
      work.addTree(root);
    });
  }

  /** What answers the reader, loaded on first need. */
  function answer(): Promise<Answers | undefined> {
    answering ??= options
      .loadAnswers()
      .then(
        guarded((answerReader) => {
          answers = answerReader({
            ...{ document, text, ask, entriesOf, signal, guarded, attend },
            opening: () => settings,
            ...(onClosed && { onClosed }),
            ...(onCard && { onCard }),
          });
          return answers;
        }, undefined),
      )
      // The extension was updated or removed between two of its files.
      .catch(() => {
        stop();
        return undefined;
      });
    return answering;
  }

  /** Asks for the page's definitions ahead, so that a card has its words the moment it opens. */
  async function fetchEntries(): Promise<void> {
    const wanted = new Set(text.entryNumbers(MOST_AT_ONCE));
    // A page that goes on to other articles may go through the whole glossary in an hour.
    for (const number of entries.keys()) if (!wanted.has(number)) entries.delete(number);
    await entriesOf([...wanted]);
  }

  /** Entries by number, asked for where they are not known yet; those that cannot be had are left out. */
  async function entriesOf(numbers: readonly number[]): Promise<Entry[]> {
    const missing = numbers.filter((number) => !entries.has(number));
    const answer = missing.length > 0 ? await ask('entries', { numbers: missing }) : undefined;
    if (answer?.ok) {
      answer.value.forEach((entry, i) => {
        const number = missing[i];
        if (entry && number !== undefined) entries.set(number, entry);
      });
    } else if (answer?.code === 'gone') stop();
    return numbers.flatMap((number) => entries.get(number) ?? []);
  }

  /** Hands what the reader asks for to what answers, once that is there. */
  function withAnswers(task: (answers: Answers) => void): void {
    const ready = answers;
    if (ready) run(() => task(ready));
    else if (!signal.aborted) attend(answer().then((loaded) => run(() => loaded && task(loaded))));
  }

  return {
    leadsOn: (step) => leadsOn(document, text.terms(), step),
    command: (command) => withAnswers((to) => to.command(command)),
    explain: (words) => withAnswers((to) => to.explain(words)),
    show: (term) => withAnswers((to) => to.show(term)),
    hasTermAt: guarded((x: number, y: number) => termAtPoint(document, text, x, y) !== undefined, false),
    update: (next) =>
      run(() => {
        if (next.packs !== settings.packs) {
          packs = next.packs === null ? undefined : packTermsOfPage(ask);
          text.join(undefined);
          work.addTree(root);
        }
        settings = next;
        painter?.dress(settings);
        found = text.settle(settings);
        marks?.paint();
        answers?.settle();
      }),
    terms: () => {
      const isAnswered = answers !== undefined || !found.medical || signal.aborted;
      const isStopped = signal.aborted;
      return describeFrame(document, { frame, ...found, settled: settled && isAnswered, isStopped, text });
    },
  };
}
