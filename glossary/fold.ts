// Folds text to words of one-byte letter codes, so that "β₂‑Agonist", "beta-2 agonist" and "beta2 agonist" read alike.
// Every word keeps where it began and ended in the original text (UTF-16 offsets), so nothing has to be mapped back.
// Which words form a term is the matcher's affair; plurals and spelling variants are the index's (variants.ts).

import {
  APOSTROPHE,
  CLASSES,
  classOf,
  DIGIT_ZERO,
  DOT,
  FIRST_SYMBOL,
  HASH_MASK,
  HYPHEN,
  isGreek,
  JOINER,
  learn,
  MANY,
  SKIP,
  SPACE,
  unfold,
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

/** The words of one block of text, in parallel arrays that are reused from call to call. */
export interface Words {
  count: number;
  /** UTF-16 offset of the first unit, and after the last one (a possessive 's is left out). */
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  /** One of GAP, for what stands before the word. What follows the last word is not told: the end of a text is a hard gap. */
  gap: Uint8Array;
}

export function createWords(capacity = 1024): Words {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    hash: new Int32Array(capacity),
    gap: new Uint8Array(capacity),
  };
}

/**
 * Splits `text` into folded words, written into `words` (grown when full).
 * One pass over UTF-16 units: a letter extends the word, anything else ends it. A change between letters, digits, symbols
 * and Greek ends it too, so that IL6 and IL-6 are the same two words.
 *
 * Every character of every page comes through here, mostly before the browser has compiled it: the two lines at the top
 * of the loop are all that a letter costs, and there is no closure, because captured variables are slow.
 */
export function splitWords(text: string, words: Words): void {
  const { length } = text;
  let { start: starts, end: ends, hash: hashes, gap: gaps } = words;
  let count = 0;
  let gap: number = GAP.hard;
  let start = -1; // of the word being read; -1 between words
  let end = 0;
  let hash = 0;
  let isDigit = false;
  for (let i = 0; i <= length; i++) {
    let unit = i < length ? text.charCodeAt(i) : 0;
    let kind = CLASSES[unit] || learn(unit);
    if (kind < FIRST_SYMBOL && (start < 0 || kind >= DIGIT_ZERO === isDigit)) {
      if (start < 0) {
        start = i;
        hash = 0;
        isDigit = kind >= DIGIT_ZERO;
      }
      const [least, most] = isDigit ? [DIGIT_ZERO, FIRST_SYMBOL] : [1, DIGIT_ZERO];
      while (kind >= least && kind < most) {
        hash = (hash * 31 + kind) & HASH_MASK;
        unit = ++i < length ? text.charCodeAt(i) : 0;
        kind = CLASSES[unit] || learn(unit);
      }
      end = i;
    }
    if (kind === SKIP) {
      // As if it were not there; but an accent is a part of the letter before it.
      if (start >= 0 && end === i && isMark(text, i)) end = i + 1;
      else if (start < 0 && count > 0 && ends[count - 1] === i && isMark(text, i)) ends[count - 1] = i + 1;
      continue;
    }
    const isRun = kind === MANY && !isGreek(text.charAt(i)); // æ, ﬁ: letters of the word they stand in
    if (isRun && start >= 0 && !isDigit) {
      hash = hashOn(hash, text.charAt(i));
      end = i + 1;
      continue;
    }
    const inWord = start >= 0;
    if (inWord) {
      if (count === starts.length) ({ start: starts, end: ends, hash: hashes, gap: gaps } = grow(words));
      starts[count] = start;
      ends[count] = end;
      hashes[count] = hash;
      gaps[count++] = gap;
      start = -1;
      gap = GAP.none;
    }
    if (kind < FIRST_SYMBOL || isRun) {
      start = i;
      end = i + 1;
      hash = isRun ? hashOn(0, text.charAt(i)) : kind;
      isDigit = kind >= DIGIT_ZERO && !isRun;
    } else if (kind === SPACE) {
      if (gap < GAP.space) gap = GAP.space;
    } else if (kind === HYPHEN) {
      // " - " between spaces is a dash that parts two thoughts.
      gap = gap === GAP.none && !isSpace(text, after(text, i)) ? GAP.hyphen : GAP.hard;
    } else if (kind === APOSTROPHE) {
      const next = after(text, i);
      if (inWord && isPossessive(text, next)) i = next;
      else if (inWord && isLetter(text, next)) gap = GAP.hyphen;
      else if (!inWord || !isSpace(text, next)) gap = GAP.hard;
    } else if (kind === DOT) {
      // b.i.d. and lupus.example are one word each; "lymphoma.The" is a space forgotten.
      const next = after(text, i);
      const isInitial = inWord && isOneLetter(text, starts[count - 1] ?? 0, ends[count - 1] ?? 0); // E. coli
      const isGlue = inWord && (isInitial ? isLetter(text, next) : isSmallOrDigit(text, next));
      gap = isGlue || (isInitial && isSpace(text, next)) ? GAP.none : GAP.hard;
    } else if (kind === JOINER) {
      gap = GAP.none;
    } else if (kind === MANY || kind < SKIP) {
      // A Greek letter or a symbol is a word by itself.
      if (count === starts.length) ({ start: starts, end: ends, hash: hashes, gap: gaps } = grow(words));
      starts[count] = i;
      ends[count] = i + 1;
      hashes[count] = kind === MANY ? hashOn(0, text.charAt(i)) : kind;
      gaps[count++] = gap;
      gap = GAP.none;
    } else {
      gap = GAP.hard;
    }
  }
  words.count = count;
}

/** The hash of a word that goes on with all the letters that one character stands for. */
function hashOn(hash: number, char: string): number {
  let longer = hash;
  for (const letter of unfold(char)) longer = (longer * 31 + classOf(letter.charCodeAt(0))) & HASH_MASK;
  return longer;
}

function grow(words: Words): Words {
  const larger = createWords(words.start.length * 2);
  larger.start.set(words.start);
  larger.end.set(words.end);
  larger.hash.set(words.hash);
  larger.gap.set(words.gap);
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
