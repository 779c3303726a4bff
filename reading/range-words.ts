// What a range of the page holds now. A StaticRange never follows edits: it may point at words that were never meant.

import { isConnected } from './true-dom';

/** A live range in its place; undefined where the page has taken away what it pointed at. */
export function rangeNow(place: StaticRange): Range | undefined {
  if (!stands(place)) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = place;
  const range = (startContainer.ownerDocument ?? document).createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  // Set across two trees, or backwards, one end takes the other along.
  return range.startContainer === startContainer && range.startOffset === startOffset ? range : undefined;
}

/** The words that a range holds now; undefined where it stands no more. */
export function wordsIn(range: StaticRange): string | undefined {
  return rangeNow(range)?.toString();
}

/** Whether ranges hold what they held. */
export function areIntact(ranges: readonly StaticRange[], words: readonly string[]): boolean {
  return ranges.every((range, i) => wordsIn(range) === words[i]);
}

/** Whether both ends of a range are places in the page. */
export function stands({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): boolean {
  return (
    isConnected(startContainer) &&
    isConnected(endContainer) &&
    startOffset <= lengthOf(startContainer) &&
    endOffset <= lengthOf(endContainer)
  );
}

function lengthOf(node: Node): number {
  return node instanceof Text ? node.length : node.childNodes.length;
}
