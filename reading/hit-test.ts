// Which term stands under a point, or at the caret.

import { caretAt } from './caret-at';
import { liveRange } from './ranges';
import type { PageTerm, ReadText } from './read-text';

/** How far from its letters a term still answers, in CSS pixels: a finger's tremble, not the white space beside it. */
const SLACK = 2;

/** The term whose letters stand at a viewport point. */
export function termAtPoint(document: Document, text: ReadText, x: number, y: number): PageTerm | undefined {
  const caret = caretAt(document, x, y, [...text.shadows]);
  if (!caret) return undefined;
  const term = termAt(text, caret.node, caret.offset);
  return term && rectAt(term, x, y) ? term : undefined;
}

/** The term that covers a place in the page. */
export function termAt(text: ReadText, node: Node, offset: number): PageTerm | undefined {
  return node instanceof Text ? text.termAt(node, offset) : undefined;
}

/** The line of a term that a point is on: a term broken over two lines has two. */
export function rectAt({ block, term }: PageTerm, x: number, y: number): DOMRect | undefined {
  const rects = liveRange(block, term.start, term.end)?.getClientRects() ?? [];
  return [...rects].find(
    (rect) =>
      x >= rect.left - SLACK && x <= rect.right + SLACK && y >= rect.top - SLACK && y <= rect.bottom + SLACK,
  );
}
