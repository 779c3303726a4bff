// Full-text search that forgives typos, over rows of any kind. An index in memory (minisearch), made from a listing and
// kept in step with it; nothing of it is stored. Pure.

import MiniSearch from 'minisearch';

/** A search that follows a listing as it changes. */
export interface SearchIndex<Row> {
  /**
   * Takes in what has changed since the last listing, some rows at each step, so that a page can let the reader go on in
   * between: thousands of rows take most of a second at first, and a changed one next to nothing. A later call may begin
   * before an earlier one has ended; that one is then left where it is.
   */
  update(listings: readonly Row[]): Generator<void>;
  /**
   * Ids of the rows that have every word of the query, or one like it, or one that begins like it, the best match
   * first; all of them, as listed, for a query without words. A single letter is looked for in names only. Finds what has
   * been taken in so far.
   */
  search(query: string): readonly string[];
}

/** Takes in all at once. */
export function updateNow<Row>(index: SearchIndex<Row>, listings: readonly Row[]): void {
  for (const _ of index.update(listings));
}

export interface Searching<Row, Field extends string> {
  /** What is looked through, by the name of the field. */
  readonly texts: Readonly<Record<Field, (row: Row) => string>>;
  /** How much a field counts. */
  readonly boost: Readonly<Record<NoInfer<Field>, number>>;
  /** The field that holds names. */
  readonly name: NoInfer<Field>;
}

/** Rows taken in at each step: a few milliseconds. */
const STEP = 50;

/** A word may differ by one letter in this many, and by none where it is shorter than four. */
const LETTERS_PER_TYPO = 5;
const SHORTEST_WITH_TYPO = 4;

export function createIndex<Row extends { readonly id: string }, Field extends string>({
  texts,
  boost,
  name,
}: Searching<Row, Field>): SearchIndex<Row> {
  const fields = Object.keys(texts) as Field[]; // of the type of its own keys
  const index = new MiniSearch<Searched>({
    fields,
    extractField: (searched, field) => (field === 'id' ? searched.id : (searched.texts[field] ?? '')),
    processTerm: createFold(),
    searchOptions: {
      boost,
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
        if (before && fields.every((field) => before.texts[field] === searched.texts[field])) continue;
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
        words.length === 1 ? index.search(words, { fields: [name], prefix: true }) : index.search(words);
      return found.map(({ id }) => String(id));
    },
  };

  function searchedOf(row: Row): Searched {
    return { id: row.id, texts: Object.fromEntries(fields.map((field) => [field, texts[field](row)])) };
  }

  function forget(id: string): void {
    index.discard(id);
    indexed.delete(id);
  }
}

interface Searched {
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
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
