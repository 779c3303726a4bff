// Which passage stands at a viewport point, at the caret, or just where the reader has selected: of those that overlap
// there, the shortest.

import { caretAt } from './caret-at';
import type { PassageFound } from './passage-search';
import { rangeNow } from './range-words';
import type { Stretch } from './selected-passage';

/** Undefined where none has its letters at that point. */
export function passageAtPoint(
  document: Document,
  found: readonly PassageFound[],
  x: number,
  y: number,
): PassageFound | undefined {
  const shadowRoots = [
    ...new Set(found.flatMap(({ ranges }) => ranges.map((range) => rootOf(range.startContainer)))),
  ].filter((root) => root instanceof ShadowRoot);
  const caret = caretAt(document, x, y, shadowRoots);
  if (!caret) return undefined;
  const { node, offset } = caret;
  // The caret is nearest to a point, however far away that is.
  return shortest(found, (range) => holds(range, node, offset) && isOn(range, x, y));
}

/** The passage that holds a place in the page. */
export function passageAtPlace(
  found: readonly PassageFound[],
  node: Node,
  offset: number,
): PassageFound | undefined {
  return shortest(found, (range) => holds(range, node, offset));
}

/** The passage that says what a stretch of the page says, in the same place. */
export function passageOf(
  found: readonly PassageFound[],
  { live, words }: Stretch,
): PassageFound | undefined {
  return found.find(({ ranges }) => {
    const first = ranges[0] && rangeNow(ranges[0]);
    // Asked first: of hundreds of passages, few are there at all.
    if (!first || !overlap(first, live)) return false;
    const said = ranges.map((range) => rangeNow(range)?.toString() ?? '').join(' ');
    return lettersOf(said) === lettersOf(words);
  });
}

function shortest(
  found: readonly PassageFound[],
  isMeant: (range: Range) => boolean,
): PassageFound | undefined {
  return found
    .filter(({ ranges }) =>
      ranges.some((range) => {
        const now = rangeNow(range);
        return now !== undefined && isMeant(now);
      }),
    )
    .sort((a, b) => a.passage.anchor.quote.exact.length - b.passage.anchor.quote.exact.length)[0];
}

function holds(range: Range, node: Node, offset: number): boolean {
  return rootOf(range.startContainer) === rootOf(node) && range.isPointInRange(node, offset);
}

function overlap(a: Range, b: Range): boolean {
  return holds(a, b.startContainer, b.startOffset) || holds(b, a.startContainer, a.startOffset);
}

function isOn(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

function lettersOf(text: string): string {
  return text.replace(/\s+/g, '');
}

function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}
