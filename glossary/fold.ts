// Folds text to words of one-byte letter codes, so that "β₂‑Agonist", "beta-2 agonist" and "beta2 agonist" read alike.
// Every word keeps where it began and ended in the original text (UTF-16 offsets), so nothing has to be mapped back.
// Which words form a term is the matcher's affair; plurals and spelling variants are the index's (variants.ts).

import {
  APOSTROPHE,
  classOf,
  DIGIT_ZERO,
  DOT,
  FIRST_SYMBOL,
  HARD,
  HYPHEN,
  isGreek,
  JOINER,
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

/** The words of one block of text, in parallel arrays that are reused from call to call. */
export interface Words {
  count: number;
  /** UTF-16 offset of the first unit, and after the last one (a possessive 's is left out). */
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  /** One of GAP, for what stands before the word. */
  gap: Uint8Array;
  /** Number of letters in the folded word, at most 255. */
  size: Uint8Array;
  /** Whether what follows the last word is a hard gap is not recorded: the end of text is one. */
}

export function createWords(capacity = 1024): Words {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    hash: new Int32Array(capacity),
    gap: new Uint8Array(capacity),
    size: new Uint8Array(capacity),
  };
}

/**
 * Splits `text` into folded words, written into `words` (grown when full).
 * One pass over UTF-16 units: a letter extends the word, a gap ends it. A change between letters, digits, symbols and
 * Greek ends it too, so that IL6 and IL-6 are the same two words.
 */
export function splitWords(text: string, words: Words): void {
  words.count = 0;
  let gap: number = GAP.hard;
  let start = -1;
  let end = 0;
  let hash = 0;
  let size = 0;
  let isDigit = false;
  const close = () => {
    if (start < 0) return;
    push(words, start, end, hash, gap, size);
    start = -1;
    gap = GAP.none;
  };
  for (let i = 0; i < text.length; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind < DIGIT_ZERO) {
      if (start >= 0 && isDigit) close();
      if (start < 0) {
        start = i;
        hash = size = 0;
        isDigit = false;
      }
      hash = (hash * 31 + kind) & 0x1ffffff;
      size++;
      end = i + 1;
    } else if (kind < FIRST_SYMBOL) {
      if (start >= 0 && !isDigit) close();
      if (start < 0) {
        start = i;
        hash = size = 0;
        isDigit = true;
      }
      hash = (hash * 31 + kind) & 0x1ffffff;
      size++;
      end = i + 1;
    } else if (kind === SKIP) {
      // As if it were not there.
    } else if (kind === SPACE) {
      close();
      if (gap < GAP.space) gap = GAP.space;
    } else if (kind === HYPHEN) {
      close();
      // " - " between spaces is a dash that parts two thoughts.
      gap = gap === GAP.none && !isSpace(text, i + 1) ? GAP.hyphen : GAP.hard;
    } else if (kind === APOSTROPHE) {
      const inWord = start >= 0;
      close();
      if (inWord && isPossessive(text, i)) i++;
      else if (inWord && isLetter(text, i + 1)) gap = GAP.hyphen;
      else if (!inWord || !isSpace(text, i + 1)) gap = GAP.hard;
    } else if (kind === DOT) {
      const inWord = start >= 0;
      const isInitial = inWord && size === 1 && !isDigit; // E. coli
      close();
      // b.i.d. and lupus.example are one word each; "lymphoma.The" is a space forgotten.
      const isGlue = inWord && (isInitial ? isLetter(text, i + 1) : isSmallOrDigit(text, i + 1));
      gap = isGlue || (isInitial && isSpace(text, i + 1)) ? GAP.none : GAP.hard;
    } else if (kind === JOINER) {
      close();
      gap = GAP.none;
    } else if (kind === HARD) {
      close();
      gap = GAP.hard;
    } else if (kind === MANY) {
      const letters = unfold(text.charAt(i));
      const stands = isGreek(text.charAt(i));
      if (stands || (start >= 0 && isDigit)) close();
      if (start < 0) {
        start = i;
        hash = size = 0;
        isDigit = false;
      }
      for (let k = 0; k < letters.length; k++) {
        hash = (hash * 31 + classOf(letters.charCodeAt(k))) & 0x1ffffff;
        size++;
      }
      end = i + 1;
      if (stands) close();
    } else {
      // A symbol is a word by itself.
      close();
      push(words, i, i + 1, kind, gap, 1);
      gap = GAP.none;
    }
  }
  close();
}

function push(words: Words, start: number, end: number, hash: number, gap: number, size: number): void {
  if (words.count === words.start.length) grow(words);
  const i = words.count++;
  words.start[i] = start;
  words.end[i] = end;
  words.hash[i] = hash;
  words.gap[i] = gap;
  words.size[i] = Math.min(size, 255);
}

function grow(words: Words): void {
  const larger = createWords(words.start.length * 2);
  larger.start.set(words.start);
  larger.end.set(words.end);
  larger.hash.set(words.hash);
  larger.gap.set(words.gap);
  larger.size.set(words.size);
  Object.assign(words, larger, { count: words.count });
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

function isPossessive(text: string, apostrophe: number): boolean {
  const next = text.charCodeAt(apostrophe + 1) | 32;
  return next === 115 && !isLetter(text, apostrophe + 2);
}
