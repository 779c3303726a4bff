// Answers the reader: which term is meant by a pointer, a key or a command, and what its card shows and does.

import { i18n } from '#i18n';
import type { Entry } from '../glossary/entry';
import { type Ask, newId } from '../platform/ask';
import type { ReaderCommand } from '../platform/requests';
import { type CardPage, type CardState, createCardHost } from './card-host';
import { rectAt, termAt, termAtPoint } from './hit-test';
import type { CardAnchor } from './place-card';
import { listenToPointer } from './pointer';
import { liveRange } from './ranges';
import type { PageTerm, ReadText } from './read-text';
import { sentenceAround } from './sentence';
import { selectedPlace, stepToTerm } from './term-cursor';

export interface AnswerOptions {
  readonly document: Document;
  readonly text: ReadText;
  readonly ask: Ask;
  /** Entries already fetched, by number. */
  readonly entries: Map<number, Entry>;
  /** Whether the reader has saved the entry of this number. */
  readonly isSaved: (number: number) => boolean;
  readonly signal: AbortSignal;
  readonly guarded: <A extends unknown[], R>(task: (...args: A) => R, otherwise: R) => (...args: A) => R;
  /** The card was closed. */
  readonly onClosed?: () => void;
}

export interface Answers {
  /** The page has been read again: a card whose term is gone goes with it. */
  settle(): void;
  command(command: ReaderCommand): void;
  /** Whether a node of the page is the card's. */
  isOurs(node: Node): boolean;
}

