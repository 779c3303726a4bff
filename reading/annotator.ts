// Conducts the passages of one document: has the kept ones sought and painted, offers to mark what is selected, and shows
// where one is that was asked for.

import type { Ask } from '../platform/ask';
import type { FramePassages, PagePassages, TextFigures } from '../platform/requests';
import type { Hands } from './by-hand';
import { createFlash } from './flash';
import { guardWork } from './guard';
import { HeldPassages } from './held-passages';
import { markPassages } from './mark-passages';
import type { PageText } from './page-text';
import { passageAtPlace, passageAtPoint, passageOf } from './passage-hits';
import { createPassagePainter } from './passage-paint';
import { type PassageFound, searchPassages } from './passage-search';
import { isPlainClick } from './pointer';
import { rangeNow } from './range-words';
import { scrollToRange } from './scroll-to-range';
import { type Stretch, selectedStretch, stretchOf } from './selected-passage';
import { inSlices } from './slices';
import { figuresOf } from './text-figures';
import { watchSelection } from './watch-selection';

export interface AnnotatorOptions {
  readonly document: Document;
  /** A random name for this frame. */
  readonly frame: string;
  readonly ask: Ask;
  /** The address that the document names as its own, as far as it is to be believed. */
  readonly canonical: () => string | null;
  /** What the notebook has of this page. */
  readonly kept: PagePassages;
  /** Whether the bar comes by itself when something is selected. */
  readonly isOffered: () => boolean;
  readonly hands: Hands;
  /** Whether somebody is told what `state` says. */
  readonly isTold: () => boolean;
  /** Whether a term answers a click at a viewport point. */
  readonly hasTermAt: (x: number, y: number) => boolean;
  /** Has what is selected explained. */
  readonly explain: (words: string) => void;
  /** `state` has another answer now. */
  readonly onChange: () => void;
  readonly isGone: () => boolean;
  readonly signal: AbortSignal;
}

export interface Annotator {
  /** What the notebook has now. */
  update(kept: PagePassages): void;
  /** Marks what is selected, and moves the focus into the bar. */
  mark(): void;
  /** Goes to a passage, as soon as it has been found. */
  show(passage: string): void;
  /** What pages of ours beside this one are told; undefined until `tell` has been called and the page has been read. It is kept up as long as `isTold`. */
  state(): FramePassages | undefined;
  /** Somebody more wants to be told. */
  tell(): void;
}

/** How often, in milliseconds, a look is taken for what no event tells of: paint thrown out, the extension removed. */
const HEARTBEAT = 2000;

