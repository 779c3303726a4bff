// Conducts the reading of one document: reads its text, paints the marks, answers pointer, keys and commands. Fails
// closed: on an unexpected error the paint is cleared and the reader goes quiet; a page never breaks because of us.

import type { Entry, Level } from '../glossary/entry';
import type { GlossaryIndex } from '../glossary/index-format';
import type { Ask } from '../platform/ask';
import type { FrameTerms, ReaderCommand } from '../platform/requests';
import { answerReader } from './answers';
import { watchChanges } from './changes';
import { createPainter, randomName } from './paint';
import { staticRange } from './ranges';
import { ReadText } from './read-text';
import { isVisible } from './term-cursor';

export interface ReaderOptions {
  readonly document: Document;
  /** Reads only what is below; the whole page when left out. */
  readonly root?: Element;
  readonly index: GlossaryIndex;
  readonly minLevel: Level;
  readonly ask: Ask;
  /** Whether the extension has left from under the page: updated, switched off, removed. */
  readonly isGone?: () => boolean;
  /** Everything stops and is undone on abort. */
  readonly signal: AbortSignal;
}

export interface Reader {
  command(command: ReaderCommand): void;
  /** What is found on the page now. */
  terms(): FrameTerms;
}

/** Starts reading. `onChange` is called after each time the page has been read to the end. */
export function startReader(options: ReaderOptions, onChange: () => void = () => {}): Reader {
  const stopping = new AbortController();
  const signal = AbortSignal.any([options.signal, stopping.signal]);
  const { document, ask, minLevel } = options;
  const root = options.root ?? document.documentElement;

  /** Runs `task`; an error stops the reader for good. */
  const guarded =
    <A extends unknown[], R>(task: (...args: A) => R, otherwise: R) =>
    (...args: A): R => {
      if (options.isGone?.()) stopping.abort();
      if (signal.aborted) return otherwise;
      try {
        return task(...args);
      } catch (error) {
        console.warn('Medgloss stopped on this page.', error);
        stopping.abort();
        return otherwise;
      }
    };

  const entries = new Map<number, Entry>();
  const painter = createPainter(document, signal);
  const text = new ReadText(options.index, (shadow) => {
    painter?.adopt(shadow);
    work.watch(shadow);
  });
  let found = { medical: false, words: 0 };
  let settled = false;
  const frame = randomName();

  const work = watchChanges(
    root === document.documentElement ? document : root,
    {
      containersBelow: (container) => text.containersBelow(container),
      read: (container) => text.read(container),
      late: () => text.lateShadowHosts(),
      isOurs: (node) => answers.isOurs(node),
      settled: settle,
      run: guarded((slice) => slice(), undefined),
    },
    signal,
  );
  const answers = answerReader({ document, text, ask, entries, signal, guarded });
  work.addTree(root);

  function settle(): void {
    text.forgetGone();
    answers.settle();
    if (settled && !text.hasChanged) {
      painter?.restore();
      return;
    }
    found = text.settle(minLevel);
    const terms = text.terms();
    painter?.paint(
      terms
        .filter(({ term }) => term.marked)
        .map(({ block, term }) => staticRange(block, term.start, term.end)),
    );
    settled = true;
    void fetchEntries(terms.flatMap(({ term }) => (term.marked ? term.entries : [])));
    onChange();
  }

  /** Asks for the page's definitions ahead, so that a card has its words the moment it opens. */
  async function fetchEntries(numbers: readonly number[]): Promise<void> {
    const missing = [...new Set(numbers)].filter((number) => !entries.has(number)).slice(0, MOST_AT_ONCE);
    if (missing.length === 0) return;
    const answer = await ask('entries', { numbers: missing });
    if (!answer.ok) {
      if (answer.code === 'gone') stopping.abort();
      return;
    }
    answer.value.forEach((entry, i) => {
      const number = missing[i];
      if (entry && number !== undefined) entries.set(number, entry);
    });
  }

  return {
    command: guarded(answers.command, undefined),
    terms: () => ({
      frame,
      url: document.URL,
      title: document.title,
      isTop: document.defaultView === document.defaultView?.top,
      words: found.words,
      looksMedical: found.medical,
      settled,
      marks: text.terms().map((at) => ({
        text: visibleText(at.block.text.slice(at.term.start, at.term.end)),
        entry: at.term.entries[0],
        level: at.term.level,
        marked: at.term.marked && !signal.aborted && isVisible(at),
      })),
    }),
  };
}

/** More than this the background would refuse; a card asks for what is left when it opens. */
const MOST_AT_ONCE = 1000;

/** As it looks: without soft hyphens and zero-width marks, white space evened out. */
function visibleText(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/\s+/g, ' ');
}
