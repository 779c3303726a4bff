// The sentence a term stands in, for what the reader saves with it.

import { BARRIER } from '../glossary/letters';
import type { Block } from './blocks';

/** Longest sentence kept, in UTF-16 units; a longer one is cut around the term. */
const LONGEST = 600;

/** The sentence of the block that holds the term, or whatever begins there, white space evened out. */
export function sentenceAround({
  block,
  term,
}: {
  readonly block: Block;
  readonly term: { readonly start: number };
}): string {
  // Not the page's language: the terms are English, and many a page names its own in a way that throws ("en_US").
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  // A line that ends in the page's source ends nothing for the reader, but a sentence for the segmenter.
  const text = block.text.replace(/\s/g, ' ');
  const { segment, index } = segmenter.segment(text).containing(term.start) ?? {
    segment: text,
    index: 0,
  };
  const cutFrom = segment.length > LONGEST ? Math.max(0, term.start - index - LONGEST / 2) : 0;
  return segment
    .slice(cutFrom, cutFrom + LONGEST)
    .replaceAll('\u00ad', '')
    .replaceAll(BARRIER, '')
    .replace(/\s+/g, ' ')
    .trim();
}
