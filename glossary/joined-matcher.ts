// A matcher over two indexes: the glossary's, and a small one of what packs have for this page. As if they were one:
// leftmost, then longest; where both know a spelling, the claims of both, in the reader's order.

import type { Match, Matcher } from './matcher';

export interface SecondIndex {
  readonly matcher: Matcher;
  /** Number of each of its entries, by its place in that index. */
  readonly numbers: readonly number[];
  /** How many of them, from the first, come before the glossary's. */
  readonly before: number;
}

/** The words are those of the glossary's matcher. */
export function joinMatchers(glossary: Matcher, second: SecondIndex): Matcher {
  return {
    words: glossary.words,
    findMatches(text) {
      const found = second.matcher.findMatches(text).map((match) => numbered(match, second));
      return leftmostLongest(glossary.findMatches(text), found);
    },
    findWithin(text, start, end) {
      const found = second.matcher.findWithin(text, start, end).map((match) => numbered(match, second));
      return [...glossary.findWithin(text, start, end), ...found].sort(
        (a, b) => a.start - b.start || a.end - b.end,
      );
    },
  };
}

interface PackMatch extends Match {
  readonly before: Match['claims'];
  readonly after: Match['claims'];
}

function numbered({ start, end, claims }: Match, { numbers, before }: SecondIndex): PackMatch {
  const own = (isBefore: boolean) =>
    claims
      .filter(({ entry }) => entry < before === isBefore)
      .map((claim) => ({ ...claim, entry: numbers[claim.entry] ?? -1, rule: -1 }));
  const [first, last] = [own(true), own(false)];
  return { start, end, claims: [...first, ...last], before: first, after: last };
}

/** Two lists without overlaps, each in order, as one. */
function leftmostLongest(glossary: readonly Match[], packs: readonly PackMatch[]): Match[] {
  if (packs.length === 0) return [...glossary];
  const joined: Match[] = [];
  let free = 0;
  for (let [g, p] = [0, 0]; g < glossary.length || p < packs.length; ) {
    const [a, b] = [glossary[g], packs[p]];
    if (a && a.start < free) g++;
    else if (b && b.start < free) p++;
    else {
      const match = better(a, b);
      joined.push(match);
      free = match.end;
    }
  }
  return joined;
}

/** Which of two comes first, then which is longer; both where they are the same words. There is one of them at least. */
function better(a: Match | undefined, b: PackMatch | undefined): Match {
  if (!a || !b) return (a ?? b) as Match; // one of them is there
  if (a.start !== b.start) return a.start < b.start ? a : b;
  if (a.end !== b.end) return a.end > b.end ? a : b;
  return { start: a.start, end: a.end, claims: [...b.before, ...a.claims, ...b.after] };
}
