// The gate on levels: a word that all of us hear is not for specialists, and one that hardly anyone hears is not everyday.
// It speaks of single words that the frequency list knows. A guarded word (`when`) is frequent in another sense: "mass".

import { surfacesOf } from '../authored-entry';
import type { Level } from '../entry';
import type { Finding, PlacedEntry } from './parse';
import { at, type Glossary } from './rule';
import { readTable } from './table';
import { EVERYDAY, SAYABLE, usesOf, VERY_COMMON } from './word-frequency';

export function* levelFitsFrequency({ entries, argued }: Glossary): Iterable<Finding> {
  for (const placed of entries) {
    const broken = brokenLevel(placed);
    if (broken && !argued.has(placed.entry.term)) {
      yield at(placed, 'level', `${broken}; change the level, or argue for it in glossary/levels.tsv`);
    }
  }
}

/** What the frequency of an entry's name says against its level; undefined when nothing does. */
export function brokenLevel({ entry }: PlacedEntry): string | undefined {
  const uses = /^\p{L}+$/u.test(entry.term) ? usesOf(entry.term) : 0;
  if (uses === 0) return undefined;
  const [least, most] = levelsFor(uses, surfacesOf(entry)[0]?.guard !== undefined);
  if (entry.level >= least && entry.level <= most) return undefined;
  const fitting = least === most ? `level ${least}` : `level ${least} or ${most}`;
  return `"${entry.term}" has level ${entry.level}, but ${uses} of 51 million words heard speak for ${fitting}`;
}

/** The lowest and highest level that a word heard so often may have. */
export function levelsFor(uses: number, hasOtherSense: boolean): readonly [Level, Level] {
  if (uses < SAYABLE) return [2, 3];
  if (hasOtherSense || uses < EVERYDAY) return [1, 3];
  return uses < VERY_COMMON ? [1, 2] : [1, 1];
}

/** Terms in levels.tsv, each with its reason there. */
export function readArgued(root: string): Set<string> {
  return new Set(readTable(root, 'levels.tsv').map(([term = '']) => term));
}
