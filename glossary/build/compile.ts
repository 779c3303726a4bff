// Entries → what ships: the index, the shards of entries, the list of ids. The same entries give the same bytes.

import { createHash } from 'node:crypto';
import { type AuthoredEntry, surfacesOf } from '../authored-entry';
import { type Entry, type EntryLink, type Guard, KINDS } from '../entry';
import { buildIndex, type IndexSurface, type SharedSpelling } from '../index-build';
import { ENTRIES_PER_SHARD } from '../shards';
import { pluralsOf, spellingsOf } from '../variants';
import { isOftenHeard } from './word-frequency';

export interface CompiledGlossary {
  /** Hash of the entries: two builds of one glossary agree. */
  readonly version: string;
  readonly index: Uint8Array<ArrayBuffer>;
  /** In entry-number order. */
  readonly entries: readonly Entry[];
  readonly shards: readonly (readonly Entry[])[];
  readonly shared: readonly SharedSpelling[];
}

export function compileGlossary(authored: readonly AuthoredEntry[]): CompiledGlossary {
  const sorted = [...authored].sort((a, b) => (a.id < b.id ? -1 : 1));
  const terms = new Map(sorted.map(({ id, term }) => [id, term]));
  // Each guard once: many entries say no more than "on medical pages".
  const rules = new Map<string, number>();
  const numberOf = (guard: Guard) => {
    const key = JSON.stringify({
      medical: guard.medical,
      near: allForms(guard.near),
      not: allForms(guard.not),
    });
    const number = rules.get(key) ?? rules.size;
    rules.set(key, number);
    return number;
  };
  const surfaces = sorted.flatMap((entry, number) =>
    surfacesOf(entry).map(({ text, caseSensitive, level, guard }): IndexSurface => {
      const rule = guard && numberOf(guard);
      return { text, caseSensitive, level, entry: number, ...(rule !== undefined && { rule }) };
    }),
  );
  const { bytes, shared } = buildIndex({
    surfaces,
    kinds: sorted.map(({ kind }) => KINDS.indexOf(kind)),
    rare: sorted.flatMap(({ level, term }, number) => (level === 1 && !isOftenHeard(term) ? number : [])),
    rules: [...rules.keys()].map((rule) => JSON.parse(rule)),
  });
  const entries = sorted.map((entry) => publish(entry, terms));
  const shards: Entry[][] = [];
  for (let at = 0; at < entries.length; at += ENTRIES_PER_SHARD)
    shards.push(entries.slice(at, at + ENTRIES_PER_SHARD));
  const version = createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 12);
  return { version, index: bytes, entries, shards, shared };
}

/** Each word in all its spellings and plurals, folded as senses.ts folds the text: "leukaemia" supports what "leukemia" does. */
function allForms(words: readonly string[]): string[] {
  const forms = words.flatMap((word) => {
    const folded = word
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    if (folded.includes(' ')) return [folded, `${folded}s`];
    return [folded, ...spellingsOf(folded), ...pluralsOf(folded), ...pluralsOf(folded).flatMap(spellingsOf)];
  });
  return [...new Set(forms)].sort();
}

function publish(entry: AuthoredEntry, terms: ReadonlyMap<string, string>): Entry {
  const link = (id: string): EntryLink => ({ id, term: terms.get(id) ?? id });
  return {
    id: entry.id,
    term: entry.term,
    kind: entry.kind,
    level: entry.level,
    plain: entry.plain,
    ...(entry.more !== undefined && { more: entry.more }),
    ...(entry.say !== undefined && { say: entry.say }),
    also: entry.also,
    abbr: entry.abbr,
    brands: entry.brands,
    parts: entry.parts,
    ...(entry.broader !== undefined && { broader: link(entry.broader) }),
    related: entry.related.map(link),
  };
}
