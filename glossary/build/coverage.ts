// How much of a text the glossary reaches: words that it explains, everyday words, and the rest, which authors go
// through. Numbers are not counted.

import type { Entry } from '../entry';
import type { GlossaryIndex } from '../index-format';
import { type FoundTerm, findTerms } from './find';
import { wordsOf } from './reading-level';
import { isEveryday } from './word-frequency';

export interface Coverage {
  readonly words: number;
  /** Words inside a term that is explained where it stands; everyday words, such as "heart", among them. */
  readonly explained: number;
  /** Everyday English outside of terms. */
  readonly common: number;
  readonly unknown: number;
  /** The unknown words, the most frequent first, then by the alphabet. */
  readonly unknownWords: readonly UnknownWord[];
}

interface UnknownWord {
  readonly word: string;
  readonly count: number;
  /** Id of the entry that keeps silent in this text, for lack of neighbours or because the text is not medical. */
  readonly silent?: string;
}

export function coverageOf(text: string, index: GlossaryIndex, entries: readonly Entry[]): Coverage {
  const explains = termOver(findTerms(text, index, entries));
  const couldExplain = termOver(findTerms(text, index, entries, { asked: true }));
  const words = wordsOf(text).filter(({ word }) => /\p{L}/u.test(word));
  const rest = words.filter(({ at }) => !explains(at));
  const unknown = rest.filter(({ word }) => !isEveryday(word));
  const counted = new Map<string, UnknownWord>();
  for (const { word, at } of unknown) {
    const key = word.toLowerCase();
    const before = counted.get(key);
    const silent = couldExplain(at)?.entry ?? before?.silent;
    counted.set(key, {
      word: before?.word ?? word,
      count: (before?.count ?? 0) + 1,
      ...(silent && { silent }),
    });
  }
  return {
    words: words.length,
    explained: words.length - rest.length,
    common: rest.length - unknown.length,
    unknown: unknown.length,
    unknownWords: [...counted.values()].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)),
  };
}

/** Tells the term over a place in the text; asked for places in rising order. */
function termOver(terms: readonly FoundTerm[]): (place: number) => FoundTerm | undefined {
  let i = 0;
  return (place) => {
    while ((terms[i]?.end ?? Number.POSITIVE_INFINITY) <= place) i++;
    const term = terms[i];
    return term && term.start <= place ? term : undefined;
  };
}

/** What the command prints of one file. */
export function describeCoverage(
  file: string,
  { words, explained, common, unknown, unknownWords }: Coverage,
): string {
  const share = (count: number) => `${((100 * count) / Math.max(words, 1)).toFixed(1)} %`;
  const rows = unknownWords.map(
    ({ word, count, silent }) =>
      `${String(count).padStart(5)}  ${word}${silent ? `  (silent here: ${silent})` : ''}`,
  );
  const shares = `explained ${share(explained)}, common ${share(common)}, unknown ${share(unknown)}`;
  return [`${file}: ${words} words: ${shares}`, ...rows, ''].join('\n');
}
