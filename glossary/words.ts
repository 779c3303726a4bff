// The words of one text, in parallel arrays that are reused from call to call; and the sieve that each is put through as
// it ends, so that only those are looked at again that a term may begin with.

import { pairHash } from './index-format';

/** What stands between a word and the one before it. */
export const GAP = {
  /** Nothing, or what glues: IL|6, TNF|α, b.i.d, www.lupus.example. */
  none: 0,
  /** White space, however wide or unbreakable. */
  space: 1,
  /** A hyphen or dash inside a compound. */
  hyphen: 2,
  /** Punctuation, or text of another script: a term never crosses it. */
  hard: 3,
} as const;

/** Three bitmaps that throw out nearly every word that begins no term; see index-format.ts. */
export interface Sieve {
  readonly begins: Uint32Array;
  readonly alone: Uint32Array;
  readonly pairs: Uint32Array;
}

/** Nothing passes. */
export const NO_SIEVE: Sieve = {
  begins: new Uint32Array(1),
  alone: new Uint32Array(1),
  pairs: new Uint32Array(1),
};

/** The words of one text, in parallel arrays that are reused from call to call. */
export interface Words {
  count: number;
  /** UTF-16 offset of the first unit, and after the last one (a possessive 's is left out). */
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  /** One of GAP, for what stands before the word. What follows the last word is not told: the end of a text is a hard gap. */
  gap: Uint8Array;
  /** Numbers of the words that passed the sieve, ascending: a term may begin with them. */
  candidates: Int32Array;
  found: number;
  /** The text in UTF-8, with a zero behind it. */
  bytes: Uint8Array<ArrayBuffer>;
  /** The last word begins terms, but is none alone: the next one decides. */
  isPending: boolean;
}

export function createWords(capacity = 4096): Words {
  const bytes = new Uint8Array(capacity * 16);
  return { count: 0, found: 0, isPending: false, bytes, ...columns(capacity) };
}

function columns(capacity: number): Pick<Words, 'start' | 'end' | 'hash' | 'gap' | 'candidates'> {
  return {
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    hash: new Int32Array(capacity),
    gap: new Uint8Array(capacity),
    candidates: new Int32Array(capacity),
  };
}

/** Makes room for a text, and gives how many bytes it has: they stand in `words`. */
export function begin(text: string, words: Words): number {
  words.count = 0;
  words.found = 0;
  words.isPending = false;
  // A UTF-16 unit takes three bytes at most.
  if (words.bytes.length <= text.length * 3) words.bytes = new Uint8Array(text.length * 4 + 1);
  const { written } = ENCODER.encodeInto(text, words.bytes);
  words.bytes[written] = 0;
  return written;
}

/** As every browser and Node have it; the library of the language alone does not say so. */
declare const TextEncoder: new () => { encodeInto(text: string, into: Uint8Array): { written: number } };
const ENCODER = new TextEncoder();

/** Adds a word that has ended, and decides whether a term may begin with it, or with the one before. */
export function addWord(
  words: Words,
  sieve: Sieve,
  start: number,
  end: number,
  hash: number,
  gap: number,
): void {
  const { count } = words;
  if (count === words.start.length) grow(words);
  words.start[count] = start;
  words.end[count] = end;
  words.hash[count] = hash;
  words.gap[count] = gap;
  words.count = count + 1;
  if (words.isPending) {
    words.isPending = false;
    const before = words.hash[count - 1] as number; // there is one
    if (gap === GAP.hard || hasBit(sieve.pairs, pairHash(before, hash)))
      words.candidates[words.found++] = count - 1;
  }
  if (!hasBit(sieve.begins, hash)) return;
  if (hasBit(sieve.alone, hash)) words.candidates[words.found++] = count;
  else words.isPending = true;
}

/** Whether a bit is set in a bitmap whose length is a power of two. */
function hasBit(bitmap: Uint32Array, hash: number): boolean {
  const bit = hash & (bitmap.length * 32 - 1);
  return ((bitmap[bit >>> 5] as number) & (1 << (bit & 31))) !== 0; // masked to its length
}

function grow(words: Words): Words {
  const larger = columns(words.start.length * 2);
  larger.start.set(words.start);
  larger.end.set(words.end);
  larger.hash.set(words.hash);
  larger.gap.set(words.gap);
  larger.candidates.set(words.candidates);
  return Object.assign(words, larger);
}
