// What is made of a selected stretch of the page: its description, to be kept, and a quotation with its source.

import { quotationOf } from '../components/quotation';
import { fitAnchor, type PassageAnchor } from '../notebook/passage-anchor';
import { passageLink } from '../notebook/text-fragment';
import { describePassage } from './anchor';
import type { PageText } from './page-text';
import { stands } from './range-words';
import type { Stretch } from './selected-passage';

/** Describes a stretch so that it can be kept; undefined where it holds no word of the page, or none any more. */
export function* describeStretch(
  page: PageText,
  { range, live }: Stretch,
): Generator<void, PassageAnchor | undefined> {
  const root = Node.prototype.getRootNode.call(range.startContainer);
  const isOneTree = root === Node.prototype.getRootNode.call(range.endContainer);
  // Within one tree what follows the page is better; it may have changed since.
  const now = isOneTree ? live : range;
  if (now.collapsed || !stands(now)) return undefined;
  const anchor = yield* describePassage(page, now);
  // What is cut to fit may be cut in half as well.
  return anchor && wellFormed(fitAnchor(anchor));
}

/** A selection may cut a letter of two units in half. */
function wellFormed(anchor: PassageAnchor): PassageAnchor {
  const { exact, prefix, suffix } = anchor.quote;
  const texts = {
    exact: exact.toWellFormed(),
    prefix: prefix.toWellFormed(),
    suffix: suffix.toWellFormed(),
  };
  const headings = anchor.headings.map((heading) => heading.toWellFormed());
  return { ...anchor, headings, quote: { ...anchor.quote, ...texts } };
}

/** The words, whose they are, and a link that leads to them. */
export function quotationFrom({ title, URL: url }: Document, { quote }: PassageAnchor): string {
  const link = /^https?:/.test(url) ? passageLink(url, quote) : null;
  return quotationOf({ words: quote.exact, title, link });
}
