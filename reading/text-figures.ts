// How long and how hard a text is: its words, sentences and syllables, the three that grades of reading are made of. Of
// running text only: a menu or a heading is no sentence, and would make any page look easy. Pure.

import type { TextFigures } from '../platform/requests';

/** A line without a full stop is running text from so many words on. */
const LINE = 10;
/** Sentences counted at one step. */
const STEP = 32;

/** Counts a text in which blocks stand on lines of their own; a piece at each step. */
export function* figuresOf(text: string): Generator<void, TextFigures> {
  // Not the page's language: see sentence.ts.
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const figures = { words: 0, sentences: 0, syllables: 0 };
  let done = 0;
  for (const line of text.split('\n')) {
    if (!isRunning(line)) continue;
    for (const { segment } of segmenter.segment(line)) {
      if (++done % STEP === 0) yield;
      const words = segment.match(WORD) ?? [];
      if (words.length === 0) continue;
      figures.sentences++;
      figures.words += words.length;
      for (const word of words) figures.syllables += syllablesIn(word);
    }
  }
  return figures;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;

function isRunning(line: string): boolean {
  return /\p{Ll}\p{P}*[.!?…]["'”’)\]]*(?:\s|$)/u.test(line) || (line.match(WORD)?.length ?? 0) >= LINE;
}

/** An estimate: groups of vowels, without those that are written and not said. */
function syllablesIn(word: string): number {
  const plain = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  if (plain.length <= 3) return 1;
  const said = plain.replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  const groups = said.match(/[aeiouy]+/g)?.length ?? 0;
  // Two vowels that are two syllables: ane-mi-a, os-te-o.
  const parted = said.match(/[^tscgx]i[aou]|eo|ua|uou|[aeiou]ing/g)?.length ?? 0;
  return Math.max(1, groups + parted);
}
