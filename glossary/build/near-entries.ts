// Which entries a new term has to do with, and so which file it belongs to. A guess that an author looks over.

import type { Entry } from '../entry';
import type { GlossaryIndex } from '../index-format';
import { LIMITS } from './checks';
import { findTerms } from './find';
import type { PlacedEntry } from './parse';
import { wordsOf } from './reading-level';
import { isEveryday } from './word-frequency';

/** A glossary that can be searched. */
export interface OpenGlossary {
  readonly entries: readonly PlacedEntry[];
  readonly index: GlossaryIndex;
  /** In the order of the index. */
  readonly published: readonly Entry[];
}

/** So many letters in common at the end tell a family: -umab, -pril, -itis. */
const FAMILY = 4;

/** Entries that are named in a term, speak of it, share a rare word with it or end like it; the nearest first. */
export function nearestEntries(term: string, { entries, index, published }: OpenGlossary): PlacedEntry[] {
  const named = new Set(findTerms(term, index, published, { asked: true }).map(({ entry }) => entry));
  const name = term.toLowerCase();
  const rare = wordsOf(name).filter(({ word }) => !isEveryday(word));
  const nearness = ({ entry }: PlacedEntry) => {
    const other = entry.term.toLowerCase();
    const text = `${entry.plain} ${entry.more ?? ''}`.toLowerCase();
    const ending = sharedEnding(name, other);
    return (
      (named.has(entry.id) ? 8 : 0) +
      (text.includes(name) ? 4 : 0) +
      (rare.some(({ word }) => other.includes(word)) ? 2 : 0) +
      (ending >= FAMILY ? ending / FAMILY : 0)
    );
  };
  return entries
    .map((placed) => ({ placed, near: nearness(placed) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near)
    .map(({ placed }) => placed);
}

function sharedEnding(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

/** The file that holds most of some entries and has room for one more; undefined when none of theirs has. */
export function fileFor(near: readonly PlacedEntry[], entries: readonly PlacedEntry[]): string | undefined {
  const count = (file: string, among: readonly PlacedEntry[]) =>
    among.filter((placed) => placed.file === file).length;
  return [...new Set(near.map(({ file }) => file))]
    .filter((file) => count(file, entries) < LIMITS.perFile)
    .sort((a, b) => count(b, near) - count(a, near))[0];
}
