// Whether a text names an entry in other words than the glossary has: "disease-modifying anti-rheumatoid drug". The index
// holds no text, but the words of every spelling can be read off its trie, from the spelling's end to the root.

import { splitWords } from './fold';
import type { GlossaryIndex } from './index-format';
import { createWords } from './words';

/** Words shorter than this say little: of, and, the. */
const SHORT = 4;

const words = createWords(64);

/** Whether at least half of the words of `text` that say anything stand in the entry's spellings. Asked rarely: looks at all of them. */
export function sharesWords(text: string, entry: number, index: GlossaryIndex): boolean {
  const own = hashesOf(entry, index);
  splitWords(text, words);
  let [all, shared] = [0, 0];
  for (let i = 0; i < words.count; i++) {
    if ((words.end[i] ?? 0) - (words.start[i] ?? 0) < SHORT) continue;
    all++;
    if (own.has(words.hash[i] ?? 0)) shared++;
  }
  return shared > 0 && shared * 2 >= all;
}

/** Hashes of every form of every word in the spellings of an entry. */
function hashesOf(
  entry: number,
  { counts, surfEntry, nodeSurf, nodeKids, nodeWord, ...index }: GlossaryIndex,
) {
  const numbers = new Set<number>();
  for (
    let surface = surfEntry.indexOf(entry);
    surface >= 0;
    surface = surfEntry.indexOf(entry, surface + 1)
  ) {
    for (let node = holderOf(nodeSurf, surface); node > 0; node = holderOf(nodeKids, node))
      numbers.add(nodeWord[node] ?? 0);
  }
  const hashes = new Set<number>();
  for (let form = 0; form < counts.forms; form++)
    if (numbers.has(index.formWord[form] ?? 0)) hashes.add(index.formHash[form] ?? 0);
  return hashes;
}

/** Which of the ranges that begin at `starts`, in ascending order, holds `item`. */
function holderOf(starts: Uint32Array, item: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle + 1] ?? 0) <= item) low = middle + 1;
    else high = middle;
  }
  return low;
}
