// A text as a page of words, for tests that need no page: a line that begins with # signs is a heading.

import type { PassageAnchor } from '../../../notebook/passage-anchor';
import { finish } from '../../../reading/anchor';
import { describeQuote } from '../../../reading/describe-quote';
import type { Heading } from '../../../reading/headings';
import { Letters } from '../../../reading/letters';
import { findQuote, type PageWords, type QuoteMatch } from '../../../reading/match-quote';

export function pageOf(...lines: readonly string[]): PageWords {
  const headings: Heading[] = [];
  let text = '';
  for (const line of lines) {
    const [, marks = '', words = line] = /^(#*) ?(.*)$/s.exec(line) ?? [];
    if (text !== '') text += '\n';
    if (marks) headings.push({ level: marks.length, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, letters: finish(Letters.read(text)), headings };
}

/** Marks the words at the first place where the page says them after `after`. */
export function mark(page: PageWords, words: string, after = ''): PassageAnchor {
  const start = page.text.indexOf(words, page.text.indexOf(after) + after.length);
  const anchor = start >= 0 ? finish(describeQuote(page, start, start + words.length)) : undefined;
  if (!anchor) throw new Error(`the page does not say "${words}"`);
  return anchor;
}

export function find(page: PageWords, anchor: PassageAnchor): QuoteMatch {
  return finish(findQuote(page, anchor));
}

/** What was found, in the words of the page; why not, where nothing was. */
export function wordsFound(page: PageWords, anchor: PassageAnchor): string {
  const match = find(page, anchor);
  if (match.status === 'orphan') return `(${match.why})`;
  return match.spans.map(({ start, end }) => page.text.slice(start, end)).join(' … ');
}
