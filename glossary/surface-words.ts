// One spelling → every sequence of folded words that stands for it in text. No page pays for it.

import { splitWords } from './fold';
import { foldInto, SYMBOLS } from './letters';
import { otherNumeral, singularsOf, splitPrefix } from './variants';
import { createWords, GAP } from './words';

/** Folded words, in ASCII: ["tnf", "alpha"]; punctuation that parts two of them is the word ",". */
export type WordSequence = readonly string[];

const ALPHABET = ` abcdefghijklmnopqrstuvwxyz0123456789${SYMBOLS}`;
/** Place of each letter in the alphabet, by its character code; 255 for what is none. */
const CODES = Uint8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));
export const PUNCTUATION_MARK = ',';

const words = createWords(64);
const letters = new Uint8Array(256);

/**
 * All sequences of a spelling, the one its author wrote first: as written, joined at its hyphens and after a single
 * letter (T cell), split after a prefix, with the other numeral, with ß for β, with its possessive s left on (Crohns), in
 * the singular.
 */
export function sequencesOf(spelling: string): readonly WordSequence[] {
  const known = recent.get(spelling) ?? sequencesAnew(spelling);
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(spelling, known);
  return known;
}

// Of an entry that is added to a list they are asked for twice: by which word pages look for it, and by what a search does.
const recent = new Map<string, readonly WordSequence[]>();
const MOST_RECENT = 4096;

function sequencesAnew(spelling: string): readonly WordSequence[] {
  splitWords(spelling, words);
  const written: string[] = [];
  const isJoined: boolean[] = [];
  const isPossessive: boolean[] = [];
  for (let i = 0; i < words.count; i++) {
    const gap = i === 0 ? GAP.none : words.gap[i];
    if (gap === GAP.hard) {
      written.push(PUNCTUATION_MARK);
      isJoined.push(false);
      isPossessive.push(false);
    }
    isJoined.push(gap === GAP.hyphen || (gap === GAP.space && /^[a-z]$/.test(written.at(-1) ?? '')));
    const next = i + 1 < words.count ? words.start[i + 1] : spelling.length;
    isPossessive.push(/^['’]s/.test(spelling.slice(words.end[i], next)));
    written.push(foldedWord(spelling, words.start[i] ?? 0, words.end[i] ?? 0));
  }
  const singulars = written.length > 1 ? singularsOf(written.at(-1) ?? '') : [];
  return unique([
    written,
    joinWords(written, isJoined),
    ...prefixSplits(written),
    ...numerals(written),
    written.map((word) => (word === 'beta' ? 'ss' : word)),
    written.map((word, i) => (isPossessive[i] ? `${word}s` : word)),
    ...singulars.map((singular) => [...written.slice(0, -1), singular]),
  ]);
}

/** The words of a text as they are written, folded, without what parts them. */
export function foldedWords(text: string): string[] {
  splitWords(text, words);
  return Array.from({ length: words.count }, (_, i) =>
    foldedWord(text, words.start[i] ?? 0, words.end[i] ?? 0),
  );
}

/** Words that take the plural: the last one, and what stands before "of" or "in" (standards of care, carcinomas in situ). */
export function pluralPlaces(sequence: WordSequence): number[] {
  const link = sequence.findIndex((word, i) => i > 0 && (word === 'of' || word === 'in'));
  return link > 0 ? [link - 1, sequence.length - 1] : [sequence.length - 1];
}

/** Letter codes of a folded word, the inverse of what sequencesOf writes. */
export function encodeWord(word: string): Uint8Array {
  const codes = new Uint8Array(word.length);
  for (let i = 0; i < word.length; i++) codes[i] = CODES[word.charCodeAt(i)] ?? 0;
  return codes;
}

function foldedWord(text: string, start: number, end: number): string {
  const size = foldInto(letters, text, start, end);
  let word = '';
  for (let i = 0; i < size; i++) word += ALPHABET.charAt(letters[i] ?? 0);
  return word;
}

function joinWords(written: readonly string[], isJoined: readonly boolean[]): string[] {
  const joined: string[] = [];
  written.forEach((word, i) => {
    if (isJoined[i]) joined.push((joined.pop() ?? '') + word);
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