export function annotatePage(options: AnnotatorOptions): Annotator {
  const { document, frame, ask, canonical, isTold, onChange } = options;
  const guard = guardWork(options.signal, options.isGone);
  const { signal, run, guarded, attend } = guard;
  const view = document.defaultView;
  const held = new HeldPassages();
  const painter = createPassagePainter(document, signal);
  const flash = createFlash(document, signal);
  let { kept } = options;
  let counted: { readonly text: string; readonly figures: TextFigures } | undefined;
  /** The text that is being counted. */
  let counting: string | undefined;
  let wanted: string | undefined;

  const search = searchPassages({
    ...{ document, run, signal, isReadOn: isTold },
    onChange: guarded(onFound, undefined),
  });
  const onHeld = () => search.seek(held.all());
  const marking = markPassages({
    ...{ document, ask, canonical, guard, search, held, onHeld },
    explain: options.explain,
  });

  function update(now: PagePassages): void {
    kept = now;
    held.replace(now.passages);
    onHeld();
    marking.refresh();
  }

  function onFound(page: PageText | undefined): void {
    painter?.paint(search.found().map(({ passage: { colour }, ranges }) => ({ colour, ranges })));
    if (wanted !== undefined) show(wanted);
    if (!isTold()) return;
    if (page && page.text !== counted?.text) attend(count(page));
    else onChange();
  }

  async function count({ text }: PageText): Promise<void> {
    if (text === counting) return;
    counting = text;
    const figures = await inSlices(figuresOf(text), { run, signal });
    // The page has been read anew meanwhile, and that is what is being counted now.
    if (counting !== text) return;
    counting = undefined;
    if (figures) counted = { text, figures };
    onChange();
  }

  function show(id: string): void {
    const found = search.found().find(({ passage }) => passage.id === id);
    wanted = found === undefined || found.status === 'seeking' ? id : undefined;
    const [first] = found?.ranges ?? [];
    const place = first && rangeNow(first);
    if (!found || !place) return;
    scrollToRange(place);
    flash(found.ranges);
  }

  /** The bar for a passage that stands in the page. */
  function open({ passage, ranges }: PassageFound): void {
    const stretch = stretchOfRanges(ranges);
    if (stretch) marking.open(stretch, passage);
  }

  function mark(): void {
    const stretch = selectedStretch(document);
    const there = stretch ? passageOf(search.found(), stretch) : passageAtCaret();
    if (there) open(there);
    if (stretch && !there) marking.mark(stretch);
    else marking.focus();
  }

  function passageAtCaret(): PassageFound | undefined {
    const { focusNode, focusOffset } = document.getSelection() ?? { focusNode: null, focusOffset: 0 };
    return focusNode ? passageAtPlace(search.found(), focusNode, focusOffset) : undefined;
  }

  const onSelected = guarded(() => {
    const stretch = selectedStretch(document);
    if (!stretch) {
      if (marking.isOffer) marking.close();
    } else if (options.hands.isByHand() && options.isOffered())
      marking.open(stretch, passageOf(search.found(), stretch)?.passage);
  }, undefined);

  const onClick = guarded((event: MouseEvent) => {
    if (!event.isTrusted || !isPlainClick(event) || marking.bar.holds(event)) return;
    const { clientX: x, clientY: y } = event;
    if (document.getSelection()?.type === 'Range' || options.hasTermAt(x, y)) return;
    const found = passageAtPoint(document, search.found(), x, y);
    if (found) open(found);
  }, undefined);

  const onPress = guarded((event: Event) => {
    if (marking.bar.isShown && !marking.bar.holds(event)) marking.close();
  }, undefined);

  /** The reader has gone on to a frame in this page, or out of the frame that this is. */
  const onBlur = guarded(() => {
    const isElsewhere = view !== view?.top || document.activeElement instanceof HTMLIFrameElement;
    if (isElsewhere && marking.bar.isShown) marking.close();
  }, undefined);

  const onKey = guarded((event: KeyboardEvent) => {
    // One press closes one thing: what is in front has had it already.
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !marking.bar.isShown) return;
    marking.close();
    event.preventDefault();
    event.stopPropagation();
  }, undefined);

  const listening = { signal, capture: true };
  const wasPressed = options.hands.isPressed();
  watchSelection(document, { settled: onSelected, wasPressed, signal });
  view?.addEventListener('click', onClick, { ...listening, passive: true });
  view?.addEventListener('pointerdown', onPress, { ...listening, passive: true });
  view?.addEventListener('keydown', onKey, listening);
  view?.addEventListener('blur', onBlur, { signal });
  const heart = setInterval(() => {
    if (document.visibilityState === 'visible') run(() => painter?.restore());
  }, HEARTBEAT);
  signal.addEventListener('abort', () => clearInterval(heart));
  run(() => {
    update(kept);
    // What made this part load may have been a selection, and the reader may not be done with it.
    if (!wasPressed) onSelected();
  });

  return {
    update: guarded(update, undefined),
    mark: guarded(mark, undefined),
    show: guarded(show, undefined),
    tell: guarded(search.readNow, undefined),
    state() {
      if (!counted || signal.aborted) return undefined;
      const { reading, canKeep } = kept;
      const places = search.found().map(({ passage: { id }, status }) => ({ id, status }));
      const isTop = view === view?.top;
      return { frame, url: document.URL, isTop, reading, canKeep, places, figures: counted.figures };
    },
  };
}

/** From the beginning of the first range to the end of the last. */
function stretchOfRanges(ranges: readonly StaticRange[]): Stretch | undefined {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last || !rangeNow(first) || !rangeNow(last)) return undefined;
  const words = ranges.map((range) => rangeNow(range)?.toString() ?? '').join(' ');
  const { startContainer, startOffset } = first;
  const { endContainer, endOffset } = last;
  return stretchOf(new StaticRange({ startContainer, startOffset, endContainer, endOffset }), words);
}
