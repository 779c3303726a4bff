import { expect, test } from 'vitest';
import {
  entryNumbers,
  nameOf,
  otherSpellings,
  type PageTerm,
  termsOf,
} from '../../../../entrypoints/sidepanel/page-terms';
import { entry, frame, mark } from './page';

const nothingKept = () => false;
const spellings = (terms: readonly PageTerm[]) => terms.map((term) => term.spellings.join(', '));

test('tells each meaning once, in order of appearance, with all its spellings and places', () => {
  const page = [
    frame([mark('T cells', 7), mark('cytokine', 3), mark('T cell', 7, { marked: false }), mark('T cell', 7)]),
  ];
  const terms = termsOf(page, nothingKept);
  expect(spellings(terms)).toEqual(['T cells, T cell', 'cytokine']);
  expect(terms[0]?.places).toEqual(['top', 'top', 'top']);
});

test('begins with the page itself, whatever order its frames come in', () => {
  const inner = frame([mark('lupus', 1), mark('asthma', 2)], { frame: 'inner', isTop: false });
  const terms = termsOf([inner, frame([mark('asthma', 2)])], nothingKept);
  expect(spellings(terms)).toEqual(['asthma', 'lupus']);
  expect(terms[0]?.places).toEqual(['top', 'inner']);
});

test('lists what was asked for, what is marked all the same, and what is kept', () => {
  const page = [
    frame([
      mark('asked for', 0, { marked: false }),
      mark('marked', 1, { isAskedFor: false }),
      mark('kept', 2, { isAskedFor: false, marked: false }),
      mark('neither', 3, { isAskedFor: false, marked: false }),
    ]),
  ];
  expect(spellings(termsOf(page, (number) => number === 2))).toEqual(['asked for', 'marked', 'kept']);
});

test('lists nothing of a frame that does not look medical', () => {
  expect(termsOf([frame([mark('MS', 1)], { looksMedical: false })], nothingKept)).toEqual([]);
});

test('keeps several meanings apart from one of them', () => {
  const page = [frame([mark('MS', 1, { others: [2] }), mark('multiple sclerosis', 1)])];
  const terms = termsOf(page, nothingKept);
  expect(terms.map(({ entries }) => entries)).toEqual([[1, 2], [1]]);
  expect(entryNumbers(page)).toEqual([1, 2]);
});

test('keeps what only the page explains apart by what it says', () => {
  const said = (words: string) => ({ pageWords: [words] });
  const page = [
    frame([mark('DJS', null, said('daily joint scale')), mark('DJSs', null, said('daily joint scale'))]),
    frame([mark('DJS', null, said('dorsal jaw study'))], { frame: 'inner', isTop: false }),
  ];
  expect(spellings(termsOf(page, nothingKept))).toEqual(['DJS, DJSs', 'DJS']);
});

const entries = new Map([
  [1, entry('multiple sclerosis')],
  [2, entry('mass spectrometry')],
  [3, entry('baricitinib')],
  [4, entry('natural killer cell')],
  [5, entry('ALT')],
]);

test.each<[what: string, term: Partial<PageTerm>, name: string, others: string[]]>([
  ['an entry by its own name', { entries: [3], spellings: ['Baricitinib'] }, 'baricitinib', []],
  ['a brand as well', { entries: [3], spellings: ['Olumiant', 'baricitinib'] }, 'baricitinib', ['Olumiant']],
  [
    'no plural',
    { entries: [4], spellings: ['natural killer cells', 'NK cell', 'NK Cell'] },
    'natural killer cell',
    ['NK cell'],
  ],
  [
    'no form and no part of it',
    { entries: [4], spellings: ['natural killers', 'killer cell', 'natural killer celled'] },
    'natural killer cell',
    [],
  ],
  ['an abbreviation like it', { entries: [5], spellings: ['AST'] }, 'ALT', ['AST']],
  ['several meanings as they are spelled', { entries: [1, 2], spellings: ['MS'] }, 'MS', []],
  [
    'an entry or the page’s words as spelled',
    { entries: [1], pageWords: ['x'], spellings: ['MS'] },
    'MS',
    [],
  ],
  [
    'what only the page explains by its shortest spelling',
    { pageWords: ['x'], spellings: ['DJSs', 'DJS'] },
    'DJS',
    [],
  ],
  ['what has not been read yet as it is spelled', { entries: [99], spellings: ['lupus'] }, 'lupus', []],
])('names %s', (_what, fields, name, others) => {
  const term: PageTerm = {
    ...{ key: 'x', entries: [], pageWords: [], spellings: [], level: 2, places: [] },
    ...fields,
  };
  expect(nameOf(term, entries)).toBe(name);
  expect(otherSpellings(term, entries)).toEqual(others);
});