export function answerReader(options: AnswerOptions): Answers {
  const { document, text, ask, entries, isSaved, signal, guarded, onClosed } = options;
  /** The term whose card is shown. */
  let current: PageTerm | undefined;
  /** Whether the card of `current` goes when the pointer does, be it shown yet or waiting for its words. */
  let isPassing = false;

  const card = createCardHost(
    document,
    {
      onFollow: (id) => void follow(id),
      onBack: back,
      onClose: close,
      onSave: () => void save(),
      onTakeBack: () => void takeBack(),
    },
    signal,
  );

  // Guarded here too, for what is shown after an answer came: by then no caller is left to catch an error.
  const showCard = guarded((state: CardState) => card.show(state), undefined);

  async function entriesOf(numbers: readonly number[]): Promise<Entry[]> {
    const missing = numbers.filter((number) => !entries.has(number));
    const answer = missing.length > 0 ? await ask('entries', { numbers: missing }) : undefined;
    if (answer?.ok) {
      answer.value.forEach((entry, i) => {
        const number = missing[i];
        if (entry && number !== undefined) entries.set(number, entry);
      });
    }
    return numbers.flatMap((number) => entries.get(number) ?? []);
  }

  /** Shows a card for a term; does nothing when another was asked for meanwhile or its words are out of reach. */
  async function show(
    at: PageTerm,
    draw: (anchor: CardAnchor, found: readonly Entry[]) => CardState,
    point?: CardAnchor['point'],
  ): Promise<void> {
    current = at;
    const found = await entriesOf(at.term.entries);
    const range = liveRange(at.block, at.term.start, at.term.end);
    if (current !== at || signal.aborted || found.length === 0 || !range) return;
    showCard(draw({ range, ...(point && { point }) }, found));
  }

  function hover(at: PageTerm, point?: CardAnchor['point'], announcement?: string): void {
    isPassing = true;
    void show(
      at,
      (anchor, found) => ({ mode: 'hover', anchor, entries: found, ...(announcement && { announcement }) }),
      point,
    );
  }

  function open(at: PageTerm, point?: CardAnchor['point']): void {
    isPassing = false;
    void ask('opened', { look: newId(), number: at.term.entries[0] });
    void show(
      at,
      (anchor, entries) => ({
        ...{ mode: 'open', anchor },
        trail: [{ entries, save: 'unsaved', wasKept: isSaved(at.term.entries[0]) }],
      }),
      point,
    ).then(() => offerWithin(at));
  }

  /** Names inside and across the term, told once the card is there. */
  async function offerWithin(at: PageTerm): Promise<void> {
    const within = await entriesOf([...new Set(text.namesWithin(at).map(({ entries: [first] }) => first))]);
    if (within.length > 0 && current === at && card.state.mode === 'open')
      showCard({ ...card.state, within: within.map(({ id, term }) => ({ id, term })) });
  }

  function close(): void {
    current = undefined;
    isPassing = false;
    showCard({ mode: 'hidden' });
    onClosed?.();
  }

  async function follow(id: string): Promise<void> {
    const { state } = card;
    const answer = await ask('entry', { id });
    // Only if the card still shows what the link was in.
    if (!answer.ok || !answer.value || state.mode !== 'open' || card.state !== state) return;
    const { number, entry } = answer.value;
    const page: CardPage = { entries: [entry], save: 'unsaved', wasKept: isSaved(number) };
    showCard({ ...state, trail: [...state.trail, page] });
  }

  function back(): void {
    if (card.state.mode !== 'open') return;
    const [first, ...others] = card.state.trail.slice(0, -1);
    if (first) showCard({ ...card.state, trail: [first, ...others] });
  }

  async function save(): Promise<void> {
    const page = openPage();
    const [entry] = page?.entries ?? [];
    if (!page || !entry || !current || page.sighting) return;
    // Made here, so that asking twice saves once.
    const sighting = newId();
    const saving = turn(page, { ...page, save: 'saving', sighting });
    const answer = await ask('saveTerm', { sighting, id: entry.id, sentence: sentenceAround(current) });
    if (answer.ok && answer.value.ok) {
      turn(saving, { ...saving, save: 'saved' });
      return;
    }
    const code = answer.ok ? (answer.value.ok ? 'failed' : answer.value.code) : answer.code;
    turn(saving, { ...page, save: code === 'gone' || code === 'storage-full' ? code : 'failed' });
  }

  async function takeBack(): Promise<void> {
    const page = openPage();
    if (!page?.sighting) return;
    const answer = await ask('takeBackSave', { sighting: page.sighting });
    const { entries, wasKept } = page;
    if (answer.ok && answer.value.undone) turn(page, { entries, wasKept, save: 'unsaved' });
  }

  function openPage(): CardPage | undefined {
    return card.state.mode === 'open' ? card.state.trail.at(-1) : undefined;
  }

  /** Puts one page of the open card in the place of another; nothing when the card has moved on. Gives the new page. */
  function turn(from: CardPage, to: CardPage): CardPage {
    if (card.state.mode === 'open' && card.state.trail.includes(from)) {
      const [first, ...others] = card.state.trail.map((page) => (page === from ? to : page));
      if (first) showCard({ ...card.state, trail: [first, ...others] });
    }
    return to;
  }

  /** The term that is selected, or that the caret stands in. */
  function selectedTerm(): PageTerm | undefined {
    const place = selectedPlace(document, [...text.shadowRoots()]);
    return place && termAt(text, place.startContainer, place.startOffset);
  }

  function step(direction: 1 | -1): void {
    const found = stepToTerm(document, text.terms(), direction);
    if (!found) return;
    const { at, place, count } = found;
    const words = at.block.text.slice(at.term.start, at.term.end);
    if (card.state.mode === 'open') close();
    hover(at, undefined, i18n.t('card.place', [words, String(place), String(count)]));
  }

  const view = document.defaultView;
  if (view) {
    listenToPointer(
      view,
      {
        rest: guarded((x, y) => {
          if (card.state.mode === 'open') return false;
          const at = termAtPoint(document, text, x, y);
          if (!at?.term.marked) return false;
          hover(at, { x, y });
          return true;
        }, false),
        stays: guarded((x, y) => {
          if (card.state.mode !== 'hover' || !current) return false;
          return card.covers(x, y) || rectAt(current, x, y) !== undefined;
        }, false),
        leave: guarded(() => {
          if (isPassing) close();
        }, undefined),
        open: guarded((x, y) => {
          const at = termAtPoint(document, text, x, y);
          if (at) open(at, { x, y });
          return at !== undefined;
        }, false),
        openHeld: guarded((x, y) => {
          const at = termAtPoint(document, text, x, y);
          if (at) open(at, { x, y });
          return at !== undefined;
        }, false),
        pressOutside: guarded(() => {
          if (card.state.mode !== 'hidden') close();
        }, undefined),
        escape: guarded(() => {
          const isShown = card.state.mode !== 'hidden';
          close();
          return isShown;
        }, false),
        isOurs: (event) => card.holds(event),
      },
      signal,
    );
  }

  return {
    settle() {
      if (current && !liveRange(current.block, current.term.start, current.term.end)) close();
    },
    isOurs: card.isHost,
    command(command) {
      switch (command) {
        case 'next-term':
          return step(1);
        case 'previous-term':
          return step(-1);
        case 'open-card': {
          const at = current ?? selectedTerm();
          if (at) open(at);
          else onClosed?.();
          return;
        }
        case 'close-card':
          return close();
      }
    },
  };
}
