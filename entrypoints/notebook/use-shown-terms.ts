// Which saved terms are shown, and in which order: what the search finds, filtered and sorted.

import { useMemo } from 'preact/hooks';
import type { Meaning } from '../../components/use-meanings';
import { useSearch } from '../../components/use-search';
import type { Kind } from '../../glossary/entry';
import { daysAfter } from '../../notebook/days';
import { filterListings, type SavedTermListing, type SortOrder, sortListings } from '../../notebook/listing';
import { createSearchIndex } from '../../notebook/search';

/** How the reader looks at the list. An empty string lets everything through. */
export interface Look {
  readonly query: string;
  /** "best": as well as they match the search. */
  readonly order: SortOrder | 'best';
  readonly tag: string;
  readonly kind: Kind | '';
  /** Met in so many days. */
  readonly days: '' | '1' | '7' | '30' | '365';
  /** Host of a page; "none" for terms without one. */
  readonly source: string;
  readonly starred: boolean;
}

export const PLAIN_LOOK: Look = {
  ...{ query: '', order: 'met-last', tag: '', kind: '', days: '', source: '', starred: false },
};

/** Another search in the same look: the best match comes first, until the reader says otherwise or stops to search. */
export function lookFor(query: string, look: Look): Look {
  if (query.trim() === '') return { ...look, query, order: look.order === 'best' ? 'met-last' : look.order };
  return { ...look, query, order: look.query.trim() === '' ? 'best' : look.order };
}

/** The source of terms that were met where there is no address. */
export const NO_SOURCE = 'none';

export function useShownTerms(
  terms: readonly SavedTermListing[],
  look: Look,
  meanings: ReadonlyMap<string, Meaning>,
): readonly SavedTermListing[] {
  const search = useSearch(createSearchIndex, terms);
  return useMemo(() => {
    const { query, order, tag, kind, days, source, starred } = look;
    const byId = new Map(terms.map((saved) => [saved.id, saved]));
    // A term that has just come is listed before the search knows it.
    const found = query.trim() === '' ? terms : search(query).flatMap((id) => byId.get(id) ?? []);
    const filtered = filterListings(
      found,
      {
        ...(tag && { tags: [tag] }),
        ...(kind && { kinds: [kind] }),
        ...(days && { from: daysAfter(Date.now(), 1 - Number(days)) }),
        ...(source && { sources: [source === NO_SOURCE ? '' : source] }),
        ...(starred && { starred }),
      },
      (id) => meanings.get(id)?.entry?.kind,
    );
    return order === 'best' ? filtered : sortListings(filtered, order);
  }, [terms, look, meanings, search]);
}
