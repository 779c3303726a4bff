// Answers the reader: which term is meant by a pointer, a key or a command, and what its card shows and does.

import { i18n } from '#i18n';
import type { Meanings } from '../components/hover-card';
import type { Entry } from '../glossary/entry';
import { newId } from '../platform/ask';
import type { ReaderCommand } from '../platform/requests';
import { type CardState, createCardHost, type TrailPage } from './card-host';
import { rectAt, termAt, termAtPoint } from './hit-test';
import { keepTerms } from './keep-terms';
import type { CardAnchor } from './place-card';
import { listenToPointer, type Opening } from './pointer';
import { liveRange } from './ranges';
import type { PageTerm, ReadText } from './read-text';
import type { ReaderEvents, ReaderOptions } from './reader';
import { placeOf, type Selected, selectedWords, sentenceOf } from './selected';
import { type ShownTerm, termShower } from './show-terms';
import { selectedPlace, stepToTerm } from './term-cursor';

export interface AnswerOptions
  extends Pick<ReaderOptions, 'document' | 'ask' | 'signal'>,
    Pick<ReaderEvents, 'onClosed' | 'onCard'> {
  readonly text: ReadText;
  /** Entries by number; those that cannot be had are left out. */
  readonly entriesOf: (numbers: readonly number[]) => Promise<Entry[]>;
  readonly opening: () => Opening;
  readonly guarded: <A extends unknown[], R>(task: (...args: A) => R, otherwise: R) => (...args: A) => R;
  /** Sees to a promise: an error in it stops the reader. */
  readonly attend: (promise: Promise<unknown>) => void;
}

export interface Answers {
  /** The page has been read again: a card whose term is gone goes with it. */
  settle(): void;
  command(command: ReaderCommand): void;
  /** Explains what is selected, which the browser reads as `words`. */
  explain(words: string): void;
  /** Scrolls to the next place of a term and shows where that is. */
  show(term: ShownTerm): void;
  /** Whether a node of the page is the card's. */
  isOurs(node: Node): boolean;
}

