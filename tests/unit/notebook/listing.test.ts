import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../glossary/entry';
import { unedited } from '../../../notebook/edits';
import {
  type Filter,
  filterListings,
  type SavedTermListing,
  type SortOrder,
  sortListings,
  sourcesOf,
  tagsOf,
  withSightings,
} from '../../../notebook/listing';
import type { Sighting } from '../../../notebook/rows';
import { newSavedTerm } from '../../../notebook/saved-terms';

const met = (entry: string, at: number, url: string | null): Sighting => {
  return { id: `${entry}-${at}`, entry, sentence: '', title: null, url, at };
};

const SAVED: readonly SavedTermListing[] = withSightings(
  [
    { ...newSavedTerm({ id: 'a', term: 'Zoster', savedAt: 10 }), tags: unedited(['Skin', 'ask']) },
    { ...newSavedTerm({ id: 'b', term: 'ärztin', savedAt: 20 }), star: unedited(true) },
    { ...newSavedTerm({ id: 'c', term: 'grade 10', savedAt: 30 }), tags: unedited(['skin']) },
    newSavedTerm({ id: 'd', term: 'grade 2', savedAt: 30 }),
  ],
  [
    met('a', 10, 'https://one.example/x'),
    met('a', 50, 'https://two.example/'),
    met('b', 20, null),
    met('c', 30, 'https://one.example/y'),
    met('gone', 99, 'https://one.example/'),
  ],
);

const ids = (listings: readonly SavedTermListing[]) => listings.map(({ id }) => id).join(' ');

test('each term has the places where it was met, the latest first', () => {
  expect(SAVED.map(({ latest, sightings }) => [latest?.at ?? null, sightings.length])).toEqual([
    [50, 2],
    [20, 1],
    [30, 1],
    [null, 0],
  ]);
});

test.each<[SortOrder, string]>([
  ['met-last', 'a d c b'],
  ['saved-last', 'd c b a'],
  ['saved-first', 'a b d c'],
  ['name', 'b d c a'],
  ['starred', 'b a d c'],
])('sorted by %s they are %s', (order, sorted) => {
  expect(ids(sortListings(SAVED, order))).toBe(sorted);
  expect(ids(sortListings(SAVED.toReversed(), order))).toBe(sorted);
});

const KINDS: Record<string, Kind> = { a: 'disease', b: 'care', c: 'measure' };

test.each<[Filter, string]>([
  [{}, 'a b c d'],
  [{ tags: ['SKIN'] }, 'a c'],
  [{ tags: ['ask', 'skin'] }, 'a c'],
  [{ tags: [] }, ''],
  [{ kinds: ['disease', 'measure'] }, 'a c'],
  [{ from: 25 }, 'a c d'],
  [{ from: 20, until: 30 }, 'b'],
  [{ sources: ['one.example'] }, 'a c'],
  [{ sources: [''] }, 'b'],
  [{ starred: true }, 'b'],
  [{ starred: false }, 'a b c d'],
  [{ tags: ['skin'], from: 40 }, 'a'],
])('%j lets through %j', (filter, through) => {
  expect(ids(filterListings(SAVED, filter, (id) => KINDS[id]))).toBe(through);
});

describe('what can be filtered by', () => {
  test('is told with how many terms have it', () => {
    expect(tagsOf(SAVED)).toEqual([
      { tag: 'Skin', terms: 2 },
      { tag: 'ask', terms: 1 },
    ]);
    expect(sourcesOf(SAVED)).toEqual([
      { source: 'one.example', terms: 2 },
      { source: '', terms: 1 },
      { source: 'two.example', terms: 1 },
    ]);
  });
});
