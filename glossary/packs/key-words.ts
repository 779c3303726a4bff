// By which word of a name an entry of a pack is looked for: a page tells which words it has, as hashes, and gets the
// entries that it may hold. So a page pays for the entries that it may show, and not for those that a pack has.

import { hashLetters } from '../letters';
import { encodeWord, PUNCTUATION_MARK, sequencesOf } from '../surface-words';
import { pluralsOf, spellingsOf } from '../variants';
import type { PackEntry } from './pack';

/**
 * Hashes of which a page has one wherever it names the entry: for each spelling of each name, every form of its longest
 * word, as the rarest is likely to be. What a page has one of it need not name: the index decides.
 */
export function keyHashes({ term, also, abbr }: PackEntry): number[] {
  const hashes = new Set<number>();
  for (const name of new Set([term, ...also, ...abbr])) {
    for (const sequence of sequencesOf(name)) {
      for (const form of formsOf(longestOf(sequence))) hashes.add(hashLetters(encodeWord(form)));
    }
  }
  return [...hashes];
}

function longestOf(sequence: readonly string[]): string {
  return sequence.reduce(
    (longest, word) => (word !== PUNCTUATION_MARK && word.length > longest.length ? word : longest),
    '',
  );
}

function formsOf(word: string): readonly string[] {
  const plurals = pluralsOf(word);
  return [word, ...spellingsOf(word), ...plurals, ...plurals.flatMap(spellingsOf)];
}
