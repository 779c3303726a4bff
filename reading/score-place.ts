// How much a place in a text is like a passage that was marked: a sum of named shares, 0 to 1. Pure; all strings are
// letters (letters.ts), and so are all offsets.

import search from 'approx-string-match';
import type { Place, Sought } from './quote-places';

/** What each part adds when it agrees in full. */
const WEIGHTS = { quote: 50, prefix: 18, suffix: 18, headings: 12, position: 2 } as const;

export interface ScoredPlace extends Place {
  readonly score: number;
  readonly prefix: Side;
  readonly suffix: Side;
  /** How far the headings above agree, 0 to 1. */
  readonly headings: number;
}

/** How far what stood on one side agrees, 0 to 1. */
export interface Side {
  /** Right beside the place. */
  readonly beside: number;
  /** The same, or that it stands a little apart. */
  readonly near: number;
  /** Not a letter differs, but for something put in. */
  readonly isWhole: boolean;
  /** Its first letters, whatever stands farther away. */
  readonly first: number;
}

/** Letters right beside the passage: whatever agrees farther away, these tell one row of a table from the next. */
const NEAR = 16;
/** Letters that may have been put in between a passage and what stood beside it: an advertisement, a line for sharing. */
const GAP = 220;
/** What a side counts at least when something stands between, and when it is whole but for that. */
const APART = 0.5;
const WHOLE_APART = 0.95;

/** `headings`: how far those above the place agree, undefined when there were none to compare. */
export function scorePlace(
  text: string,
  { sought, place, headings }: { sought: Sought; place: Place; headings: number | undefined },
): ScoredPlace {
  const before = text.slice(Math.max(0, place.start - sought.prefix.length - GAP), place.start);
  const after = text.slice(place.end, place.end + sought.suffix.length + GAP);
  // With nothing beside it, the passage was the first or the last of the page.
  const prefix =
    sought.prefix === '' ? ends(place.start === 0) : agreement(reversed(before), reversed(sought.prefix));
  const suffix = sought.suffix === '' ? ends(place.end === text.length) : agreement(after, sought.suffix);
  const position = 1 - Math.min(1, Math.abs(place.start - sought.expected) / Math.max(1, text.length));
  const score = weigh({
    quote: rise(place.similarity),
    prefix: sought.prefix === '' ? undefined : prefix.near,
    suffix: sought.suffix === '' ? undefined : suffix.near,
    ...{ headings, position },
  });
  return { ...place, score, prefix, suffix, headings: headings ?? 0 };
}

function ends(isEnd: boolean): Side {
  const part = Number(isEnd);
  return { beside: part, near: part, isWhole: isEnd, first: part };
}

/** The weighted mean of the parts that there are. */
function weigh(parts: Partial<Record<keyof typeof WEIGHTS, number | undefined>>): number {
  let sum = 0;
  let weights = 0;
  for (const [name, weight] of Object.entries(WEIGHTS)) {
    const part = parts[name as keyof typeof WEIGHTS]; // a key of it
    if (part === undefined) continue;
    sum += part * weight;
    weights += weight;
  }
  return sum / weights;
}

/** Any two pieces of prose share nearly half their letters in order: that much agrees in nothing. */
function rise(similarity: number): number {
  return Math.max(0, 2 * similarity - 1);
}

/** How far `text` begins as `context` does: in its first letters and as a whole, or but for something put in. */
function agreement(text: string, context: string): Side {
  const first = rise(similarity(text.slice(0, NEAR + NEAR / 4), context.slice(0, NEAR)));
  const beside =
    first === 0 ? 0 : Math.min(first, rise(similarity(text.slice(0, context.length + NEAR / 2), context)));
  const apart = agreementApart(text, context);
  const isWhole = beside === 1 || apart === WHOLE_APART;
  return { beside, near: Math.max(beside, apart), isWhole, first };
}

/** The same where something was put in, right beside the passage or within the context. */
function agreementApart(text: string, context: string): number {
  let shared = 0;
  while (shared < context.length && text[shared] === context[shared]) shared++;
  const rest = context.slice(shared);
  const farther = text.slice(shared, shared + rest.length + GAP);
  if (rest.length >= NEAR * 1.5 && farther.includes(rest)) return WHOLE_APART;
  const piece = rest.slice(0, NEAR * 1.5);
  if (piece.length < NEAR / 2 || !farther.includes(piece)) return 0;
  return APART + (1 - APART) * (shared / context.length) * 0.8;
}

/** 1 less the share of letters that differ, wherever in `text` it fits best. */
function similarity(text: string, words: string): number {
  if (text.startsWith(words)) return 1;
  const [best] = search(text, words, Math.floor(words.length / 2));
  return best ? 1 - best.errors / words.length : 0;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

/** How far two paths of headings agree: in full, or in part, which says little. */
export function headingsAgreement(was: readonly string[], is: readonly string[]): number | undefined {
  if (was.length === 0) return undefined;
  const same = was.filter((heading) => is.includes(heading)).length;
  return same === was.length && is.length === was.length ? 1 : (same / was.length) * 0.5;
}
