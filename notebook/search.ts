// Full-text search over saved terms that forgives typos: their names, notes, tags, sentences and page titles. An index
// in memory (minisearch), made from the listing and kept in step with it; nothing of it is stored. Pure.

import MiniSearch from 'minisearch';
import type { SavedTermListing } from './listing';

/** A search that follows a listing as it changes. */
export interface SearchIndex {
  /**
   * Takes in what has changed since the last listing, some rows at each step, so that a page can let the reader go on in
   * between: thousands of rows take most of a second at first, and a changed one next to nothing. A later call may begin
   * before an earlier one has ended; that one is then left where it is.
   */
  update(listings: readonly SavedTermListing[]): Generator<void>;
  /**
   * Ids of the saved terms that have every word of the query, or one like it, or one that begins like it, the best match
   * first; all of them, as listed, for a query without words. A single letter is looked for in names only. Finds what has
   * been taken in so far.
   */
  search(query: string): readonly string[];
}

/** Takes in all at once. */
export function updateNow(index: SearchIndex, listings: readonly SavedTermListing[]): void {
  for (const _ of index.update(listings));
}

/** Rows taken in at each step: a few milliseconds. */
const STEP = 50;

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
    processTerm: createFold(),
    searchOptions: {
      boost: { term: 4, tags: 3, note: 2 },
      combineWith: 'AND',
      // What begins with a letter is nearly everything.
      prefix: (word) => word.length > 1,
      fuzzy: (word) =>
        word.length < SHORTEST_WITH_TYPO ? false : Math.ceil(word.length / LETTERS_PER_TYPO) / word.length,
    },
  });
  /** What the index holds. */
  const indexed = new Map<string, Searched>();
  let listed: readonly string[] = [];

  return {
    *update(listings) {
      listed = listings.map(({ id }) => id);
      const wanted = new Set(listed);
      for (const id of indexed.keys()) if (!wanted.has(id)) forget(id);
      let taken = 0;
      for (const listing of listings) {
        const before = indexed.get(listing.id);
        const searched = searchedOf(listing);
        if (before && isSame(before, searched)) continue;
        if (before) forget(listing.id);
        index.add(searched);
        indexed.set(listing.id, searched);
        if (++taken % STEP === 0) yield;
      }
    },
    search(query) {
      const words = query.trim();
      if (words === '') return listed;
      const found =
        words.length === 1 ? index.search(words, { fields: ['term'], prefix: true }) : index.search(words);
      return found.map(({ id }) => String(id));
    },
  };

  function forget(id: string): void {
    index.discard(id);
    indexed.delete(id);
  }
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

/** Folds words to what they are without case and accents. Words come again and again: each is folded once. */
function createFold(): (word: string) => string {
  const folded = new Map<string, string>();
  return (word) => {
    const known = folded.get(word);
    if (known !== undefined) return known;
    const fold = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    folded.set(word, fold);
    return fold;
  };
}
