// Finds a marked passage again in the text of a page that may have changed: the very words in their very surroundings
// first, then whatever is enough like them. Where two places are nearly as like, or the best is no more like than some
// other place was when the passage was marked, it is lost rather than put on the wrong words. Long, because every rule by
// which a place is refused stands here, beside the one that asks them in turn. Pure.

import type { Lookalikes, PassageAnchor } from '../notebook/passage-anchor';
import { findAround, standsElsewhere } from './around';
import { type Heading, headingsAbove } from './headings';
import { ALIKE, isHeld, isOnce, type LandmarkPlaces, placesOf } from './landmarks';
import { type Letters, lettersOf } from './letters';
import { findPlaces, type Sought } from './quote-places';
import { headingsAgreement, type ScoredPlace, type Side, scorePlace } from './score-place';
import { trimMatch, withEnds } from './trim-match';

/** The readable text of a page. */
export interface PageWords {
  readonly text: string;
  readonly letters: Letters;
  /** In the order of the text. */
  readonly headings: readonly Heading[];
}

export type QuoteMatch =
  | FoundQuote
  /** absent: nothing is like it. unsure: something is, but not enough. ambiguous: it may be here or there. */
  | { readonly status: 'orphan'; readonly why: 'absent' | 'unsure' | 'ambiguous' };

