// What splitWords() leaves to others: every character that is no ASCII letter, white space or plain punctuation, taken in by
// all the rules there are for where a word begins and ends and what parts it from the next.

import {
  APOSTROPHE,
  BYTE_CLASSES,
  classOf,
  DIGIT_ZERO,
  DOT,
  FIRST_SYMBOL,
  HARD,
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
import { addWord, GAP, type Sieve, type Words } from './words';

/** Letter code of s, which makes a possessive. */
const LETTER_S = 19;

/** What a word consists of. One of the last kind takes no more characters: a Greek letter, a symbol. */
export const LETTERS = 0;
const DIGITS = 1;
const CLOSED = 2;

/** How far a text has been split. */
export interface Place {
  /** The byte to look at; afterwards the last one that was. */
  i: number;
  /** How many bytes more there were than UTF-16 units. */
  wide: number;
  /** What stands before the next word. */
  gap: number;
  /** The word being read: where it begins, or -1; where it ends so far; its hash; what it consists of. */
  start: number;
  end: number;
  hash: number;
  type: number;
}

/** Goes on by one character of any kind, and further until there is no open word but of letters, the last of them just read. */
export function stepAside(text: string, words: Words, sieve: Sieve, at: Place): void {
  at.type = LETTERS;
  for (;;) {
    const before = at.i - at.wide;
    step(text, words, sieve, at);
    if (at.start < 0 || (at.type === LETTERS && at.end > before)) return;
    at.i++;
  }
}

/** Takes in one character, by all the rules there are. */
function step(text: string, words: Words, sieve: Sieve, at: Place): void {
  const { bytes } = words;
  const place = at.i - at.wide;
  let kind = BYTE_CLASSES[bytes[at.i] ?? 0] ?? HARD;
  if (kind === WIDE) {
    kind = classOf(text.charCodeAt(place));
    const more = bytesOf(bytes[at.i] ?? 0) - 1;
    at.i += more;
    at.wide += more === 3 ? 2 : more;
  }
  if (kind === SKIP) {
    // As if it were not there; but an accent is a part of the letter before it.
    if (at.start >= 0 && at.end === place && isMark(text, place)) at.end = place + 1;
    return;
  }
  const isRun = kind === MANY && !isGreek(text.charAt(place)); // æ, ﬁ: letters of the word they stand in
  const type = isRun || kind < DIGIT_ZERO ? LETTERS : kind < FIRST_SYMBOL ? DIGITS : CLOSED;
  if (at.start >= 0 && at.type === type && type !== CLOSED) {
    at.hash = isRun ? hashOn(at.hash, text.charAt(place)) : (at.hash * 31 + kind) & HASH_MASK;
    at.end = place + 1;
    return;
  }
  const inWord = at.start >= 0 && at.type !== CLOSED;
  if (at.start >= 0) {
    addWord(words, sieve, at.start, at.end, at.hash, at.gap);
    at.start = -1;
    at.gap = GAP.none;
  }
  if (kind < SKIP || kind === MANY) {
    // A Greek letter or a symbol is a word by itself.
    at.start = place;
    at.end = place + 1;
    at.hash = kind === MANY ? hashOn(0, text.charAt(place)) : kind;
    at.type = type;
  } else at.gap = gapAt(text, words, { at, place, kind, inWord });
}

/** What parts the words around a character that is in none of them. Goes past the s of a possessive. */
function gapAt(
  text: string,
  { start, end, count, bytes }: Words,
  { at, place, kind, inWord }: { at: Place; place: number; kind: number; inWord: boolean },
): number {
  const next = after(text, place);
  switch (kind) {
    case SPACE:
      return Math.max(at.gap, GAP.space);
    case HYPHEN:
      // " - " between spaces is a dash that parts two thoughts.
      return at.gap === GAP.none && !isSpace(text, next) ? GAP.hyphen : GAP.hard;
    case APOSTROPHE:
      if (inWord && isPossessive(text, next)) {
        for (let more = place; more < next; more++) {
          const width = bytesOf(bytes[at.i + 1] ?? 0);
          at.i += width;
          at.wide += width - 1;
        }
        return at.gap;
      }
      if (inWord && isLetter(text, next)) return GAP.hyphen;
      return !inWord || !isSpace(text, next) ? GAP.hard : at.gap;
    case DOT: {
      // b.i.d. and lupus.example are one word each; "lymphoma.The" is a space forgotten.
      const isInitial = inWord && isOneLetter(text, start[count - 1] ?? 0, end[count - 1] ?? 0); // E. coli
      const isGlue = inWord && (isInitial ? isLetter(text, next) : isSmallOrDigit(text, next));
      return isGlue || (isInitial && isSpace(text, next)) ? GAP.none : GAP.hard;
    }
    case JOINER:
      return GAP.none;
    default:
      return GAP.hard;
  }
}

/** How many bytes a character takes, by the first of them. */
function bytesOf(lead: number): number {
  if (lead < 0x80) return 1;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** The hash of a word that goes on with all the letters that one character stands for. */
function hashOn(hash: number, char: string): number {
  let longer = hash;
  for (const letter of unfold(char)) longer = (longer * 31 + classOf(letter.charCodeAt(0))) & HASH_MASK;
  return longer;
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
  // A look past the end would throw out what the browser has compiled.
  if (i >= text.length) return false;
  const unit = text.charCodeAt(i);
  return unit < 128
    ? (unit > 96 && unit < 123) || (unit > 47 && unit < 58)
    : /[\p{Ll}\p{N}]/u.test(text.charAt(i));
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
