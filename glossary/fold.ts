// Folds text to words of one-byte letter codes, so that "β₂‑Agonist", "beta-2 agonist" and "beta2 agonist" read alike.
// Every word keeps where it began and ended in the original text (UTF-16 offsets), so nothing has to be mapped back.
// Which words form a term is the matcher's affair; plurals and spelling variants are the index's (variants.ts).

import { LETTERS, type Place, stepAside } from './fold-slowly';
import { BYTE_CLASSES, DIGIT_ZERO, HARD, HASH_MASK, SPACE } from './letters';
import { addWord, begin, GAP, NO_SIEVE, type Sieve, type Words } from './words';

/**
 * Splits `text` into folded words, written into `words` (grown when full).
 * One pass: a letter extends the word, anything else ends it. A change between letters, digits, symbols and Greek ends it
 * too, so that IL6 and IL-6 are the same two words. A word that has ended is put through the sieve at once.
 *
 * Every character of every page comes through this loop, and a page is read before the browser has compiled much. So it
 * is as small as it can be, which lets the browser compile it while it runs, and it goes over bytes: in code that is not
 * compiled an item of a typed array is had several times as fast as a character of a string. It knows ASCII letters, white
 * space and plain punctuation; the rest is left to stepAside().
 */
export function splitWords(text: string, words: Words, sieve: Sieve = NO_SIEVE): void {
  const size = begin(text, words);
  const { bytes } = words;
  const at: Place = { i: 0, wide: 0, gap: GAP.hard, start: -1, end: 0, hash: 0, type: LETTERS };
  let { wide, gap, start, hash } = at;
  for (let i = 0; i <= size; i++) {
    // Every index is below a length; to have that looked at would cost as much as all the rest.
    const kind = BYTE_CLASSES[bytes[i] as number] as number;
    if (kind < DIGIT_ZERO) {
      if (start < 0) {
        start = i - wide;
        hash = 0;
      }
      hash = (hash * 31 + kind) & HASH_MASK;
    } else if (kind === SPACE) {
      if (start >= 0) {
        addWord(words, sieve, start, i - wide, hash, gap);
        start = -1;
        gap = GAP.space;
      } else if (gap < GAP.space) gap = GAP.space;
    } else if (kind === HARD) {
      if (start >= 0) {
        addWord(words, sieve, start, i - wide, hash, gap);
        start = -1;
      }
      gap = GAP.hard;
    } else {
      at.i = i;
      at.gap = gap;
      at.start = start;
      at.end = i - wide;
      at.hash = hash;
      stepAside(text, words, sieve, at);
      ({ i, wide, gap, start, hash } = at);
    }
  }
}
