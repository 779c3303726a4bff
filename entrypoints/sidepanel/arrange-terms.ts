// Which terms the panel shows, and under which headings. Pure.

import { type Entry, KINDS, type Kind } from '../../glossary/entry';
import { type Entries, fold, nameOf, type PageTerm } from './page-terms';

/** "several": more than one meaning; "page": only the page explains it; null: all in one, as they appear. */
export interface TermGroup {
  readonly of: Kind | 'several' | 'page' | null;
  readonly terms: readonly PageTerm[];
}

const GROUPS = [...KINDS, 'several', 'page'] as const;

/** The terms in groups, each in the order given; none is empty. */
export function groupTerms(terms: readonly PageTerm[], entries: Entries): TermGroup[] {
  const groups = new Map<TermGroup['of'], PageTerm[]>();
  for (const term of terms) {
    const of = groupOf(term, entries);
    groups.set(of, [...(groups.get(of) ?? []), term]);
  }
  return GROUPS.flatMap((of) => {
    const ofGroup = groups.get(of);
    return ofGroup ? { of, terms: ofGroup } : [];
  });
}

/** Terms by whose names all words of a query are found; all of them where it is empty. */
export function filterTerms(
  terms: readonly PageTerm[],
  entries: Entries,
  query: string,
): readonly PageTerm[] {
  if (query.trim() === '') return terms;
  return terms.filter((term) => {
    const names = term.entries.flatMap((number) => namesOf(entries.get(number)));
    return matches([nameOf(term, entries), ...term.spellings, ...term.pageWords, ...names], query);
  });
}

/** Whether every word of a query stands in one of the texts, whatever its case and accents. */
export function matches(texts: readonly string[], query: string): boolean {
  const text = fold(texts.join('\n'));
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function groupOf({ entries: numbers, pageWords }: PageTerm, entries: Entries): Kind | 'several' | 'page' {
  if (numbers.length === 0) return pageWords.length > 1 ? 'several' : 'page';
  const kinds = new Set(numbers.map((number) => entries.get(number)?.kind));
  const [kind] = kinds;
  return kind && kinds.size === 1 && pageWords.length === 0 ? kind : 'several';
}

function namesOf(entry: Entry | undefined): string[] {
  return entry ? [entry.term, ...entry.also, ...entry.abbr, ...entry.brands] : [];
}
