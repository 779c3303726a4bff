// What a rule of the glossary is, for the files that hold them.

import type { CompiledGlossary } from './compile';
import type { Finding, PlacedEntry } from './parse';

/** Looks at the whole glossary; yields what is broken. */
export type Rule = (glossary: Glossary) => Iterable<Finding>;

export interface Glossary {
  readonly entries: readonly PlacedEntry[];
  readonly byId: ReadonlyMap<string, PlacedEntry>;
  /** What ships of it; of two entries with one id, the one that `byId` holds. */
  readonly compiled: CompiledGlossary;
  /** Lower-case spellings that mislead, from ambiguous.tsv. */
  readonly ambiguous: ReadonlySet<string>;
  /** Terms whose level is argued for against their frequency, from levels.tsv. */
  readonly argued: ReadonlySet<string>;
}

/** A finding at a field of an entry. */
export function at(placed: PlacedEntry, field: keyof PlacedEntry['entry'], rule: string): Finding {
  return { file: placed.file, line: placed.lineOf(field), rule: `${placed.entry.id}: ${rule}` };
}
