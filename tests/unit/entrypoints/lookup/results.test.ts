import { expect, test } from 'vitest';
import type { Searched } from '../../../../components/use-word-search';
import { type FoundNote, resultsOf } from '../../../../entrypoints/lookup/results';
import type { Entry } from '../../../../glossary/entry';
import type { FoundWord } from '../../../../platform/word-search';

function entryOf(id: string): Entry {
  return {
    ...{ id, term: id, level: 2, plain: 'x' },
    also: [],
    abbr: [],
    brands: [],
    parts: [],
    related: [],
  };
}

function searched(...words: [id: string, fit: FoundWord['fit']][]): Searched {
  const found = words.map(([id, fit]) => ({ entry: entryOf(id), fit, name: null }));
  return {
    ...{ nth: 1, text: 'x', explanation: null },
    found: { words: found, total: found.length, isWhole: true },
  };
}

function noteOn(id: string): FoundNote {
  return {
    note: { id: `term ${id}`, note: 'Mine.', tags: [], on: { kind: 'term', id, term: id } },
    entry: entryOf(id),
  };
}

const passage: FoundNote = {
  note: {
    id: 'passage p',
    note: 'Mine.',
    tags: [],
    on: { kind: 'passage', id: 'p', quote: 'Q', title: null },
  },
  entry: null,
};

test('lists names first, then what the reader wrote, then meanings, and each entry once', () => {
  const results = resultsOf(
    searched(['gland', 'whole'], ['liver', 'slip'], ['stoma', 'meaning'], ['bag', 'meaning']),
    [noteOn('bag'), passage, noteOn('liver')],
  );
  expect(results.map(({ id }) => id)).toEqual(['gland', 'liver', 'bag', 'p', 'stoma']);
  expect(results.map(({ note }) => note?.note)).toEqual([undefined, 'Mine.', 'Mine.', 'Mine.', undefined]);
});

test('has notes while nothing else is found, and keeps those whose entry is gone', () => {
  const gone = { ...noteOn('old word'), entry: null };
  expect(resultsOf(undefined, [gone])).toMatchObject([
    { kind: 'entry', id: 'old word', term: 'old word', entry: null },
  ]);
});
