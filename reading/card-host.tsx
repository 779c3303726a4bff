// The card over a page, made on first use: shows a hover card or an opened card, keeps focus in order, and answers Escape.
// What is shown is decided by answers.ts.

import { autoUpdate } from '@floating-ui/dom';
import { render } from 'preact';
import { i18n } from '#i18n';
import { type CardDepth, depthByKey } from '../components/card-depth';
import chips from '../components/chips.css?inline';
import { HoverCard, isUnclear, type Meanings } from '../components/hover-card';
import { NotFoundCard, outcomeOf } from '../components/not-found-card';
import type { SaveState } from '../components/save-row';
import { OpenCard } from '../components/term-card';
import type { Entry, EntryLink } from '../glossary/entry';
import type { NotFound } from '../glossary/explain';
import frame from './card.css?inline';
import words from './card-words.css?inline';
import { schemeAt } from './page-scheme';
import { anchorBox, type CardAnchor, placeCard } from './place-card';
import { focusedElement } from './shadow-trees';
import { createTopLayer, elementAt, keepPressesIn, undoZoom } from './top-layer';

/** What the card shows. */
export type CardState =
  /** Nothing. */
  | { mode: 'hidden' }
  /** Text only, while the pointer or the term cursor rests on a term. */
  | ({ mode: 'hover'; anchor: CardAnchor; announcement?: string } & Meanings)
  /** A non-modal dialog with actions, and the entries that led here, the present one last. */
  | {
      mode: 'open';
      anchor: CardAnchor;
      trail: readonly [TrailPage, ...TrailPage[]];
      /** Names that stand inside or across the one that was asked about. */
      within?: readonly EntryLink[];
    };

/** What an opened card shows of a text that the glossary does not have. */
interface NotFoundPage {
  readonly notFound: NotFound<Entry>;
}

export type TrailPage = CardPage | NotFoundPage;

/** What an opened card shows of what a spelling means. */
export interface CardPage extends Meanings {
  readonly save: SaveState;
  /** The word was in the notebook when this was opened. */
  readonly wasKept?: boolean;
  /** The save that was made here. */
  readonly sighting?: string;
}

/** What a reader does in an opened card. */
export interface CardActions {
  readonly onFollow: (id: string) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onSave: () => void;
  readonly onTakeBack: () => void;
  /** How it is shown now. */
  readonly onCard?: ((mode: CardState['mode']) => void) | undefined;
  readonly onReport: (id: string) => void;
  readonly onAdd: (text: string) => void;
}

export interface CardHost {
  show(state: CardState): void;
  readonly state: CardState;
  /** Whether an event comes out of the card. */
  holds(event: Event): boolean;
  /** Whether a node is the host element. */
  isHost(node: Node): boolean;
  /** Whether a viewport point is on the card or on the way to it from its term. */
  covers(x: number, y: number): boolean;
}

