// Finds terms in plain text the way a page is read: paragraph by paragraph, with the whole text deciding how medical it is.

import type { Entry } from '../entry';
import type { GlossaryIndex } from '../index-format';
import { createMatcher, type Match } from '../matcher';
import { addEvidence, chooseSense, looksMedical, noEvidence, readGuards } from '../senses';

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
  const guards = readGuards(index);
  const blocks: { text: string; at: number; matches: Match[] }[] = [];
  const evidence = noEvidence();
  for (const { 0: paragraph, index: at } of text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)) {
    const matches = matcher.findMatches(paragraph);
    addEvidence(evidence, { text: paragraph, matches, words: matcher.wordCount }, { index, guards });
    blocks.push({ text: paragraph, at, matches });
  }
  const medical = asked || looksMedical(evidence);
  return blocks.flatMap((block) =>
    block.matches.flatMap((match) => {
      const choice = asked
        ? { kind: 'several' as const, entries: match.claims.map(({ entry }) => entry) }
        : chooseSense(match, { text: block.text, medical, guards });
      if (choice.kind === 'silent') return [];
      const chosen =
        choice.kind === 'one' ? [choice.entry] : asked ? choice.entries : choice.entries.slice(0, 1);
      return chosen.map((number) => {
        const entry = entries[number]?.id ?? '';
        const sense = choice.kind === 'several' ? 'unclear' : choice.among > 1 ? entry : null;
        const text = block.text.slice(match.start, match.end);
        return { start: block.at + match.start, end: block.at + match.end, text, entry, sense };
      });
    }),
  );
}
