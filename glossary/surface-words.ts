// One spelling → every sequence of folded words that stands for it in text. Build time only.

import { createWords, GAP, splitWords } from './fold';
import { foldInto, SYMBOLS } from './letters';
import { otherNumeral, singularOf, splitPrefix } from './variants';

/** Folded words, in ASCII: ["tnf", "alpha"]; punctuation that parts two of them is the word ",". */
export type WordSequence = readonly string[];

const ALPHABET = ` abcdefghijklmnopqrstuvwxyz0123456789${SYMBOLS}`;
export const PUNCTUATION_MARK = ',';

const words = createWords(64);
const letters = new Uint8Array(256);

/** All sequences of a spelling, the one its author wrote first: as written, joined at its hyphens, split after a prefix, with the other numeral, in the singular. */
export function sequencesOf(spelling: string): WordSequence[] {
  splitWords(spelling, words);
  const written: string[] = [];
  const isHyphened: boolean[] = [];
  for (let i = 0; i < words.count; i++) {
    if (i > 0 && words.gap[i] === GAP.hard) {
      written.push(PUNCTUATION_MARK);
      isHyphened.push(false);
    }
    written.push(foldedWord(spelling, words.start[i] ?? 0, words.end[i] ?? 0));
    isHyphened.push(words.gap[i] === GAP.hyphen);
  }
  const sequences = [
    written,
    joinHyphened(written, isHyphened),
    ...prefixSplits(written),
    ...numerals(written),
  ];
  const last = written.at(-1);
  const singular = written.length > 1 && last ? singularOf(last) : undefined;
  if (singular) sequences.push([...written.slice(0, -1), singular]);
  return unique(sequences);
}

/** Words that take the plural: the last one, and what stands before "of" (mechanisms of action, standards of care). */
export function pluralPlaces(sequence: WordSequence): number[] {
  const of = sequence.indexOf('of');
  return of > 0 ? [of - 1, sequence.length - 1] : [sequence.length - 1];
}

/** Letter codes of a folded word, the inverse of what sequencesOf writes. */
export function encodeWord(word: string): Uint8Array {
  return Uint8Array.from(word, (letter) => ALPHABET.indexOf(letter));
}

function foldedWord(text: string, start: number, end: number): string {
  const size = foldInto(letters, text, start, end);
  return Array.from(letters.subarray(0, size), (code) => ALPHABET.charAt(code)).join('');
}

function joinHyphened(written: readonly string[], isHyphened: readonly boolean[]): string[] {
  const joined: string[] = [];
  written.forEach((word, i) => {
    if (isHyphened[i]) joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
  });
  return joined;
}

function prefixSplits(written: readonly string[]): string[][] {
  return written.flatMap((word, i) => {
    const parts = splitPrefix(word);
    return parts ? [[...written.slice(0, i), ...parts, ...written.slice(i + 1)]] : [];
  });
}

function numerals(written: readonly string[]): string[][] {
  return written.flatMap((word, i) => {
    const other = otherNumeral(word, written[i - 1]);
    return other ? [[...written.slice(0, i), other, ...written.slice(i + 1)]] : [];
  });
}

function unique(sequences: readonly string[][]): string[][] {
  return [...new Map(sequences.filter((s) => s.length > 0).map((s) => [s.join(' '), s])).values()];
}
