import { expect, test } from 'vitest';
import { filterTerms, groupTerms, matches } from '../../../../entrypoints/sidepanel/arrange-terms';
import type { PageTerm } from '../../../../entrypoints/sidepanel/page-terms';
import { entry } from './page';

const entries = new Map([
  [1, entry('lupus', { kind: 'disease', abbr: ['SLE'] })],
  [2, entry('baricitinib', { kind: 'drug', brands: ['Olumiant'] })],
  [3, entry('sjogren', { term: 'Sjögren syndrome', kind: 'disease' })],
]);

function term(key: string, fields: Partial<PageTerm>): PageTerm {
  return { key, entries: [], pageWords: [], spellings: [key], level: 2, places: ['top'], ...fields };
}

const TERMS = [
  term('DJS', { pageWords: ['daily joint scale'] }),
  term('baricitinib', { entries: [2] }),
  term('lupus', { entries: [1] }),
  term('L', { entries: [1, 2] }),
  term('sjogren', { entries: [3] }),
  term('two diseases', { entries: [1, 3] }),
  term('unread', { entries: [99] }),
];
const keys = (terms: readonly PageTerm[]) => terms.map(({ key }) => key);

test('groups by kind, in the order of kinds, and keeps the order of appearance within each', () => {
  expect(groupTerms(TERMS, entries).map(({ of, terms }) => [of, keys(terms)])).toEqual([
    ['disease', ['lupus', 'sjogren', 'two diseases']],
    ['drug', ['baricitinib']],
    ['several', ['L', 'unread']],
    ['page', ['DJS']],
  ]);
});

test.each<[query: string, found: string[]]>([
  ['', keys(TERMS)],
  ['  ', keys(TERMS)],
  ['LUP', ['lupus', 'L', 'two diseases']],
  ['olumiant', ['baricitinib', 'L']],
  ['sle', ['lupus', 'L', 'two diseases']],
  ['sjogren', ['sjogren', 'two diseases']],
  ['syndrome sjö', ['sjogren', 'two diseases']],
  ['joint', ['DJS']],
  ['weather', []],
])('finds by "%s" what has such a name', (query, found) => {
  expect(keys(filterTerms(TERMS, entries, query))).toEqual(found);
});

test('all words of a query must be there, in whichever text', () => {
  expect(matches(['one two', 'three'], 'three ONE')).toBe(true);
  expect(matches(['one two', 'three'], 'three four')).toBe(false);
});
