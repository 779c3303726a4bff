// A passage of a page → what is kept of it, and back again. A range becomes a place in the page's readable text, and a
// place becomes ranges; how a passage is described and sought in text is told in describe-quote.ts and match-quote.ts.
// All of it works in steps, so that a caller may stop to let the page have its turn.

import type { PassageAnchor } from '../notebook/passage-anchor';
import { describeQuote } from './describe-quote';
import { type FoundQuote, findQuote, type QuoteMatch } from './match-quote';
import type { PageText } from './page-text';
import { rawOffset, tidyOffset } from './tidy-text';
import { documentOf } from './true-dom';

/** Ranges in the order of the text: one for each piece of the passage, in each tree of the page that it runs through. */
export type FoundPassage = FoundQuote & { readonly ranges: readonly StaticRange[] };
/** Nodes compared in one step. */
const STEP = 256;

type Orphan = Exclude<QuoteMatch, FoundQuote>;

/** Describes a range of the page that `page` was read from; undefined where it holds no words of the page. */
export function* describePassage(
  page: PageText,
  range: AbstractRange,
): Generator<void, PassageAnchor | undefined> {
  const span = yield* spanOfRange(page, range);
  return span && (yield* describeQuote(page, span.start, span.end));
}

/** Finds a passage in a page; an orphan where it is not, or not surely. */
export function* findPassage(page: PageText, anchor: PassageAnchor): Generator<void, FoundPassage | Orphan> {
  const match = yield* findQuote(page, anchor);
  return match.status === 'orphan' ? match : { ...match, ranges: rangesOfMatch(page, match) };
}

/** Where in the page a passage stands that was found in its text. */
export function rangesOfMatch(page: PageText, { spans }: FoundQuote): StaticRange[] {
  return spans.flatMap(({ start, end }) => rangesOf(page, start, end));
}

/** Does all of some work at once. */
export function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The place in the text that a range holds, without white space at its ends. */
function* spanOfRange(
  page: PageText,
  range: AbstractRange,
): Generator<void, { start: number; end: number } | undefined> {
  const first = yield* edgeText(page, range.startContainer, range.startOffset, 'start');
  const last = yield* edgeText(page, range.endContainer, range.endOffset, 'end');
  if (!first || !last) return undefined;
  let start = first.begins + tidyOffset(first.node.data, first.offset);
  const end = last.begins + tidyOffset(last.node.data, last.offset);
  while (start < end && /\s/.test(page.text.charAt(start))) start++;
  return start < end ? { start, end } : undefined;
}

interface TextEdge {
  readonly node: Text;
  readonly offset: number;
  /** Where the node's words begin in the page's text. */
  readonly begins: number;
}

/** The text that a border of a range stands in, or the next one of the page inwards. */
function* edgeText(
  page: PageText,
  container: Node,
  offset: number,
  side: 'start' | 'end',
): Generator<void, TextEdge | undefined> {
  const { nodes, starts } = page;
  const index = container instanceof Text ? nodes.indexOf(container) : -1;
  if (index >= 0) return { node: nodes[index] as Text, offset, begins: starts[index] ?? 0 }; // it was found there
  const border = (documentOf(container) ?? document).createRange();
  border.setStart(container, offset);
  const root = Node.prototype.getRootNode.call(container);
  const isInside = (node: Text) =>
    Node.prototype.getRootNode.call(node) === root &&
    border.comparePoint(node, 0) * (side === 'start' ? 1 : -1) > 0;
  // The order of reading is not that of the tree where there are slots: every node may be the one.
  for (let i = 0; i < nodes.length; i++) {
    if (i % STEP === STEP - 1) yield;
    const found = side === 'start' ? i : nodes.length - 1 - i;
    const node = nodes[found];
    if (node && isInside(node))
      return { node, offset: side === 'start' ? 0 : node.length, begins: starts[found] ?? 0 };
  }
  return undefined;
}

/** text[start, end) in the page. Both ends stand at letters. A range never leaves its tree, and never runs backwards. */
function rangesOf({ nodes, starts }: PageText, start: number, end: number): StaticRange[] {
  const ranges: StaticRange[] = [];
  let from = indexAt(starts, start);
  const last = indexAt(starts, end - 1);
  for (let to = from; to <= last; to++) {
    const [first, node, next] = [nodes[from], nodes[to], nodes[to + 1]];
    if (!first || !node || (next && to < last && comesRightAfter(node, next))) continue;
    ranges.push(
      new StaticRange({
        startContainer: first,
        startOffset: rawOffset(first.data, Math.max(0, start - (starts[from] ?? 0))),
        endContainer: node,
        endOffset: to === last ? rawOffset(node.data, end - 1 - (starts[to] ?? 0)) + 1 : node.length,
      }),
    );
    from = to + 1;
  }
  return ranges;
}

/** Whether `b` follows in the same tree. */
function comesRightAfter(a: Text, b: Text): boolean {
  const relation = Node.prototype.compareDocumentPosition.call(a, b);
  return (
    (relation & Node.DOCUMENT_POSITION_DISCONNECTED) === 0 &&
    (relation & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}

/** The node that holds a unit of the text. */
function indexAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
