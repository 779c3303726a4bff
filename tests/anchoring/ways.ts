// The ways of keeping a passage that are compared: ours, a kept library for the same, and a plain search.

import { fromRange, toRange } from 'dom-anchor-text-quote';
import { describePassage, findPassage, finish } from '../../reading/anchor';
import { readPageText } from '../../reading/page-text';
import type { Way } from './way-names';

/** What was painted; `isExact` where not a letter differs. */
interface Painted {
  readonly ranges: readonly AbstractRange[];
  readonly isExact: boolean;
}

/** Finds one passage in the page as it is now; nothing painted when it is lost. */
export type Finder = () => Painted;

const NOTHING: Painted = { ranges: [], isExact: false };

/** Describes a range of `root` in each way. A page is read once for all its passages, as each way would. */
export function describeIn(root: HTMLElement): Record<Way, (range: Range) => Finder> {
  const page = finish(readPageText(root));
  const read = once(() => finish(readPageText(root)));
  return {
    medgloss: (range) => {
      const anchor = finish(describePassage(page, range));
      // Kept as it would be in storage.
      const kept = JSON.stringify(anchor);
      return () => {
        const found = kept && finish(findPassage(read(), JSON.parse(kept)));
        return found && found.status !== 'orphan'
          ? { ranges: found.ranges, isExact: found.status === 'exact' }
          : NOTHING;
      };
    },
    'dom-anchor-text-quote': (range) => {
      const selector = fromRange(root, range);
      const hint = offsetIn(root, range);
      return () => {
        const found = orNull(() => toRange(root, selector, { hint }));
        return found ? { ranges: [found], isExact: found.toString() === selector.exact } : NOTHING;
      };
    },
    'plain search': (range) => {
      const words = range.toString();
      return () => {
        const at = (root.textContent ?? '').indexOf(words);
        return at < 0 ? NOTHING : { ranges: [rangeAt(root, at, at + words.length)], isExact: true };
      };
    },
  };
}

/** The peer throws where its place lies past the end of the text: it has not found it. */
function orNull<T>(find: () => T | null): T | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException || error instanceof RangeError)
      return null;
    throw error;
  }
}

/** Called for the first passage of a version, so that reading the page counts. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Where a range begins, in units of the text of `root`. */
function offsetIn(root: HTMLElement, range: Range): number {
  const before = document.createRange();
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().length;
}

function rangeAt(root: HTMLElement, start: number, end: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text; // SHOW_TEXT
    if (start >= at && start < at + length) range.setStart(node, start - at);
    if (end > at && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  return range;
}
