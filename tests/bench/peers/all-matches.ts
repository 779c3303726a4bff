// Other ways to show what our reading finds: every term of the page at once, be it far off the screen.

import { liveRange, staticRange } from '../../../reading/ranges';
import type { PageTerm, ReadText } from '../../../reading/read-text';

/** A StaticRange for each term, in one highlight. */
export function paintStaticRanges(text: ReadText): void {
  paint(text.terms().map(({ block, term }) => staticRange(block, term.start, term.end)));
}

/** A Range that follows every change of the page for each term, in one highlight. */
export function paintLiveRanges(text: ReadText): void {
  paint(text.terms().flatMap(({ block, term }) => liveRange(block, term.start, term.end) ?? []));
}

function paint(ranges: readonly AbstractRange[]): void {
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set('everything', highlight);
}

/** Each term wrapped in a span, as highlighters did before there were highlights. */
export function wrapInSpans(text: ReadText): void {
  const pieces = new Map<Text, { from: number; to: number }[]>();
  for (const at of text.terms()) {
    for (const { node, from, to } of piecesOf(at))
      pieces.set(node, [...(pieces.get(node) ?? []), { from, to }]);
  }
  // From the last to the first, so that what is cut off does not move what is still to be wrapped.
  for (const [node, places] of pieces) {
    for (const { from, to } of places.toSorted((a, b) => b.from - a.from)) {
      if (to < node.length) node.splitText(to);
      const span = document.createElement('span');
      span.className = 'found';
      const term = from > 0 ? node.splitText(from) : node;
      term.replaceWith(span);
      span.append(term);
    }
  }
}

/** The stretch of each text node that a term covers. */
function piecesOf({ block, term }: PageTerm): { node: Text; from: number; to: number }[] {
  return block.nodes.flatMap((node, i) => {
    const start = block.starts[i] ?? 0;
    const from = Math.max(0, term.start - start);
    const to = Math.min(node.length, term.end - start);
    return from < to ? [{ node, from, to }] : [];
  });
}
