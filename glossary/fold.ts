// Folds text to words of one-byte letter codes, so that "β₂‑Agonist", "beta-2 agonist" and "beta2 agonist" read alike.
// Every word keeps where it began and ended in the original text (UTF-16 offsets), so nothing has to be mapped back.
// Which words form a term is the matcher's affair; plurals and spelling variants are the index's (variants.ts).

import { pairHash } from './index-format';
import {
  APOSTROPHE,
  BYTE_CLASSES,
  classOf,
  DIGIT_ZERO,
  DOT,
  FIRST_SYMBOL,
  HASH_MASK,
  HYPHEN,
  isGreek,
  JOINER,
  MANY,
  SKIP,
  SPACE,
  unfold,
  WIDE,
} from './letters';

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

/** Letter code of s, which makes a possessive. */
const LETTER_S = 19;

/** What a word consists of. One of the last kind takes no more characters: a Greek letter, a symbol. */
const LETTERS = 0;
const DIGITS = 1;
const CLOSED = 2;

/** Three bitmaps that throw out nearly every word that begins no term; see index-format.ts. */
export interface Sieve {
  readonly begins: Uint32Array;
  readonly alone: Uint32Array;
  readonly pairs: Uint32Array;
}

/** Nothing passes. */
const NO_SIEVE: Sieve = { begins: new Uint32Array(1), alone: new Uint32Array(1), pairs: new Uint32Array(1) };

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
  /** The text in UTF-8. */
  bytes: Uint8Array<ArrayBuffer>;
}

