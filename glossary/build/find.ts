// Finds terms in plain text the way a page is read: paragraph by paragraph, with the whole text deciding how medical it is
// and what its own definitions mean. What only the text itself explains is no term of the glossary, and left out.

import type { Entry } from '../entry';
import type { GlossaryIndex } from '../index-format';
import { createMatcher } from '../matcher';
import { PageDefinitions } from '../page-definitions';
import { createMeaningReader, type PageMeaning } from '../page-meanings';
import {
  addEvidence,
  chooseSense,
  looksMedical,
  noEvidence,
  type WeighedMatch,
  weigh,
  weighAsked,
} from '../senses';

/** A term in a text; offsets are UTF-16 units. */
export interface FoundTerm {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Id of the entry; of the first that fits where several cannot be told apart. */
  readonly entry: string;
  /** null: the spelling has one meaning. An id: chosen among several. "unclear": several fit. */
  readonly sense: string | null;
}

/** Terms of `text` in order. `asked`: the reader asks for these words, so that no guard keeps them silent. */
export function findTerms(
  text: string,
  index: GlossaryIndex,
  entries: readonly Entry[],
  { asked = false } = {},
): FoundTerm[] {
  const matcher = createMatcher(index);
  const { meaningsIn } = createMeaningReader(index);
  const definitions = new PageDefinitions();
  const blocks: { text: string; at: number; matches: WeighedMatch[]; meanings: PageMeaning[] }[] = [];
  const evidence = noEvidence();
  for (const { 0: paragraph, index: at } of text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)) {
    const found = matcher.findMatches(paragraph);
    const matches = found.map((match) => (asked ? weighAsked(match) : weigh(match, matcher.words, index)));
    addEvidence(evidence, { matches, words: matcher.words.count }, index);
    const meanings = meaningsIn(paragraph, found);
    for (const meaning of meanings) definitions.add(meaning);
    blocks.push({ text: paragraph, at, matches, meanings });
  }
  const medical = looksMedical(evidence);
  return blocks.flatMap((block) =>
    definitions.applyTo(block.text, block.matches, block.meanings).flatMap((match) => {
      const standing = chooseSense(match, medical);
      return (asked ? standing : standing.slice(0, 1)).map((claim) => {
        const entry = entries[claim.entry]?.id ?? '';
        const sense =
          standing.length + (match.pageWords?.length ?? 0) > 1 ? 'unclear' : match.among > 1 ? entry : null;
        const text = block.text.slice(match.start, match.end);
        return { start: block.at + match.start, end: block.at + match.end, text, entry, sense };
      });
    }),
  );
}