export interface FoundQuote {
  /** exact: not a letter differs, whatever became of spaces and marks. */
  readonly status: 'exact' | 'approximate';
  /** In UTF-16 units of the text, in order; more than one where something was put into the passage. */
  readonly spans: readonly Span[];
  /** 0 to 1. */
  readonly score: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** By how much the best must be ahead of the next. */
const CLEAR = 0.04;
/** The same, where the page says the passage, or nearly so, more than once. */
const CLEAR_OF_ALIKE = 0.08;
/** From this similarity on, another place says nearly the same; then the words alone prove nothing. */
export const REPEATED = 0.65;
/** By how much a part must be ahead of every other place. */
const AHEAD = 0.3;
/** Where another place came this near, a part must agree in full. */
const PATTERN = 0.3;
/** What sides of prose agree at most by chance; beyond that the page is made by a pattern. */
const MOST_OF_CHANCE = 0.6;
/** Share of a passage that has to be left, and in how many pieces. */
const LEAST_KEPT = 0.6;
/** The same where something was put in, or where the page says much the same elsewhere. */
const LEAST_OF_UNSURE = 0.85;
const MOST_SPANS = 6;
/** What both sides must agree at least where only the headings are ahead. */
const TRACE = 0.3;
/** What one side must agree at least, with nothing put in between. */
const BACKING = 0.5;

/** Letters by which the border of a passage is known. */
const EDGE = 12;
const BORDERED = 0.6;
/** Letters of a passage that no other text has by chance. */
const SAID = 3 * EDGE;
/** Letters of a passage that comes with no sentence by chance. */
const SHORTEST_ALONE = 24;

/** Looks for a passage; pauses wherever the page may have its turn. */
export function* findQuote(page: PageWords, anchor: PassageAnchor): Generator<void, QuoteMatch> {
  const match = yield* findByLikeness(page, anchor);
  const { around } = anchor;
  if (match.status === 'exact' || !around) return match;
  const isFound = match.status === 'approximate';
  if (isFound && !(yield* standsElsewhere(page, around, match.spans))) return match;
  // What its likeness leaves open, all that stood around it may tell.
  const found = yield* findAround(page, around);
  if (!found) return isFound ? { status: 'orphan', why: 'ambiguous' } : match;
  const { exact } = anchor.quote;
  const spans = withMarks(page.text, exact, found.spans);
  const isExact =
    lettersOf(spans.map(({ start, end }) => page.text.slice(start, end)).join()) === lettersOf(exact);
  return { status: isExact ? 'exact' : 'approximate', spans, score: found.kept };
}

/** The spans with the marks that the passage begins and ends with, where they stand there. */
function withMarks(text: string, exact: string, spans: readonly Span[]): Span[] {
  const [head = ''] = /^[^\p{L}\p{M}\p{N}]*/u.exec(exact) ?? [];
  const [tail = ''] = /[^\p{L}\p{M}\p{N}]*$/u.exec(exact) ?? [];
  return spans.map(({ start, end }, i) => ({
    start: i === 0 && text.slice(0, start).endsWith(head) ? start - head.length : start,
    end: i === spans.length - 1 && text.startsWith(tail, end) ? end + tail.length : end,
  }));
}

/** The same by the words of the passage and what stands right beside them. */
function* findByLikeness(page: PageWords, anchor: PassageAnchor): Generator<void, QuoteMatch> {
  const sought = soughtBy(page, anchor);
  const whole = findWhole(page, anchor, sought);
  if (whole) return whole;
  yield;
  const ranked = yield* rankPlaces(page, page.letters.text, anchor, sought);
  const marks = anchor.landmarks && placesOf(page.letters.text, anchor.landmarks);
  const held = marks && heldAmong(page, { anchor, sought, marks }, ranked);
  const [first, next] = ranked;
  const best = held ?? first;
  if (!best) return { status: 'orphan', why: 'absent' };
  if (best.score < barFor(sought.exact.length, best.similarity)) return { status: 'orphan', why: 'unsure' };
  const clear = anchor.lookalikes.quote < REPEATED ? CLEAR : CLEAR_OF_ALIKE;
  if (!held && next && best.score - next.score < clear) return { status: 'orphan', why: 'ambiguous' };
  if (!held && best.isParted && Math.min(best.prefix.near, best.suffix.near) < BACKING)
    return { status: 'orphan', why: 'unsure' };
  if (best.end - best.start < SHORTEST_ALONE && !isWordwise(page, anchor, best))
    return { status: 'orphan', why: 'unsure' };
  // What the passage alone said stands elsewhere.
  if (marks?.within.some(({ start, end }) => start < best.start || end > best.end))
    return { status: 'orphan', why: 'ambiguous' };
  if (!held && !isItself(ranked, anchor.lookalikes)) return { status: 'orphan', why: 'ambiguous' };
  const { score, similarity } = best;
  if (similarity === 1) return { status: 'exact', spans: [spanOf(page, anchor, best)], score };
  const [isLed, isFollowed] = [best.prefix.beside >= BACKING, best.suffix.beside >= BACKING];
  const trimmed = trimMatch(page, sought, { ...best, isLed, isFollowed });
  const kept = withEnds(page, sought, { kept: trimmed, found: best });
  if (saysItself(page.letters.text, sought.exact, kept)) return { status: 'orphan', why: 'ambiguous' };
  if (!isBordered(page.letters.text, { sought, best, trimmed, kept }))
    return { status: 'orphan', why: 'unsure' };
  const isSure = held || (!best.isParted && anchor.lookalikes.quote < REPEATED);
  if (!isMostOf(kept, sought.exact.length, isSure ? LEAST_KEPT : LEAST_OF_UNSURE))
    return { status: 'orphan', why: 'unsure' };
  return { status: 'approximate', spans: kept.map((span) => spanOf(page, anchor, span)), score };
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
    return { status: 'exact', spans: [spanOf(page, anchor, { start, end: start + exact.length })], score: 1 };
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
    yield;
  }
  scored.sort((a, b) => Number(b.similarity === 1) - Number(a.similarity === 1) || b.score - a.score);
  // The very words are there, whatever else may be read into the letters around them.
  const apart = scored.filter((place, i) => !scored.slice(0, i).some((better) => overlap(place, better)));
  return apart.sort((a, b) => b.score - a.score);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The likeness that is asked for: short words need their surroundings, a long sentence is itself wherever it stands. */
function barFor(length: number, similarity: number): number {
  const [short, long] = similarity === 1 ? [0.7, 0.45] : [0.72, 0.5];
  const share = Math.max(0, Math.min(1, (length - 12) / (48 - 12)));
  return short + (long - short) * share;
}

/**
 * Whether the first of the places can be told from all that were like the passage when it was marked, had it gone since:
 * when a stretch is cut from a page, what stood beside it on one side comes to stand beside another place, but never that
 * of both sides; and then there is one place less that says the same.
 */
function isItself([best, ...others]: readonly ScoredPlace[], was: Lookalikes): boolean {
  if (!best) return false;
  if (was.quote < REPEATED) return true;
  const { prefix, suffix, headings, similarity, score } = best;
  const same = others.filter((other) => other.similarity === 1);
  const isContested = same.some((other) => isNearer(other.prefix, prefix) || isNearer(other.suffix, suffix));
  if (similarity < 1 && similarity <= was.quote) return false;
  if (isContested || Math.max(prefix.beside, suffix.beside) < BACKING) return false;
  const ahead = [isAhead(prefix, was.prefix), isAhead(suffix, was.suffix)];
  if (ahead.every(Boolean)) return true;
  if (similarity === 1 && was.quote < 1) return true;
  if (same.length < was.same || !ahead.some(Boolean)) return false;
  if (headings === 1 && was.headings < 1) return Math.min(prefix.near, suffix.near) >= TRACE;
  const isClear = similarity === 1 && same.every((other) => score - other.score >= CLEAR_OF_ALIKE);
  const isPattern = Math.max(was.prefix, was.suffix) > MOST_OF_CHANCE;
  return isClear && !isPattern && same.every((other) => other.headings <= headings);
}

/** The one place that stands between what the page said nowhere else but near the passage. */
function heldAmong(
  page: PageWords,
  { anchor, sought, marks }: { anchor: PassageAnchor; sought: Sought; marks: LandmarkPlaces },
  ranked: readonly ScoredPlace[],
): ScoredPlace | undefined {
  const { lookalikes } = anchor;
  const isFrame = Math.max(lookalikes.prefix, lookalikes.suffix) === 1;
  const held = ranked.filter((place) => {
    const { prefix, suffix, similarity } = place;
    const isFramed = prefix.beside === 1 && suffix.beside === 1 && !isFrame;
    if (similarity < ALIKE && similarity <= lookalikes.quote && !isFramed) return false;
    const isWhole = { before: prefix.isWhole, after: suffix.isWhole };
    const others = ranked.filter((other) => other !== place);
    if (!isHeld({ ...place, isWhole }, others, marks)) return false;
    if (!isWordwise(page, anchor, place)) return false;
    if (Math.max(prefix.beside, suffix.beside) >= BACKING) return true;
    // With something put in on both sides, it may itself be of what was put in.
    if (Math.min(prefix.near, suffix.near) < BACKING) return false;
    if (place.end - place.start >= SHORTEST_ALONE && similarity === 1) return true;
    return isInLine(page, sought, place) && isHeld({ ...place, isWhole, similarity: ALIKE }, others, marks);
  });
  // As long as more places say just the same than did beside it, the passage is one of those.
  const isEdited = ranked.filter(({ similarity }) => similarity === 1).length <= lookalikes.same;
  const [only, ...more] = held.filter(({ similarity }) => similarity === 1 || isEdited);
  return more.length === 0 ? only : undefined;
}

/** Whether a place begins and ends between words, if the passage did. */
function isWordwise({ text, letters }: PageWords, { quote }: PassageAnchor, place: Span): boolean {
  const { start, end } = letters.spanOf(place.start, place.end);
  const isWithin = (before: string | undefined, after: string | undefined) =>
    /[\p{L}\p{N}]/u.test(before ?? '') && /[\p{L}\p{N}]/u.test(after ?? '');
  const isCut = (before: string, after: string) => isWithin(before.at(-1), after.at(0));
  return (
    (isCut(quote.prefix, quote.exact) || !isWithin(text[start - 1], text[start])) &&
    (isCut(quote.exact, quote.suffix) || !isWithin(text[end - 1], text[end]))
  );
}

/** Whether the rest of the line that a place stands in is what stood around the passage. */
function isInLine({ text, letters }: PageWords, { prefix, suffix }: Sought, place: Span): boolean {
  const { start, end } = letters.spanOf(place.start, place.end);
  const before = lettersOf(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  const after = lettersOf(
    text.slice(end, text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end)),
  );
  return prefix.endsWith(before) && suffix.startsWith(after);
}

/** Whether what seems to have been put into a passage says what the passage says: then it is not known which is which. */
function saysItself(text: string, exact: string, kept: readonly Span[]): boolean {
  return kept.some(({ end }, i) => {
    const between = text.slice(end, kept[i + 1]?.start ?? end);
    let said = 0;
    for (let at = 0; at + EDGE <= exact.length && between.length > EDGE; at += EDGE)
      if (between.includes(exact.slice(at, at + EDGE))) said += EDGE;
    return said >= SAID || (said > 0 && said * 2 >= between.length);
  });
}

/** Whether a place begins and ends as the passage did, or beside what stood beside it. */
function isBordered(
  text: string,
  {
    sought: { exact },
    best: { prefix, suffix },
    trimmed,
    kept,
  }: { sought: Sought; best: ScoredPlace; trimmed: readonly Span[]; kept: readonly Span[] },
): boolean {
  const [start, end] = [kept[0]?.start ?? 0, kept.at(-1)?.end ?? 0];
  const [head, tail] = [exact.slice(0, EDGE), exact.slice(-EDGE)];
  const isBegun = kept[0] !== trimmed[0] || (text.startsWith(head, start) && isOnce(text, head));
  const isEnded = kept.at(-1) !== trimmed.at(-1) || (text.startsWith(tail, end - EDGE) && isOnce(text, tail));
  return (isBegun || prefix.near >= BORDERED) && (isEnded || suffix.near >= BORDERED);
}

/** Whether what is left of a passage is most of it, in not too many pieces and no longer than an edit would make it. */
function isMostOf(spans: readonly Span[], length: number, least: number): boolean {
  const kept = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return spans.length <= MOST_SPANS + length / 100 && kept >= length * least && kept <= length / least;
}

/** Whether what stood beside the passage stands beside another place, and that by no chance. */
function isNearer(other: Side, { beside }: Side): boolean {
  return other.beside > beside && other.beside >= TRACE;
}

function isAhead({ near, isWhole }: Side, others: number): boolean {
  return isWhole ? others < 1 : others < PATTERN && near >= others + AHEAD;
}

/** The text that letters stand in, with the marks of quotation that the passage itself begins or ends with. */
function spanOf(
  { text, letters }: PageWords,
  { quote: { exact } }: PassageAnchor,
  { start, end }: Span,
): Span {
  const span = letters.spanOf(start, end);
  if (isMark(exact.at(0))) while (isMark(text[span.start - 1])) span.start--;
  if (isMark(exact.at(-1))) while (isMark(text[span.end])) span.end++;
  return span;
}

/** Something visible that is no letter. */
function isMark(sign: string | undefined): boolean {
  return sign !== undefined && /\S/.test(sign) && lettersOf(sign) === '';
}