export function createWords(capacity = 1024): Words {
  return { count: 0, found: 0, bytes: new Uint8Array(capacity * 8), ...columns(capacity) };
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

/**
 * Splits `text` into folded words, written into `words` (grown when full).
 * One pass: a letter extends the word, anything else ends it. A change between letters, digits, symbols and Greek ends it
 * too, so that IL6 and IL-6 are the same two words. A word that has ended is put through the sieve at once.
 *
 * Every character of every page comes through here, mostly before the browser has compiled it. So the text is copied to
 * bytes first, which the browser does natively: in code that is not compiled yet, an item of a typed array is had several
 * times as fast as a character of a string. The innermost loops are all that a letter costs, and there is no closure,
 * because captured variables are slow. `wide` tells how many bytes more than UTF-16 units there have been.
 */
export function splitWords(text: string, words: Words, { begins, alone, pairs }: Sieve = NO_SIEVE): void {
  const size = encode(text, words);
  const { bytes } = words;
  let { start: starts, end: ends, hash: hashes, gap: gaps, candidates } = words;
  const wordMask = begins.length * 32 - 1;
  const pairMask = pairs.length * 32 - 1;
  let count = 0;
  let found = 0;
  let gap: number = GAP.hard;
  let start = -1; // of the word being read; -1 between words
  let end = 0;
  let hash = 0;
  let type = LETTERS;
  let wide = 0;
  let dropped = -1; // where the s of a possessive stands
  let before = 0; // hash of the word before
  let isPending = false; // the word before begins terms, but is none alone: the next one decides
  for (let i = 0; i <= size; i++) {
    let kind = BYTE_CLASSES[bytes[i] ?? 0] ?? 0;
    if (kind < FIRST_SYMBOL) {
      const kindType = kind < DIGIT_ZERO ? LETTERS : DIGITS;
      if (start < 0) {
        start = i - wide;
        if (start === dropped) {
          start = -1;
          continue;
        }
        hash = 0;
        type = kindType;
      }
      if (type === kindType) {
        if (type === LETTERS) {
          do {
            hash = (hash * 31 + kind) & HASH_MASK;
            kind = BYTE_CLASSES[bytes[++i] ?? 0] ?? 0;
          } while (kind < DIGIT_ZERO);
        } else {
          do {
            hash = (hash * 31 + kind) & HASH_MASK;
            kind = BYTE_CLASSES[bytes[++i] ?? 0] ?? 0;
          } while (kind >= DIGIT_ZERO && kind < FIRST_SYMBOL);
        }
        end = i - wide;
      }
    }
    const at = i - wide;
    let isRun = false; // æ, ﬁ: letters of the word they stand in
    if (kind === WIDE) {
      const lead = bytes[i] ?? 0;
      const more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
      kind = classOf(text.charCodeAt(at));
      i += more;
      wide += more === 3 ? 2 : more;
      if (kind === SKIP) {
        // As if it were not there; but an accent is a part of the letter before it.
        if (start >= 0 && end === at && isMark(text, at)) end = at + 1;
        continue;
      }
      if (kind < FIRST_SYMBOL && start >= 0 && type === (kind < DIGIT_ZERO ? LETTERS : DIGITS)) {
        hash = (hash * 31 + kind) & HASH_MASK;
        end = at + 1;
        continue;
      }
      isRun = kind === MANY && !isGreek(text.charAt(at));
      if (isRun && start >= 0 && type === LETTERS) {
        hash = hashOn(hash, text.charAt(at));
        end = at + 1;
        continue;
      }
    }
    const inWord = start >= 0 && type !== CLOSED;
    if (start >= 0) {
      if (count === starts.length)
        ({ start: starts, end: ends, hash: hashes, gap: gaps, candidates } = grow(words));
      starts[count] = start;
      ends[count] = end;
      hashes[count] = hash;
      gaps[count] = gap;
      if (isPending) {
        isPending = false;
        const bit = pairHash(before, hash) & pairMask;
        if (gap === GAP.hard || ((pairs[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0)
          candidates[found++] = count - 1;
      }
      const cell = (hash & wordMask) >>> 5;
      const flag = 1 << (hash & 31);
      if (((begins[cell] ?? 0) & flag) !== 0) {
        if (((alone[cell] ?? 0) & flag) !== 0) candidates[found++] = count;
        else isPending = true;
      }
      before = hash;
      count++;
      start = -1;
      gap = GAP.none;
    }
    if (kind < FIRST_SYMBOL || isRun) {
      if (at === dropped) continue;
      start = at;
      end = at + 1;
      hash = isRun ? hashOn(0, text.charAt(at)) : kind;
      type = isRun || kind < DIGIT_ZERO ? LETTERS : DIGITS;
    } else if (kind === SPACE) {
      if (gap < GAP.space) gap = GAP.space;
    } else if (kind === HYPHEN) {
      // " - " between spaces is a dash that parts two thoughts.
      gap = gap === GAP.none && !isSpace(text, after(text, at)) ? GAP.hyphen : GAP.hard;
    } else if (kind === APOSTROPHE) {
      const next = after(text, at);
      if (inWord && isPossessive(text, next)) dropped = next;
      else if (inWord && isLetter(text, next)) gap = GAP.hyphen;
      else if (!inWord || !isSpace(text, next)) gap = GAP.hard;
    } else if (kind === DOT) {
      // b.i.d. and lupus.example are one word each; "lymphoma.The" is a space forgotten.
      const next = after(text, at);
      const isInitial = inWord && isOneLetter(text, starts[count - 1] ?? 0, ends[count - 1] ?? 0); // E. coli
      const isGlue = inWord && (isInitial ? isLetter(text, next) : isSmallOrDigit(text, next));
      gap = isGlue || (isInitial && isSpace(text, next)) ? GAP.none : GAP.hard;
    } else if (kind === JOINER) {
      gap = GAP.none;
    } else if (kind === MANY || kind < SKIP) {
      // A Greek letter or a symbol is a word by itself.
      start = at;
      end = at + 1;
      hash = kind === MANY ? hashOn(0, text.charAt(at)) : kind;
      type = CLOSED;
    } else {
      gap = GAP.hard;
    }
  }
  words.count = count;
  words.found = found;
}

const ENCODER = new TextEncoder();

/** Writes `text` into the bytes of `words`, with a zero behind it; gives how many there are. */
function encode(text: string, words: Words): number {
  // A UTF-16 unit takes three bytes at most.
  if (words.bytes.length <= text.length * 3) words.bytes = new Uint8Array(text.length * 4 + 1);
  const { written } = ENCODER.encodeInto(text, words.bytes);
  words.bytes[written] = 0;
  return written;
}

/** The hash of a word that goes on with all the letters that one character stands for. */
function hashOn(hash: number, char: string): number {
  let longer = hash;
  for (const letter of unfold(char)) longer = (longer * 31 + classOf(letter.charCodeAt(0))) & HASH_MASK;
  return longer;
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

function isSpace(text: string, i: number): boolean {
  return i >= text.length || classOf(text.charCodeAt(i)) === SPACE;
}

function isLetter(text: string, i: number): boolean {
  if (i >= text.length) return false;
  const kind = classOf(text.charCodeAt(i));
  return kind < FIRST_SYMBOL || kind === MANY;
}

function isSmallOrDigit(text: string, i: number): boolean {
  return /[\p{Ll}\p{N}]/u.test(text.charAt(i));
}

/** Whether the letter at `i` is the s of a possessive whose apostrophe stands before it. */
function isPossessive(text: string, i: number): boolean {
  return i < text.length && classOf(text.charCodeAt(i)) === LETTER_S && !isLetter(text, after(text, i));
}

/** Whether a word is one letter, which stands for itself: æ is two. */
function isOneLetter(text: string, start: number, end: number): boolean {
  if (classOf(text.charCodeAt(start)) >= DIGIT_ZERO) return false;
  return end - start === 1 || /^\p{L}\p{M}*$/u.test(text.slice(start, end));
}

/** Where the text goes on behind place `i`, past what counts as not there. */
function after(text: string, i: number): number {
  let next = i + 1;
  while (next < text.length && classOf(text.charCodeAt(next)) === SKIP) next++;
  return next;
}

function isMark(text: string, i: number): boolean {
  return /\p{M}/u.test(text.charAt(i));
}
