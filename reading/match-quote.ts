// Finds a marked passage again in the text of a page that may have changed: the very words in their very surroundings
// first, then whatever is enough like them. Where two places are nearly as like, or the best is no more like than some
// other place was when the passage was marked, it is lost rather than put on the wrong words. Pure.

import { type Letters, lettersOf } from './letters';
import { type Heading, headingsAbove, type Lookalikes, type PassageAnchor } from './passage';
import { findPlaces, type Sought } from './quote-places';
import { headingsAgreement, type ScoredPlace, scorePlace } from './score-place';
import { trimMatch } from './trim-match';

/** The readable text of a page. */
export interface PageWords {
  readonly text: string;
  readonly letters: Letters;
  /** In the order of the text. */
  readonly headings: readonly Heading[];
}

export type QuoteMatch =
  /** `start` and `end` in UTF-16 units of the text. `exact`: not a letter differs, whatever became of spaces and marks. */
  | {
      readonly status: 'exact' | 'approximate';
      readonly start: number;
      readonly end: number;
      readonly score: number;
    }
  /** absent: nothing is like it. unsure: something is, but not enough. ambiguous: it may be here or there. */
  | { readonly status: 'orphan'; readonly why: 'absent' | 'unsure' | 'ambiguous' };

/** By how much the best must be ahead of the next. */
const CLEAR = 0.04;
/** From this similarity on, another place says nearly the same; then the words alone prove nothing. */
const REPEATED = 0.65;
/** By how much a part must be ahead of every other place. */
const AHEAD = 0.3;
/** Where another place came this near, a part must agree in full: the page is made by a pattern. */
const PATTERN = 0.3;
/** What one side must agree at least, with nothing put in between. */
const BACKING = 0.5;

/** Looks for a passage; pauses wherever the page may have its turn. */
export function* findQuote(page: PageWords, anchor: PassageAnchor): Generator<void, QuoteMatch> {
  const sought = soughtBy(page, anchor);
  const whole = findWhole(page, anchor, sought);
  if (whole) return whole;
  yield;
  const [best, next] = yield* rankPlaces(page, page.letters.text, anchor, sought);
  if (!best) return { status: 'orphan', why: 'absent' };
  if (best.score < barFor(sought.exact.length, best.similarity)) return { status: 'orphan', why: 'unsure' };
  if (next && best.score - next.score < CLEAR) return { status: 'orphan', why: 'ambiguous' };
  if (!isItself(best, anchor.lookalikes)) return { status: 'orphan', why: 'ambiguous' };
  const { score } = best;
  if (best.similarity === 1) return { status: 'exact', ...spanOf(page, anchor, best), score };
  const trimmed = trimMatch(page.letters.text, sought, best);
  return { status: 'approximate', ...spanOf(page, anchor, trimmed), score };
}

/** What to look for, by the letters of this page. */
export function soughtBy({ letters }: PageWords, { quote, position }: PassageAnchor, tolerance = 1): Sought {
  return {
    exact: lettersOf(quote.exact),
    prefix: lettersOf(quote.prefix),
    suffix: lettersOf(quote.suffix),
    expected: letters.countBefore(position.start),
    tolerance,
  };
}

/** The passage with all that stood around it, not a letter changed: nearly every passage on nearly every visit. */
function findWhole(page: PageWords, anchor: PassageAnchor, sought: Sought): QuoteMatch | undefined {
  const { prefix, exact, suffix } = sought;
  const { nth, of } = anchor.twin ?? { nth: 0, of: 1 };
  const found: number[] = [];
  const whole = prefix + exact + suffix;
  const { text } = page.letters;
  for (let at = text.indexOf(whole); at >= 0 && found.length <= of; at = text.indexOf(whole, at + 1))
    found.push(at + prefix.length);
  const start = found[nth];
  if (found.length === of && start !== undefined)
    return { status: 'exact', ...spanOf(page, anchor, { start, end: start + exact.length }), score: 1 };
  // One of several has gone or come, and nothing tells which.
  return anchor.twin ? { status: 'orphan', why: found.length > 0 ? 'ambiguous' : 'absent' } : undefined;
}

/** Every place among the letters `among` that may be it, the most like first; of places that overlap, only that one. */
export function* rankPlaces(
  page: PageWords,
  among: string,
  anchor: PassageAnchor,
  sought: Sought,
): Generator<void, ScoredPlace[]> {
  const scored: ScoredPlace[] = [];
  const { text, letters, headings } = page;
  for (const place of yield* findPlaces(among, sought)) {
    const above =
      anchor.headings.length > 0 ? headingsAbove(text, headings, letters.placeOf(place.start)) : [];
    scored.push(scorePlace(among, { sought, place, headings: headingsAgreement(anchor.headings, above) }));
    if (scored.length % 16 === 0) yield;
  }
  scored.sort((a, b) => b.score - a.score);
  return scored.filter((place, i) => !scored.slice(0, i).some((better) => overlap(place, better)));
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The likeness that is asked for: short words need their surroundings, a long sentence is itself wherever it stands. */
function barFor(length: number, similarity: number): number {
  const [short, long] = similarity === 1 ? [0.7, 0.45] : [0.72, 0.5];
  const share = Math.max(0, Math.min(1, (length - 12) / (48 - 12)));
  return short + (long - short) * share;
}

/**
 * Whether a place can be told from all that were like the passage when it was marked, had the passage gone: when a stretch
 * is cut from a page, what stood beside it on one side comes to stand beside another place, but never that of both sides.
 */
function isItself(place: ScoredPlace, others: Lookalikes): boolean {
  if (others.quote < REPEATED) return true;
  const { prefix, suffix, headings, similarity } = place;
  if (headings === 1 && others.headings < 1) return true;
  if (isAhead(prefix.near, others.prefix) && isAhead(suffix.near, others.suffix)) return true;
  return (
    similarity > others.quote + (1 - others.quote) / 2 && Math.max(prefix.beside, suffix.beside) >= BACKING
  );
}

function isAhead(part: number, others: number): boolean {
  return part === 1 ? others < 1 : others < PATTERN && part >= others + AHEAD;
}

/** The text that letters stand in, with the marks of quotation that the passage itself begins or ends with. */
function spanOf(
  { text, letters }: PageWords,
  { quote: { exact } }: PassageAnchor,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const span = letters.spanOf(start, end);
  if (isMark(exact.at(0))) while (isMark(text[span.start - 1])) span.start--;
  if (isMark(exact.at(-1))) while (isMark(text[span.end])) span.end++;
  return span;
}

/** Something visible that is no letter. */
function isMark(sign: string | undefined): boolean {
  return sign !== undefined && /\S/.test(sign) && lettersOf(sign) === '';
}
