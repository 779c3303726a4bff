// What the search of the notebook looks through: saved terms by their names, notes, tags, sentences and page titles, and
// readings by their titles, hosts, passages and what belongs to those, own words and notes by all that was written. Pure.

import { type SavedTermListing, sourceOf } from './listing';
import type { Note } from './notes';
import type { ReadingListing } from './readings';
import type { OwnWord } from './rows';
import { createIndex, type SearchIndex } from './search-index';

/** A search of saved terms. */
export function createSearchIndex(): SearchIndex<SavedTermListing> {
  return createIndex({
    texts: {
      term: ({ term }) => term,
      tags: ({ tags }) => tags.value.join('\n'),
      note: ({ note }) => note.value,
      sentences: ({ sightings }) => sightings.map(({ sentence }) => sentence).join('\n'),
      titles: ({ sightings }) => sightings.map(({ title }) => title ?? '').join('\n'),
    },
    boost: { term: 4, tags: 3, note: 2, sentences: 1, titles: 1 },
    name: 'term',
  });
}

/** A search of readings. */
export function createReadingSearch(): SearchIndex<ReadingListing> {
  return createIndex({
    texts: {
      title: ({ title }) => title ?? '',
      tags: ({ tags, passages }) => [tags, ...passages.map((passage) => passage.tags)].map(joined).join('\n'),
      notes: ({ passages }) => passages.map(({ note }) => note.value).join('\n'),
      terms: ({ terms }) => terms.map(({ term }) => term).join('\n'),
      quotes: ({ passages }) => passages.map(({ anchor }) => anchor.quote.exact).join('\n'),
      host: ({ url }) => sourceOf(url),
    },
    boost: { title: 4, tags: 3, notes: 2, terms: 2, quotes: 1, host: 1 },
    name: 'title',
  });
}

/** A search of the reader's own words. */
export function createOwnWordSearch(): SearchIndex<OwnWord> {
  return createIndex({
    texts: {
      term: ({ text }) => [text.value.term, ...text.value.also].join('\n'),
      tags: ({ text }) => text.value.tags.join('\n'),
      plain: ({ text }) => text.value.plain,
    },
    boost: { term: 4, tags: 3, plain: 1 },
    name: 'term',
  });
}

/** A search of what the reader wrote beside words and passages. */
export function createNoteSearch(): SearchIndex<Note> {
  return createIndex({
    texts: {
      note: ({ note }) => note,
      tags: ({ tags }) => tags.join('\n'),
    },
    boost: { note: 1, tags: 1 },
    name: 'tags',
  });
}

function joined({ value }: { readonly value: readonly string[] }): string {
  return value.join('\n');
}
