// All that a page defines, and what its spellings mean by that. The page wins: where it says "mass spectrometry (MS)", MS
// is that and nothing else, before and after. A definition goes when its text does.

import type { PageMeaning } from './page-meanings';
import type { WeighedClaim, WeighedMatch } from './senses';
import { shortKey } from './short-forms';

/** Longest short form, with the s of a plural. */
const LONGEST = 12;

export class PageDefinitions {
  private readonly byKey = new Map<string, PageMeaning[]>();

  private hasDash = false;

  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  add(meaning: PageMeaning): void {
    this.hasDash ||= meaning.key.includes('-');
    const known = this.byKey.get(meaning.key);
    if (known) known.push(meaning);
    else this.byKey.set(meaning.key, [meaning]);
  }

  remove(meaning: PageMeaning): void {
    const left = this.byKey.get(meaning.key)?.filter((other) => other !== meaning) ?? [];
    if (left.length > 0) this.byKey.set(meaning.key, left);
    else this.byKey.delete(meaning.key);
  }

  clear(): void {
    this.byKey.clear();
  }

  /** Whether a text may hold a spelling that the page defines. */
  mayStandIn(text: string): boolean {
    if (this.isEmpty) return false;
    const even = this.evened(text);
    for (const key of this.byKey.keys()) if (even.includes(key)) return true;
    return false;
  }

  /**
   * The matches of a block as the page has them: those of a defined spelling mean what the page says, and where the
   * glossary lacks the spelling it is found all the same.
   * @param own what this very block defines, which goes before what others do
   */
  applyTo(
    text: string,
    matches: readonly WeighedMatch[],
    own: readonly PageMeaning[] = [],
  ): readonly WeighedMatch[] {
    if (this.isEmpty) return matches;
    const meant = matches.map((match) => {
      if (match.isOther || match.end - match.start > LONGEST) return match;
      const meanings = this.meaningsOf(this.keyOf(text.slice(match.start, match.end)), own);
      return meanings.length > 0 ? meantBy(meanings, match) : match;
    });
    const others = this.unmatched(text, meant).map((place) => {
      const meanings = this.meaningsOf(place.key, own);
      return meantBy(meanings, { start: place.start, end: place.end, among: 0, claims: [] });
    });
    if (others.length === 0) return meant;
    const kept = meant.filter((match) => !others.some((other) => overlap(match, other)));
    return [...kept, ...others].sort((a, b) => a.start - b.start);
  }

  private keyOf(spelling: string): string {
    return this.byKey.has(spelling) ? spelling : shortKey(spelling);
  }

  /** With plain dashes, place by place, where a key has one. */
  private evened(text: string): string {
    return this.hasDash ? text.replace(/[‐‑–]/g, '-') : text;
  }

  private meaningsOf(key: string, own: readonly PageMeaning[]): readonly PageMeaning[] {
    const here = own.filter((meaning) => meaning.key === key);
    return here.length > 0 ? here : (this.byKey.get(key) ?? []);
  }

  /** Where defined spellings stand that no match has, the longest of those that overlap. */
  private unmatched(text: string, matches: readonly WeighedMatch[]): Place[] {
    const even = this.evened(text);
    const places: Place[] = [];
    for (const key of this.byKey.keys()) {
      for (let start = even.indexOf(key); start >= 0; start = even.indexOf(key, start + key.length)) {
        const end = start + key.length;
        if (!isWord(even, start, end)) continue;
        const place = {
          key,
          start,
          end: /^s(?![\p{L}\p{N}])/u.test(even.slice(end, end + 2)) ? end + 1 : end,
        };
        // A longer name is the glossary's; a shorter one inside gives way.
        if (!matches.some((match) => overlap(match, place) && !isInside(match, place))) places.push(place);
      }
    }
    places.sort((a, b) => a.start - b.start || b.end - a.end);
    return places.filter((place, i) => !places.slice(0, i).some((before) => overlap(before, place)));
  }
}

interface Place {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

type Stretch = Pick<Place, 'start' | 'end'>;

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Smaller than the other, and inside it. */
function isInside(a: Stretch, b: Stretch): boolean {
  return a.start >= b.start && a.end <= b.end && a.end - a.start < b.end - b.start;
}

/** A match that means what the page says. Several meanings are told apart by the words nearby, as far as those tell. */
function meantBy(meanings: readonly PageMeaning[], match: WeighedMatch): WeighedMatch {
  const claims = new Map<number, WeighedClaim>();
  const pageWords = new Map<string, string>();
  for (const { claims: named, long } of meanings) {
    for (const claim of named)
      claims.set(claim.entry, match.claims.find(({ entry }) => entry === claim.entry) ?? claim);
    if (named.length === 0) pageWords.set(long.toLowerCase().replace(/s$/, ''), long);
  }
  const isNew = [...claims.keys()].some((entry) => !match.claims.some((claim) => claim.entry === entry));
  const isDefined = meanings.some(({ shortAt }) => shortAt === match.start);
  return {
    ...{ start: match.start, end: match.end, among: match.among + (isNew ? 1 : 0) },
    // In an order that does not depend on what of the page was read first.
    claims: [...claims.values()]
      .sort((a, b) => a.entry - b.entry)
      .map((claim) => ({ ...claim, onlyMedical: false })),
    ...(pageWords.size > 0 && { pageWords: [...pageWords.values()].sort() }),
    ...(isDefined && { isDefined }),
  };
}

/** Not a part of another word or number: IL is not in IL-37. */
function isWord(text: string, start: number, end: number): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) &&
    !/^(?:-?\p{N}|(?!s(?![\p{L}\p{N}]))\p{L})/u.test(text.slice(end, end + 2))
  );
}
