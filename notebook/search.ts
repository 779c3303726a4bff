// Full-text search over saved terms that forgives typos: their names, notes, tags, sentences and page titles. An index
// in memory (minisearch), made from the listing and kept in step with it; nothing of it is stored. Pure.

import MiniSearch from 'minisearch';
import type { SavedTermListing } from './listing';

/** A search that follows a listing as it changes. */
export interface SearchIndex {
  /** Takes in what has changed since the last listing. Cheap where rows are the same but for a few. */
  update(listings: readonly SavedTermListing[]): void;
  /**
   * Ids of the saved terms that have every word of the query, or one like it, or one that begins like it, the best match
   * first; all of them, as listed, for a query without words.
   */
  search(query: string): readonly string[];
}

/** A word may differ by one letter in this many, and by none where it is shorter than four. */
const LETTERS_PER_TYPO = 5;
const SHORTEST_WITH_TYPO = 4;

interface Searched {
  readonly id: string;
  readonly term: string;
  readonly tags: string;
  readonly note: string;
  readonly sentences: string;
  readonly titles: string;
}

export function createSearchIndex(): SearchIndex {
  const index = new MiniSearch<Searched>({
    fields: ['term', 'tags', 'note', 'sentences', 'titles'],
    processTerm: foldForSearch,
    searchOptions: {
      boost: { term: 4, tags: 3, note: 2 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: (word) =>
        word.length < SHORTEST_WITH_TYPO ? false : Math.ceil(word.length / LETTERS_PER_TYPO) / word.length,
    },
  });
  /** What the index holds, in the order of the last listing. */
  let indexed = new Map<string, Searched>();

  return {
    update(listings) {
      const next = new Map<string, Searched>();
      for (const listing of listings) {
        const before = indexed.get(listing.id);
        const searched = searchedOf(listing);
        next.set(listing.id, searched);
        if (!before) index.add(searched);
        else if (!isSame(before, searched)) index.replace(searched);
      }
      for (const id of indexed.keys()) if (!next.has(id)) index.discard(id);
      indexed = next;
    },
    search(query) {
      if (query.trim() === '') return [...indexed.keys()];
      return index.search(query).map(({ id }) => String(id));
    },
  };
}

function searchedOf({ id, term, tags, note, sightings }: SavedTermListing): Searched {
  return {
    id,
    term,
    tags: tags.value.join('\n'),
    note: note.value,
    sentences: sightings.map(({ sentence }) => sentence).join('\n'),
    titles: sightings.map(({ title }) => title ?? '').join('\n'),
  };
}

function isSame(a: Searched, b: Searched): boolean {
  return (['term', 'tags', 'note', 'sentences', 'titles'] as const).every((field) => a[field] === b[field]);
}

/** A word without its case and accents; nothing for a word of marks alone. */
function foldForSearch(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
