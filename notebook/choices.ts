// Wrong answers for a card that asks "which of these does the word mean": near enough to make the reader think, far
// enough to be wrong. Pure: entries in, entries out.

import type { Entry } from '../glossary/entry';
import { randomFrom } from './random';

/** What a choice is made of: the right answer somewhere among three wrong ones. */
export interface Choice {
  readonly answers: readonly Entry[];
  /** Where in `answers` the right one stands. */
  readonly right: number;
}

const WRONG_ANSWERS = 3;

/**
 * A choice for `entry` from `others`, or null if there are not three wrong answers among them. The same `seed` gives the
 * same choice; take another for each time of asking, or the place of the right answer would be what is learnt.
 */
export function makeChoice({
  entry,
  others,
  seed,
}: {
  entry: Entry;
  others: readonly Entry[];
  seed: number;
}): Choice | null {
  const random = randomFrom(seed);
  const near = others
    .filter((other) => isWrongAnswer(entry, other))
    .map((other) => ({ other, nearness: nearness(entry, other) + random() }))
    .sort((a, b) => b.nearness - a.nearness || (a.other.id < b.other.id ? -1 : 1));
  const wrong: Entry[] = [];
  for (const { other } of near) {
    if (wrong.length === WRONG_ANSWERS) break;
    // Two answers that say the same would tell that neither is right.
    if (!wrong.some(({ id, plain }) => id === other.id || plain === other.plain)) wrong.push(other);
  }
  if (wrong.length < WRONG_ANSWERS) return null;
  const right = Math.floor(random() * (WRONG_ANSWERS + 1));
  return { answers: wrong.toSpliced(right, 0, entry), right };
}

/**
 * Whether a reader who picks it is wrong. What the entry is a kind of is left out, and what is a kind of it: "a disease
 * of the joints" is not wrong of arthritis. So is what shares a name with it.
 */
function isWrongAnswer(entry: Entry, other: Entry): boolean {
  if (other.id === entry.id || other.plain === entry.plain) return false;
  if (entry.broader?.id === other.id || other.broader?.id === entry.id) return false;
  const names = new Set(namesOf(entry));
  return !namesOf(other).some((name) => names.has(name));
}

/** How alike two entries are to a reader. The weights only order: what is of one family, then of one sort, then of one level. */
function nearness(entry: Entry, other: Entry): number {
  const isRelated =
    entry.related.some(({ id }) => id === other.id) || other.related.some(({ id }) => id === entry.id);
  const isSibling = entry.broader !== undefined && entry.broader.id === other.broader?.id;
  const sharesPart = other.parts.some((part) => entry.parts.includes(part));
  const sharesRelated = other.related.some(({ id }) => entry.related.some((link) => link.id === id));
  return (
    (entry.kind === other.kind ? 6 : 0) +
    (isSibling ? 4 : 0) +
    (isRelated ? 3 : 0) +
    (sharesRelated ? 2 : 0) +
    (sharesPart ? 2 : 0) -
    Math.abs(entry.level - other.level)
  );
}

function namesOf({ term, also, abbr, brands }: Entry): string[] {
  return [term, ...also, ...abbr, ...brands].map((name) => name.toLowerCase());
}
