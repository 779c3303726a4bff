// Answers the reader: which term is meant by a pointer, a key or a command, and what its card shows and does.

import { i18n } from '#i18n';
import type { Entry } from '../glossary/entry';
import { type Ask, newSightingId } from '../platform/ask';
import type { ReaderCommand } from '../platform/requests';
import { type CardState, createCardHost } from './card-host';
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
  readonly signal: AbortSignal;
  readonly guarded: <A extends unknown[], R>(task: (...args: A) => R, otherwise: R) => (...args: A) => R;
}

export interface Answers {
  command(command: ReaderCommand): void;
  /** Whether a node of the page is the card's. */
  isOurs(node: Node): boolean;
}

export function answerReader({ document, text, ask, entries, signal, guarded }: AnswerOptions): Answers {
  /** The term whose card is shown, and the save that it made. */
  let current: PageTerm | undefined;
  let sighting: string | undefined;
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

  async function entriesOf({ term }: PageTerm): Promise<Entry[]> {
    const missing = term.entries.filter((number) => !entries.has(number));
    const answer = missing.length > 0 ? await ask('entries', { numbers: missing }) : undefined;
    if (answer?.ok) {
      answer.value.forEach((entry, i) => {
        const number = missing[i];
        if (entry && number !== undefined) entries.set(number, entry);
      });
    }
    return term.entries.flatMap((number) => entries.get(number) ?? []);
  }

  /** Shows a card for a term; does nothing when another was asked for meanwhile or its words are out of reach. */
  async function show(
    at: PageTerm,
    draw: (anchor: CardAnchor, found: readonly Entry[]) => CardState,
    point?: CardAnchor['point'],
  ): Promise<void> {
    current = at;
    const found = await entriesOf(at);
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
    sighting = undefined;
    void show(at, (anchor, found) => ({ mode: 'open', anchor, trail: [found], save: 'unsaved' }), point);
  }

  function close(): void {
    current = undefined;
    isPassing = false;
    showCard({ mode: 'hidden' });
  }

  async function follow(id: string): Promise<void> {
    const answer = await ask('entry', { id });
    if (!answer.ok || !answer.value || card.state.mode !== 'open') return;
    sighting = undefined;
    showCard({ ...card.state, trail: [...card.state.trail, [answer.value]], save: 'unsaved' });
  }

  function back(): void {
    if (card.state.mode !== 'open') return;
    sighting = undefined;
    showCard({ ...card.state, trail: card.state.trail.slice(0, -1), save: 'unsaved' });
  }

  async function save(): Promise<void> {
    const entry = card.state.mode === 'open' ? card.state.trail.at(-1)?.[0] : undefined;
    if (!entry || !current || sighting) return;
    // Made here, so that asking twice saves once.
    sighting = newSightingId();
    const mine = sighting;
    setSave('saving', mine);
    const answer = await ask('saveTerm', { sighting: mine, id: entry.id, sentence: sentenceAround(current) });
    if (answer.ok && answer.value.ok) return setSave('saved', mine);
    const code = answer.ok ? (answer.value.ok ? 'failed' : answer.value.code) : answer.code;
    setSave(code === 'gone' || code === 'storage-full' ? code : 'failed', mine);
    if (sighting === mine) sighting = undefined;
  }

  async function takeBack(): Promise<void> {
    const mine = sighting;
    if (!mine) return;
    const answer = await ask('takeBackSave', { sighting: mine });
    if (!answer.ok || !answer.value.undone) return;
    setSave('unsaved', mine);
    if (sighting === mine) sighting = undefined;
  }

  /** Shows how a save went, unless the card has moved on. */
  function setSave(save: Extract<CardState, { mode: 'open' }>['save'], of: string): void {
    if (card.state.mode === 'open' && sighting === of) showCard({ ...card.state, save });
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
          return;
        }
        case 'close-card':
          return close();
      }
    },
  };
}
