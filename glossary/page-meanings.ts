// What a page's definitions mean to the glossary: which entry the long form names, by its own spellings, by those of the
// short form, or by its words. Where it names none, the page's own words are all there is.

import { type Definition, findDefinitions } from './abbreviations';
import { sharesWords } from './entry-words';
import type { GlossaryIndex } from './index-format';
import { createMatcher, type Match } from './matcher';
import type { WeighedClaim, WeighedMatch } from './senses';
import { shortKey } from './short-forms';

/** What a page says that a spelling stands for. */
export interface PageMeaning {
  /** The spelling, as shortKey gives it. */
  readonly key: string;
  /** In the page's words. */
  readonly long: string;
  /** The entries that it names: none where the glossary has none. */
  readonly claims: readonly WeighedClaim[];
  /** Where the short form stands in its block; undefined where mark-up defines it. */
  readonly shortAt?: number;
  /** The stretch of the block that says it. */
  readonly start: number;
  readonly end: number;
}

/** A match, weighed or not. */
type Found = Pick<WeighedMatch, 'start' | 'end'> & {
  readonly claims: readonly Pick<WeighedClaim, 'entry' | 'level'>[];
};

export interface MeaningReader {
  /** What a block defines in brackets. */
  meaningsIn(text: string, matches: readonly Found[]): PageMeaning[];
  /** What is defined by other means. */
  meaningOf(short: string, long: string): PageMeaning;
}

/** Reads definitions by an index. What it is given may lie in the work space of a matcher: it has one of its own. */
export function createMeaningReader(index: GlossaryIndex): MeaningReader {
  const { findMatches } = createMatcher(index);
  const claimsOf = (matches: readonly Found[]) =>
    matches.flatMap(({ claims }) =>
      claims.map(({ entry, level }): WeighedClaim => ({ entry, level, support: 0, onlyMedical: false })),
    );
  const whole = (text: string, matches: readonly Match[]) =>
    claimsOf(matches.filter(({ start, end }) => start === 0 && end === text.length));

  function namedBy(short: string, long: string, around: readonly Found[]): readonly WeighedClaim[] {
    const within = findMatches(long);
    const named = whole(long, within);
    const claimed = whole(short, findMatches(short));
    const both = (claims: readonly WeighedClaim[]) =>
      claimed.filter(({ entry }) => claims.some((claim) => claim.entry === entry));
    return firstOf([
      () => both(named),
      () => both(claimsOf(around)),
      () => named,
      () => both(claimsOf(within)),
      () => claimed.filter(({ entry }) => sharesWords(long, entry, index)),
    ]);
  }

  return {
    meaningsIn: (text, matches) =>
      findDefinitions(text).map(({ short, long, shortAt, longAt }: Definition) => {
        const longEnd = longAt + long.length;
        const around = matches.filter(({ start, end }) => start <= longAt && end === longEnd);
        return {
          ...{ key: shortKey(short), long, shortAt, claims: namedBy(short, long, around) },
          start: Math.min(shortAt, longAt),
          end: Math.max(shortAt + short.length, longEnd),
        };
      }),
    meaningOf: (short, long) => ({
      ...{ key: shortKey(short), long, claims: namedBy(short, long, []), start: 0, end: 0 },
    }),
  };
}

/** The first that finds anything; those after it are not asked. */
function firstOf(finds: readonly (() => readonly WeighedClaim[])[]): readonly WeighedClaim[] {
  for (const find of finds) {
    const claims = find();
    if (claims.length > 0) return claims;
  }
  return [];
}
