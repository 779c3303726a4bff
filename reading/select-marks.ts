// Which matches deserve a mark, decided purely from what was found and how the reader set things. Everything found stays
// answerable; a mark only says "there is something to read here".

import type { Guard, Level } from '../glossary/entry';
import type { Match } from '../glossary/matcher';
import { chooseSense } from '../glossary/senses';

/** A term of a block with the sense chosen. */
export interface Term {
  readonly start: number;
  readonly end: number;
  /** Entry numbers: one, or several that could not be told apart. */
  readonly entries: readonly [number, ...number[]];
  readonly level: Level;
  readonly marked: boolean;
}

export interface MarkRules {
  readonly medical: boolean;
  readonly minLevel: Level;
  readonly guards: readonly Guard[];
}

/** The terms of one block, guarded spellings settled, each marked or not. Below the medical gate nothing is marked. */
export function selectMarks(text: string, matches: readonly Match[], settings: MarkRules): Term[] {
  return matches.flatMap((match) => {
    const choice = chooseSense(match, { text, medical: settings.medical, guards: settings.guards });
    if (choice.kind === 'silent') return [];
    const [first, ...others] = choice.kind === 'one' ? [choice.entry] : choice.entries;
    if (first === undefined) return [];
    const chosen = match.claims.filter(({ entry }) => entry === first || others.includes(entry));
    const level = Math.max(...chosen.map((claim) => claim.level)) as Level; // the greatest of levels is one
    const marked = settings.medical && level >= settings.minLevel;
    return [{ start: match.start, end: match.end, entries: [first, ...others] as const, level, marked }];
  });
}
