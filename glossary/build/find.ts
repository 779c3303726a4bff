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
  const { blocks, definitions, medical } = weighText(text, index, asked);
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

/** Whether a page with this text is marked at all. */
export function readsAsMedical(text: string, index: GlossaryIndex): boolean {
  return weighText(text, index, false).medical;
}

interface WeighedText {
  readonly blocks: readonly {
    readonly text: string;
    /** Where it begins in the whole text. */
    readonly at: number;
    readonly matches: readonly WeighedMatch[];
    readonly meanings: readonly PageMeaning[];
  }[];
  readonly definitions: PageDefinitions;
  readonly medical: boolean;
}

function weighText(text: string, index: GlossaryIndex, asked: boolean): WeighedText {
  const matcher = createMatcher(index);
  const { meaningsIn } = createMeaningReader(index);
  const definitions = new PageDefinitions();
  const evidence = noEvidence();
  const paragraphs = [...text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)];
  const blocks = paragraphs.map(({ 0: paragraph, index: at }) => {
    const found = matcher.findMatches(paragraph);
    const matches = found.map((match) => (asked ? weighAsked(match) : weigh(match, matcher.words, index)));
    addEvidence(evidence, { matches, words: matcher.words.count }, index);
    const meanings = meaningsIn(paragraph, found);
    for (const meaning of meanings) definitions.add(meaning);
    return { text: paragraph, at, matches, meanings };
  });
  return { blocks, definitions, medical: looksMedical(evidence) };
}
