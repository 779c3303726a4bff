// The beginning of a new entry: what the glossary and the ranking already know of a term, as YAML whose gaps (TODO) the
// gates find. Says who has the term when someone has. Judging what was found is left to the author.

import { Document, isScalar, visit } from 'yaml';
import type { AuthoredEntry } from '../authored-entry';
import type { Level } from '../entry';
import { createMatcher } from '../matcher';
import type { Headword } from './headwords';
import { levelsFor } from './level-rule';
import { fileFor, nearestEntries, type OpenGlossary } from './near-entries';
import type { PlacedEntry } from './parse';
import { wordsOf } from './reading-level';
import { isSayable, usesOf } from './word-frequency';

export interface Known extends OpenGlossary {
  readonly headwords: readonly Headword[];
  /** Lower-case spellings that need a `when`. */
  readonly ambiguous: ReadonlySet<string>;
}

export type Draft =
  | {
      readonly code: 'drafted';
      readonly id: string;
      /** One item of a file of entries. */
      readonly yaml: string;
      /** Where it would go; undefined when nothing in the glossary is like it. */
      readonly file?: string;
      /** Its place among what people read about. */
      readonly headword?: Headword;
    }
  /** The term is a spelling of these. */
  | { readonly code: 'taken'; readonly owners: readonly PlacedEntry[] }
  | { readonly code: 'no-letters' };

/** How many related entries are proposed. */
const RELATED = 5;
/** A rank down to which health pages for everyone use a word. */
const MET_OFTEN = 3000;

export function draftEntry(term: string, known: Known): Draft {
  const id = idOf(term);
  if (id === '') return { code: 'no-letters' };
  const owners = ownersOf(term, known);
  if (owners.length > 0) return { code: 'taken', owners };
  const headword = headwordOf(term, known.headwords);
  const near = nearestEntries(term, known).slice(0, RELATED);
  const file = fileFor(near, known.entries);
  const yaml = yamlOf({ id, ...fieldsOf(term, near, headword, known) });
  return { code: 'drafted', id, yaml, ...(file && { file }), ...(headword && { headword }) };
}

/** Why there is no draft. */
export function describeRefusal(term: string, refusal: Exclude<Draft, { code: 'drafted' }>): string {
  if (refusal.code === 'no-letters') return `"${term}" holds no letter or digit`;
  const owners = refusal.owners.map(({ entry, file, line }) => `${entry.id} (${file}:${line})`);
  return `"${term}" is a spelling of ${owners.join(', ')} already`;
}

/** The text of a file of entries with one more, at its place in the alphabet. */
export function insertEntry(source: string, id: string, yaml: string): string {
  const items = source.split(/^(?=- id: )/m);
  const at = items.findIndex((item) => (/^- id: (\S+)/.exec(item)?.[1] ?? '') > id);
  if (at < 0) return `${source.trimEnd()}\n\n${yaml}`;
  return [...items.slice(0, at), `${yaml}\n`, ...items.slice(at)].join('');
}

/** Lower case and hyphens, without accents: Behçet's disease is behcets-disease. */
function idOf(term: string): string {
  return term
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Entries of which all of `text` is a spelling, be it in another form. */
function ownersOf(text: string, { entries, index, published }: OpenGlossary): PlacedEntry[] {
  const whole = text.trim().replace(/\.$/, ''); // the last dot of b.i.d. is a full stop to the matcher
  const claims = createMatcher(index)
    .findMatches(whole)
    .filter(({ start, end }) => start === 0 && end === whole.length)
    .flatMap((match) => match.claims);
  const ids = new Set(claims.map(({ entry }) => published[entry]?.id));
  return entries.filter(({ entry }) => ids.has(entry.id));
}

function headwordOf(term: string, headwords: readonly Headword[]): Headword | undefined {
  const isTerm = (form: string) => form.toLowerCase() === term.toLowerCase();
  return headwords.find(({ name }) => isTerm(name)) ?? headwords.find(({ forms }) => forms.some(isTerm));
}

function fieldsOf(
  term: string,
  near: readonly PlacedEntry[],
  headword: Headword | undefined,
  known: Known,
): Partial<AuthoredEntry> {
  const others = [headword?.name ?? '', ...(headword?.forms ?? [])].filter(
    (form) => form !== '' && form.toLowerCase() !== term.toLowerCase() && ownersOf(form, known).length === 0,
  );
  const abbr = others.filter((form) => /^[^a-z]{2,6}$/.test(form));
  const also = others.filter((form) => !abbr.includes(form));
  const isHard = wordsOf(term).some(({ word }) => /[a-z]{3}/.test(word) && !isSayable(word));
  const needsGuard = [term, ...others].some((form) => known.ambiguous.has(form.toLowerCase()));
  return {
    term,
    kind: near[0]?.entry.kind ?? 'disease',
    level: levelOf(term, headword),
    plain: 'TODO: what it is, in at most 16 everyday words. Then why a reader meets it.',
    more: 'TODO: for students, at most 90 words.',
    ...(also.length > 0 && { also }),
    ...(abbr.length > 0 && { abbr }),
    ...(isHard && { say: 'TODO' }),
    ...(near.length > 0 && { related: near.map(({ entry }) => entry.id) }),
    ...(needsGuard && { when: [{ medical: true, near: [], not: [] }] }),
  };
}

/** Harder than its frequency allows it cannot be; else 2 for what many texts speak of, and 3 for the rest. */
function levelOf(term: string, headword: Headword | undefined): Level {
  const [least, most] = levelsFor(usesOf(term), false);
  const wished = headword && headword.rank <= MET_OFTEN ? 2 : 3;
  if (wished < least) return least;
  return wished > most ? most : wished;
}

/** Written as authors write: texts folded below their field, lists in brackets. */
function yamlOf(fields: Partial<AuthoredEntry>): string {
  const document = new Document([fields]);
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && /^(plain|more)$/.test(String(key.value)) && isScalar(value))
        value.type = 'BLOCK_FOLDED';
    },
    Collection: (_, collection, path) => {
      if (path.length > 3) collection.flow = true;
    },
  });
  return document.toString({ lineWidth: 120, flowCollectionPadding: false });
}