export function answerReader(options: AnswerOptions): Answers {
  const { document, text, ask, entriesOf, opening, signal, guarded, attend, onClosed } = options;
  /** What the card that is shown belongs to. */
  let current: PageTerm | Selected | undefined;
  /** Whether the card of `current` goes when the pointer does, be it shown yet or waiting for its words. */
  let isPassing = false;

  const card = createCardHost(
    document,
    {
      onFollow: (id) => attend(follow(id)),
      ...{ onBack: back, onClose: close },
      onSave: () => attend(keep.save()),
      onTakeBack: () => attend(keep.takeBack()),
      onCard: options.onCard,
      onReport: (id) => attend(ask('openReport', { id })),
      onAdd: (text) => attend(ask('addWord', { text })),
    },
    signal,
  );

  // Guarded here too, for what is shown after an answer came: by then no caller is left to catch an error.
  const showCard = guarded((state: CardState) => card.show(state), undefined);

  const keep = keepTerms({
    ...{ ask, card, show: showCard },
    sentence: () => (current ? sentenceOf(current) : ''),
  });

  /** Shows a card for a term; does nothing when another was asked for meanwhile or its words are out of reach. */
  async function show(
    at: PageTerm,
    draw: (anchor: CardAnchor, found: Meanings) => CardState,
    point?: CardAnchor['point'],
  ): Promise<void> {
    current = at;
    const { entries: numbers, pageWords: longForms, start, end } = at.term;
    const found = await entriesOf(numbers);
    const range = liveRange(at.block, start, end);
    if (current !== at || signal.aborted || found.length + longForms.length === 0 || !range) return;
    const spelling = at.block.text.slice(start, end);
    const meanings = { entries: found, ...(longForms.length > 0 && { onPage: { spelling, longForms } }) };
    showCard(draw({ range, ...(point && { point }) }, meanings));
    attend(keep.recall());
  }

  function hover(at: PageTerm, point?: CardAnchor['point'], announcement?: string): void {
    isPassing = true;
    attend(
      show(
        at,
        (anchor, found) => ({ mode: 'hover', anchor, ...found, ...(announcement && { announcement }) }),
        point,
      ),
    );
  }

  function open(at: PageTerm, point?: CardAnchor['point']): void {
    isPassing = false;
    const [number] = at.term.entries;
    if (number !== undefined) attend(ask('opened', { look: newId(), number }));
    attend(
      show(
        at,
        (anchor, found) => ({ mode: 'open', anchor, trail: [{ ...found, save: 'unsaved' }] }),
        point,
      ).then(() => offerWithin(at)),
    );
  }

  /** Names inside and across the term, told once the card is there. */
  async function offerWithin(at: PageTerm): Promise<void> {
    const within = await entriesOf([...new Set(text.namesWithin(at))]);
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
    const [from, depth] = [current, card.state.mode === 'open' && card.state.trail.length];
    const answer = await ask('entry', { id });
    // Only if the card still shows what the link was in.
    if (!answer.ok || !answer.value || current !== from || card.state.mode !== 'open') return;
    const { trail } = card.state;
    if (trail.length === depth)
      showCard({ ...card.state, trail: [...trail, { entries: [answer.value], save: 'unsaved' }] });
    attend(keep.recall());
  }

  function back(): void {
    if (card.state.mode !== 'open') return;
    const [first, ...others] = card.state.trail.slice(0, -1);
    if (first) showCard({ ...card.state, trail: [first, ...others] });
  }

  /** Opens the card of the term that is selected, or else of whatever is. */
  function openSelected(words?: string): void {
    const at = selectedTerm();
    const selected = selectedWords(document, [...text.shadows], words);
    if (at && (!selected || spellingOf(at).includes(selected.words))) open(at);
    else if (selected) attend(explain(selected));
    else onClosed?.();
  }

  async function explain(selected: Selected): Promise<void> {
    current = selected;
    isPassing = false;
    const answer = await ask('explain', { text: selected.words });
    if (current !== selected || signal.aborted) return;
    if (!answer.ok) return close();
    const { value } = answer;
    const page: TrailPage =
      value.found === 'entries' ? { entries: value.entries, save: 'unsaved' } : { notFound: value };
    showCard({ mode: 'open', anchor: { range: selected.range }, trail: [page] });
    attend(keep.recall());
  }

  /** The term that is selected, or that the caret stands in. */
  function selectedTerm(): PageTerm | undefined {
    const place = selectedPlace(document, [...text.shadows]);
    return place && termAt(text, place.startContainer, place.startOffset);
  }

  function step(direction: 1 | -1): void {
    const found = stepToTerm(document, text.terms(), direction);
    if (!found) return;
    const { at, place, count } = found;
    if (card.state.mode === 'open') close();
    hover(at, undefined, i18n.t('card.place', [spellingOf(at), String(place), String(count)]));
  }

  const openAt = guarded((x: number, y: number) => {
    const at = termAtPoint(document, text, x, y);
    if (at) open(at, { x, y });
    return at !== undefined;
  }, false);

  const view = document.defaultView;
  if (view) {
    listenToPointer(
      view,
      {
        opening,
        rest: guarded((x, y) => {
          if (card.state.mode === 'open') return false;
          const at = termAtPoint(document, text, x, y);
          if (!at?.term.marked) return false;
          hover(at, { x, y });
          return true;
        }, false),
        stays: guarded((x, y) => {
          if (card.state.mode !== 'hover' || !current || !('block' in current)) return false;
          return card.covers(x, y) || rectAt(current, x, y) !== undefined;
        }, false),
        leave: guarded(() => {
          if (isPassing) close();
        }, undefined),
        open: openAt,
        openHeld: openAt,
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
      if (current && !placeOf(current)) close();
    },
    isOurs: card.isHost,
    explain: openSelected,
    show: termShower(document, text, signal),
    command(command) {
      switch (command) {
        case 'next-term':
          return step(1);
        case 'previous-term':
          return step(-1);
        case 'open-card': {
          if (current && 'block' in current) return open(current);
          return openSelected();
        }
        case 'close-card':
          return close();
      }
    },
  };
}

/** A term as the page spells it. */
function spellingOf({ block, term }: PageTerm): string {
  return block.text.slice(term.start, term.end);
}
