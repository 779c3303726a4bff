// What the reader has selected, be it a term or not: its words, where its card belongs, and the sentence around it.

import { LONGEST_QUESTION } from '../platform/requests';
import { containerOf, isInSkipped, readBlocks } from './blocks';
import { liveRange } from './ranges';
import type { PageTerm } from './read-text';
import { sentenceAround } from './sentence';
import { focusedElement } from './shadow-trees';
import { selectedPlace } from './term-cursor';

/** A stretch of the page, or of a field in it. */
export interface Selected {
  /** Not empty, and no longer than may be asked about. */
  readonly words: string;
  /** Follows the page; collapsed once the words have left it. */
  readonly range: Range;
  /** Empty where the text is none of the page's: the reader is writing it. */
  readonly sentence: string;
}

/** What is selected; undefined when that is no word, or stands nowhere. `words` are the browser's own reading of it. */
export function selectedWords(
  document: Document,
  shadowRoots: ShadowRoot[],
  words = document.getSelection()?.toString() ?? '',
): Selected | undefined {
  const asked = words.trim().slice(0, LONGEST_QUESTION).toWellFormed();
  const range = /[\p{L}\p{N}]/u.test(asked) && rangeOf(document, shadowRoots);
  if (!range || range.getClientRects().length === 0) return undefined;
  return { words: asked, range, sentence: sentenceAt(range) };
}

/** Where a card belongs now; undefined when that has left the page. */
export function placeOf(at: PageTerm | Selected): Range | undefined {
  if ('block' in at) return liveRange(at.block, at.term.start, at.term.end);
  return at.range.collapsed ? undefined : at.range;
}

/** The sentence that a card belongs to. */
export function sentenceOf(at: PageTerm | Selected): string {
  return 'block' in at ? sentenceAround(at) : at.sentence;
}

/** The selection in a field is not the document's: its card belongs to the field. */
function rangeOf(document: Document, shadowRoots: ShadowRoot[]): Range | undefined {
  const focused = focusedElement(document);
  const isField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
  if (!isField || focused.selectionStart === focused.selectionEnd)
    return selectedPlace(document, shadowRoots);
  const range = document.createRange();
  range.selectNode(focused);
  return range;
}

function sentenceAt({ startContainer: node, startOffset }: Range): string {
  const container = node instanceof Text ? containerOf(node) : undefined;
  if (!(node instanceof Text) || !container || isInSkipped(container)) return '';
  const block = readBlocks(container).find(({ nodes }) => nodes.includes(node));
  if (!block) return '';
  const start = (block.starts[block.nodes.indexOf(node)] ?? 0) + startOffset;
  return sentenceAround({ block, term: { start } });
}
