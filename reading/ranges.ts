// Offsets in a block ⇄ places in the page.

import type { Block } from './blocks';

/** A place in the page: UTF-16 offset in one text node. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** Which text node of a block holds offset `at`. An end belongs to the node that it ends, not to the next. */
export function nodeIndexAt({ starts }: Block, at: number, side: 'start' | 'end'): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    const start = starts[middle] ?? 0;
    if (start < at || (side === 'start' && start === at)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The text node and offset at which block offset `at` stands. */
export function pointAt(block: Block, at: number, side: 'start' | 'end'): TextPoint {
  const index = nodeIndexAt(block, at, side);
  const node = block.nodes[index];
  if (!node) throw new Error('a block has at least one node');
  return { node, offset: Math.max(0, Math.min(at - (block.starts[index] ?? 0), node.length)) };
}

/**
 * A range over block[start, end) that never follows edits. That suits us: the block is read again anyway, and thousands
 * of live ranges would tax every change of the page.
 */
export function staticRange(block: Block, start: number, end: number): StaticRange {
  const from = pointAt(block, start, 'start');
  const to = pointAt(block, end, 'end');
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** A live range over block[start, end), for measuring and selecting; undefined when the text has changed since it was read. */
export function liveRange(block: Block, start: number, end: number): Range | undefined {
  const from = pointAt(block, start, 'start');
  const to = pointAt(block, end, 'end');
  if (!from.node.isConnected || !to.node.isConnected) return undefined;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, Math.min(from.offset, from.node.length));
  range.setEnd(to.node, Math.min(to.offset, to.node.length));
  // A line break is white space in a block, and nothing in a range.
  const isAsRead = letters(range.toString()) === letters(block.text.slice(start, end));
  return isAsRead ? range : undefined;
}

function letters(text: string): string {
  return text.replace(/\s+/g, '');
}
