// Which matches deserve a mark, decided purely from what was found and how the reader set things. Everything found stays
// answerable; a mark only says "there is something to read here".

import type { Level } from '../glossary/entry';
import { chooseSense, type WeighedMatch } from '../glossary/senses';

/** A term of a block with the sense chosen. */
export interface Term {
  readonly start: number;
  readonly end: number;
  /** Entry numbers: one, or several that could not be told apart. */
  readonly entries: readonly [number, ...number[]];
  readonly level: Level;
  readonly marked: boolean;
}

/** What the page is like, and how the reader set things. */
export interface MarkRules {
  readonly medical: boolean;
  readonly minLevel: Level;
}

/** The terms of one block, each marked or not. Below the medical gate nothing is marked. */
export function selectMarks(matches: readonly WeighedMatch[], { medical, minLevel }: MarkRules): Term[] {
  return matches.flatMap((match) => {
    const [first, ...others] = chooseSense(match, medical);
    if (!first) return [];
    const level = others.reduce(
      (hardest, claim) => (claim.level > hardest ? claim.level : hardest),
      first.level,
    );
    const entries = [first.entry, ...others.map(({ entry }) => entry)] as const;
    return [{ start: match.start, end: match.end, entries, level, marked: medical && level >= minLevel }];
  });
}
