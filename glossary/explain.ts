// What can honestly be said of any text a reader selects: its entries; else entries near it; else a guess from the parts
// of the word; else nothing.

import type { GlossaryIndex } from './index-format';
import { createMatcher, type Match, type Matcher } from './matcher';
import { type EntryNames, type Near, nearestFinder } from './nearest';
import { splitWord, type WordPiece } from './word-parts';

/** The answer; `text` is what was asked about, without what stood around it. `E` stands for an entry. */
export type Explanation<E> = { found: 'entries'; text: string; entries: readonly E[] } | NotFound<E>;

/** The glossary has no entry of this name. */
export type NotFound<E> =
  /** Other names, which may be what is meant. */
  | { found: 'nearest'; text: string; nearest: readonly Near<E>[] }
  /** A guess. */
  | { found: 'parts'; text: string; pieces: readonly WordPiece[]; nearest: readonly Near<E>[] }
  | { found: 'unknown'; text: string };

/** Explains texts by this glossary, entries given by their number. */
export function createExplainer(index: GlossaryIndex, names: EntryNames) {
  const matcher = createMatcher(index);
  const nearestTo = nearestFinder(names);

  /** Entries named inside the text: hard words before everyday ones, long names before short ones. */
  function inside(text: string): Near<number>[] {
    const isHard = ({ claims }: Match) => Number(claims.some(({ level }) => level > 1));
    return matcher
      .findMatches(text)
      .sort((a, b) => isHard(b) - isHard(a) || b.end - b.start - (a.end - a.start))
      .flatMap((match) =>
        entriesOf(match).map((entry) => ({ entry, name: text.slice(match.start, match.end) })),
      );
  }

  return (asked: string): Explanation<number> => {
    const text = withoutRim(asked);
    const entries = entriesNamed(matcher, asked);
    if (entries.length > 0) return { found: 'entries', text, entries };
    const nearest = nearestTo(text, inside(text));
    const pieces = splitWord(text);
    // A word that is well built throughout is seldom a slip for another: hypernatremia is no misspelt hyponatremia.
    const isBuilt = pieces?.every(({ meaning }) => meaning !== undefined) ?? false;
    if (pieces && (isBuilt || nearest.length === 0)) return { found: 'parts', text, pieces, nearest };
    return nearest.length > 0 ? { found: 'nearest', text, nearest } : { found: 'unknown', text };
  };
}

/** The entries whose name the whole of a text is, with or without an article. */
export function entriesNamed(matcher: Matcher, asked: string): number[] {
  const text = withoutRim(asked);
  const direct = named(matcher, text);
  return direct.length > 0 ? direct : named(matcher, text.replace(/^(an?|the) /i, ''));
}

function named(matcher: Matcher, text: string): number[] {
  const [match, ...others] = matcher.findMatches(text);
  if (!match || others.length > 0) return [];
  const { words } = matcher;
  const isWhole = match.start === words.start[0] && match.end === words.end[words.count - 1];
  return isWhole ? entriesOf(match) : [];
}

function entriesOf({ claims }: Match): number[] {
  return [...new Set(claims.map(({ entry }) => entry))];
}

/** A text as one line, without invisible characters, and without the punctuation and white space around it. */
function withoutRim(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Cc}]/gu, (invisible) => (/\s/.test(invisible) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
}
