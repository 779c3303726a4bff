// Next and previous term from the keyboard: moves the page's selection to the term and brings it into view, so that a
// screen reader and a sighted reader arrive at the same place.

import { liveRange } from './ranges';
import type { PageTerm } from './read-text';
import { scrollToRange } from './scroll-to-range';
import { pageOrder } from './shadow-trees';
import { isVisible } from './visible';

/** Where a step led: the term, and its place among the marked terms that can be seen. */
export interface CursorStep {
  readonly at: PageTerm;
  /** From 1. */
  readonly place: number;
  readonly count: number;
}

/** Steps from the selection (or the top) to the next or previous marked term, round the ends; undefined when none is marked. */
export function stepToTerm(
  document: Document,
  terms: readonly PageTerm[],
  step: 1 | -1,
): CursorStep | undefined {
  const seen = terms.filter((at) => at.term.marked && isVisible(at));
  if (seen.length === 0) return undefined;
  const index = nextIndex(selectedPlace(document, shadowRootsOf(seen)), seen, step);
  const at = seen[index];
  const range = at && liveRange(at.block, at.term.start, at.term.end);
  if (!range) return undefined;
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  scrollToRange(range);
  return { at, place: index + 1, count: seen.length };
}

/** Whether a step leads on from the selection, not round the ends. */
export function leadsOn(document: Document, terms: readonly PageTerm[], step: 1 | -1): boolean {
  const seen = terms.filter((at) => at.term.marked && isVisible(at));
  const place = selectedPlace(document, shadowRootsOf(seen));
  return place ? beyond(place, seen, step) >= 0 : seen.length > 0;
}

/** What is selected, in one of some shadow trees too, as far as it lies in the tree where it begins; undefined when nothing is. */
export function selectedPlace(document: Document, shadowRoots: ShadowRoot[]): Range | undefined {
  const selection = document.getSelection();
  if (!selection?.rangeCount) return undefined;
  // By the specification getRangeAt answers with the host, for a selection inside a shadow tree; Chromium's does not.
  const selected = selection.getComposedRanges?.({ shadowRoots })[0] ?? selection.getRangeAt(0);
  const place = document.createRange();
  place.setStart(selected.startContainer, selected.startOffset);
  // To set an end in another tree would move the beginning there.
  if (selected.startContainer.getRootNode() === selected.endContainer.getRootNode())
    place.setEnd(selected.endContainer, selected.endOffset);
  return place;
}

function nextIndex(place: Range | undefined, terms: readonly PageTerm[], step: 1 | -1): number {
  const index = place ? beyond(place, terms, step) : -1;
  if (index >= 0) return index;
  return step === 1 ? 0 : terms.length - 1;
}

/** The term after or before a place; -1 when there is none. */
function beyond(place: Range, terms: readonly PageTerm[], step: 1 | -1): number {
  const order = (at: PageTerm) => {
    const range = liveRange(at.block, at.term.start, at.term.end);
    return range ? placeOrder(range, place) : 0;
  };
  return step === 1 ? terms.findIndex((at) => order(at) > 0) : terms.findLastIndex((at) => order(at) < 0);
}

function shadowRootsOf(terms: readonly PageTerm[]): ShadowRoot[] {
  const roots = new Set(terms.map(({ block }) => block.container.getRootNode()));
  return [...roots].filter((root) => root instanceof ShadowRoot);
}

/** Which of two ranges begins first. */
function placeOrder(a: Range, b: Range): number {
  return a.startContainer.getRootNode() === b.startContainer.getRootNode()
    ? a.compareBoundaryPoints(Range.START_TO_START, b)
    : pageOrder(a.startContainer, b.startContainer);
}