/** A card for one document, removed when `signal` aborts. */
export function createCardHost(document: Document, actions: CardActions, signal: AbortSignal): CardHost {
  let parts: ReturnType<typeof build> | undefined;
  let state: CardState = { mode: 'hidden' };
  let following: (() => void) | undefined;
  let focusBefore: Element | undefined;
  /** As the reader left it: the next card on this page says as much. */
  let depth: CardDepth = 'usual';

  signal.addEventListener('abort', () => {
    following?.();
    parts?.layer.host.remove();
  });

  function show(next: CardState): void {
    const before = state;
    state = next;
    if (next.mode === 'hidden') hide(before);
    else draw(next, before);
    actions.onCard?.(next.mode);
  }

  function hide(before: CardState): void {
    following?.();
    following = undefined;
    if (!parts) return;
    parts.layer.takeDown();
    render(null, parts.card);
    if (before.mode === 'open' && (focusBefore instanceof HTMLElement || focusBefore instanceof SVGElement))
      focusBefore.focus({ preventScroll: true });
    focusBefore = undefined;
  }

  function draw(next: Exclude<CardState, { mode: 'hidden' }>, before: CardState): void {
    parts ??= build(document, onKey);
    const { layer, card, status } = parts;
    const isOpening = next.mode === 'open' && before.mode !== 'open';
    const isOther =
      isOpening ||
      next.mode === 'hover' ||
      before.mode !== 'open' ||
      next.trail.length !== before.trail.length;
    if (isOpening) focusBefore = focusedElement(document);
    layer.putUp(next.anchor.range.startContainer);
    if (isOther) card.style.maxHeight = '';
    undoZoom(card, layer.host);
    card.dataset.scheme = schemeAt(elementAt(next.anchor.range.startContainer));
    card.className = next.mode === 'hover' ? 'in-page card is-hover' : 'in-page card';
    setDialog(card, next.mode === 'open');
    render(next.mode === 'hover' ? <HoverCard {...next} /> : openCard(next), card);
    status.textContent = announcementOf(next);
    follow(card, next.anchor);
    if (next.mode === 'open' && isOther) card.focus({ preventScroll: true });
  }

  function openCard({ trail, within = [] }: Extract<CardState, { mode: 'open' }>) {
    const page = trail.at(-1) ?? trail[0];
    // Made anew for each entry, so that each is read from its beginning.
    const key = trail.length;
    const names = key === 1 ? within : [];
    if ('notFound' in page) return <NotFoundCard key={key} {...page.notFound} {...actions} />;
    return (
      <OpenCard
        key={key}
        {...{ ...page, ...actions, depth }}
        within={names}
        canGoBack={key > 1}
        onDepth={deepen}
      />
    );
  }

  function deepen(next: CardDepth): void {
    if (next === depth || state.mode !== 'open' || !parts) return;
    depth = next;
    const { card, status } = parts;
    render(openCard(state), card);
    if (next === 'full') card.querySelector('.student')?.scrollIntoView({ block: 'nearest' });
    status.textContent = depthWords(next);
  }

  function follow(card: HTMLElement, anchor: CardAnchor): void {
    following?.();
    const contextElement = elementAt(anchor.range.startContainer);
    const reference = { getBoundingClientRect: () => anchorBox(anchor), contextElement };
    following = autoUpdate(reference, card, () => void placeCard(card, anchor));
  }

  function onKey(event: KeyboardEvent): void {
    // What is typed in the card is not typed in the page.
    event.stopPropagation();
    if (event.key === 'Escape') actions.onClose();
    const page = state.mode === 'open' ? state.trail.at(-1) : undefined;
    const [entry] = page && 'entries' in page && !isUnclear(page) ? page.entries : [];
    if (entry) deepen(depthByKey(event, depth, entry));
  }

  return {
    show,
    get state() {
      return state;
    },
    isHost: (node) => node === parts?.layer.host,
    holds: (event) => parts !== undefined && event.composedPath().includes(parts.layer.host),
    covers: (x, y) =>
      parts !== undefined && state.mode !== 'hidden' && onBridge(parts.card, state.anchor, x, y),
  };
}

/** What is said besides what the focus reads out: which term this is, or that there is none. */
function announcementOf(state: Exclude<CardState, { mode: 'hidden' }>): string {
  if (state.mode === 'hover') return state.announcement ?? '';
  const page = state.trail.at(-1) ?? state.trail[0];
  return 'notFound' in page ? outcomeOf(page.notFound) : '';
}

/** What a card shows now, for who does not see it change. */
function depthWords(depth: CardDepth): string {
  switch (depth) {
    case 'short':
      return i18n.t('card.nowShort');
    case 'usual':
      return i18n.t('card.nowUsual');
    case 'full':
      return i18n.t('card.nowFull');
  }
}

function build(document: Document, onKey: (event: KeyboardEvent) => void) {
  const layer = createTopLayer(document, frame + chips + words);
  const card = document.createElement('div');
  card.lang = i18n.t('common.language');
  card.dir = i18n.t('common.direction');
  const status = document.createElement('div');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  layer.root.append(card, status);
  card.addEventListener('keydown', onKey);
  keepPressesIn(card);
  return { layer, card, status };
}

function setDialog(card: HTMLElement, isDialog: boolean): void {
  if (isDialog) {
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-labelledby', 'term');
    card.tabIndex = -1;
  } else {
    for (const name of ['role', 'aria-labelledby', 'tabindex']) card.removeAttribute(name);
  }
}

/** The card's box, stretched to its term, so that a pointer on its way between them is on neither side. */
function onBridge(card: HTMLElement, anchor: CardAnchor, x: number, y: number): boolean {
  const box = card.getBoundingClientRect();
  const term = anchorBox(anchor);
  const inCard = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  if (inCard) return true;
  const [top, bottom] = box.top >= term.bottom ? [term.bottom, box.top] : [box.bottom, term.top];
  const [left, right] = [Math.min(box.left, term.left), Math.max(box.right, term.right)];
  return y >= top - 2 && y <= bottom + 2 && x >= left && x <= right;
}
