// Which blocks are on the screen or near it. Only there marks are painted: browsers go through every painted range in each
// frame in which the page changes.
//
// Blocks come in page order, which is mostly, but not always, the order from top to bottom: columns, sidebars, grids. So a
// long list is not bisected but sampled: every nth block is measured, and wherever the line from one sample to the next
// comes near the screen, all between them are. In a page that runs from top to bottom that is a search with n-fold
// branching; in any other it still finds what bisection would miss. Cost: about 500 boxes for a page of any length.

import type { ReadBlock } from './holdings';
import { pointAt } from './ranges';
import type { Term } from './select-marks';
import { boxOf, isConnected, isRendered } from './true-dom';
import { boxed } from './visible';

/** How many screens above and below the visible one are painted. */
const SCREENS = 1.5;
/** Boxes measured at the first go. */
const SAMPLES = 384;
/** Blocks that are not laid out, such as those of the tabs behind: painted ahead, as far as that costs little. */
const MOST_HIDDEN = 60;

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** The blocks near the screen, and some that are not laid out at all. */
export function blocksInView(blocks: readonly ReadBlock[], view: Span = viewOf(window)): ReadBlock[] {
  const boxes = new Map<ReadBlock, Span | undefined>();
  const boxAt = (i: number): Span | undefined => {
    const read = blocks[i];
    if (!read) return undefined;
    if (!boxes.has(read)) boxes.set(read, spanOfBlock(read, view));
    return boxes.get(read);
  };
  const stride = Math.ceil(blocks.length / SAMPLES);
  const near: ReadBlock[] = [];
  let hidden = 0;
  for (let from = 0; from < blocks.length; from += stride) {
    const to = Math.min(from + stride, blocks.length);
    if (stride > 1 && !mayMeet(boxAt(from), boxAt(to - 1), view)) continue;
    for (let i = from; i < to; i++) {
      const box = boxAt(i);
      const read = blocks[i];
      if (!read) continue;
      if (box ? meets(box, view) : hidden++ < MOST_HIDDEN) near.push(read);
    }
  }
  return near;
}

/** The terms of a block that are near the screen: all of them, unless the block is taller than what is painted. */
export function termsInView(
  { block }: ReadBlock,
  terms: readonly Term[],
  view: Span = viewOf(window),
): readonly Term[] {
  if (terms.length < 2) return terms;
  const [first, last] = [terms[0], terms.at(-1)].map((term) => term && spanOf(block, term.start, term.end));
  if (!first || !last || (meets(first, view) && meets(last, view))) return terms;
  return terms.filter(({ start, end }) => {
    const span = spanOf(block, start, end);
    return span && meets(span, view);
  });
}

/** What is painted, in viewport pixels. */
function viewOf({ innerHeight }: Window): Span {
  return { top: -SCREENS * innerHeight, bottom: (1 + SCREENS) * innerHeight };
}

/** Whether blocks between two measured ones may be near the screen. What is not laid out is always looked into. */
function mayMeet(a: Span | undefined, b: Span | undefined, view: Span): boolean {
  if (!a || !b) return true;
  return meets({ top: Math.min(a.top, b.top), bottom: Math.max(a.bottom, b.bottom) }, view);
}

function meets(a: Span, b: Span): boolean {
  return a.top <= b.bottom && a.bottom >= b.top;
}

/** Where a block is laid out; undefined when it is not, or not yet. */
function spanOfBlock({ block }: ReadBlock, view: Span): Span | undefined {
  const element = boxed(block.container instanceof Element ? block.container : block.container.host);
  // To measure what the browser has put off drawing would make it draw.
  if (!isRendered(element, { contentVisibilityAuto: true })) return undefined;
  const box = boxOf(element);
  // A container may hold much more than this text: the whole page.
  return box.height > 0 && box.height < view.bottom - view.top ? box : spanOf(block, 0, block.text.length);
}

function spanOf(block: ReadBlock['block'], start: number, end: number): Span | undefined {
  const from = pointAt(block, start, 'start');
  const to = pointAt(block, end, 'end');
  if (!isConnected(from.node) || !isConnected(to.node)) return undefined;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  const box = range.getBoundingClientRect();
  return box.height > 0 || box.width > 0 ? box : undefined;
}
