// How hard a definition reads: sentences, words, US school grade (Flesch–Kincaid: Kincaid et al. 1975).

import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { once } from './once';

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
