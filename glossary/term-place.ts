// Where a term stands in a sentence that was kept: the same finder that marks pages, so that a saved sentence shows what
// the page showed.

import type { Entry } from './entry';
import { openIndex } from './index-format';
import { createMatcher, type Matcher } from './matcher';
import { compileEntries } from './packs/pack-index';

/** In UTF-16 units of the sentence. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The entry that is sought, and its number in the compiled index. */
interface Sought {
  readonly entry: Entry | null;
  readonly number: number | null;
}

/** The first place where an entry is named; null where it is not. */
export type FindPlace = (text: string, sought: Sought) => Place | null;

/** A finder over the glossary's matcher. Own words and words of lists are not in its index: each has a small one, made once. */
export function placeFinder(matcher: Matcher): FindPlace {
  const others = new WeakMap<Entry, Matcher>();
  return (text, { entry, number }) => {
    if (!entry?.origin) return number === null ? null : firstPlace(matcher, text, number);
    const own = others.get(entry) ?? matcherOf(entry);
    others.set(entry, own);
    return firstPlace(own, text, 0);
  };
}

function firstPlace(matcher: Matcher, text: string, number: number): Place | null {
  const match = matcher
    .findMatches(text)
    .find(({ claims }) => claims.some((claim) => claim.entry === number));
  return match ? { start: match.start, end: match.end } : null;
}

/** Finds this entry alone, as number 0. */
function matcherOf({ id, term, plain, also, abbr }: Entry): Matcher {
  const opened = openIndex(compileEntries([{ id, term, plain, also, abbr, tags: [] }]).buffer);
  if (!opened.ok) throw new Error(`${id}: ${opened.code}`);
  return createMatcher(opened.index);
}
