// The first look at a page: may it be about health at all? A sample of its main part is held against a short list of
// words. Nothing of the glossary is needed for that, and most pages cost us no more than this. Who passes is read in
// earnest, and the density of terms decides.

import { createHealthWordTest } from '../glossary/health-words';
import { mainWords } from './main-words';

export interface Sample {
  /** Words looked at. */
  readonly words: number;
  /** How many of them health pages are full of. */
  readonly healthWords: number;
}

/** So many words tell enough. */
const ENOUGH = 1200;

/** Counts the words of the main part, from its beginning. */
export function samplePage(document: Document): Sample {
  const isHealthWord = createHealthWordTest();
  let [words, healthWords] = [0, 0];
  for (const word of mainWords(document)) {
    words++;
    if (isHealthWord(word)) healthWords++;
    if (words >= ENOUGH) break;
  }
  return { words, healthWords };
}

/** Below so many words, a single one of health is reason enough to look closer. */
const SHORT = 200;
/** Per 1,000 words. Pages about health have 60 and more, news of a hundred other things fewer than 10. */
const DENSITY = 12;

/** Whether a page deserves a closer look. */
export function mayBeMedical({ words, healthWords }: Sample): boolean {
  return words < SHORT ? healthWords > 0 || isSnippet(words) : (healthWords * 1000) / words >= DENSITY;
}

/** A line or two may name something rare: the glossary itself is asked. */
function isSnippet(words: number): boolean {
  return words > 0 && words < 40;
}
