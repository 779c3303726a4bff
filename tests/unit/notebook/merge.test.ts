import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRows } from '../../../notebook/merge';
import { type NotebookRows, READER_TABLES } from '../../../notebook/rows';
import { newSavedTerm } from '../../../notebook/saved-terms';
import { notebooks } from './arbitrary-rows';
import { anchorOf, passageRow, readingRow } from './marked';

const NOTHING: NotebookRows = {
  ...{ savedTerms: [], sightings: [], knownWords: [], questions: [], reviews: [], settings: [] },
  ...{ passages: [], readings: [], ownWords: [] },
};

describe('merging two notebooks', () => {
  test('gives the same whichever comes first', () => {
    fc.assert(
      fc.property(notebooks, notebooks, (a, b) => {
        expect(mergeRows(a, b)).toEqual(mergeRows(b, a));
      }),
    );
  });

  test('gives the same however three are paired', () => {
    fc.assert(
      fc.property(notebooks, notebooks, notebooks, (a, b, c) => {
        expect(mergeRows(mergeRows(a, b), c)).toEqual(mergeRows(a, mergeRows(b, c)));
      }),
    );
  });

  test('changes nothing when done again', () => {
    fc.assert(
      fc.property(notebooks, notebooks, (a, b) => {
        const merged = mergeRows(a, b);
        expect(mergeRows(merged, b)).toEqual(merged);
        expect(mergeRows(merged, merged)).toEqual(merged);
      }),
    );
  });

  test('loses no row and makes none up', () => {
    fc.assert(
      fc.property(notebooks, notebooks, (a, b) => {
        const merged = mergeRows(a, b);
        for (const table of READER_TABLES) {
          const ids = [...a[table], ...b[table]].map(({ id }) => id);
          expect(merged[table].map(({ id }) => id)).toEqual([...new Set(ids)].sort());
        }
      }),
    );
  });

  test('with an empty one leaves every row as it was', () => {
    fc.assert(
      fc.property(notebooks, (a) => {
        const merged = mergeRows(a, NOTHING);
        for (const table of READER_TABLES)
          expect(new Set<unknown>(merged[table])).toEqual(new Set<unknown>(a[table]));
      }),
    );
  });

  test('keeps the first day, and of each field what was changed last', () => {
    const saved = newSavedTerm({ id: 'lupus', term: 'lupus', savedAt: 5 });
    const here = {
      ...saved,
      note: { value: 'here', at: 9, edit: 'a' },
      star: { value: true, at: 1, edit: 'a' },
    };
    const there = {
      ...{ ...saved, term: 'Lupus', savedAt: 3 },
      ...{ note: { value: 'there', at: 8, edit: 'b' }, star: { value: false, at: 2, edit: 'b' } },
    };
    expect(
      mergeRows({ ...NOTHING, savedTerms: [here] }, { ...NOTHING, savedTerms: [there] }).savedTerms,
    ).toEqual([{ ...there, note: here.note }]);
  });

  test('of a passage keeps where it was marked first, and of each field what was changed last', () => {
    const here = passageRow('p1', { createdAt: 5, note: { value: 'here', at: 9, edit: 'a' } });
    const there = passageRow('p1', {
      ...{ createdAt: 3, anchor: anchorOf('There.'), reading: 'https://example.org/there' },
      ...{ colour: { value: 'pink', at: 2, edit: 'b' }, note: { value: 'there', at: 8, edit: 'b' } },
    });
    expect(mergeRows({ ...NOTHING, passages: [here] }, { ...NOTHING, passages: [there] }).passages).toEqual([
      { ...there, note: here.note },
    ]);
  });

  test('of a page keeps its address and title of the day it was marked last', () => {
    const tags = { value: ['skin'], at: 9, edit: 'a' };
    const here = readingRow('page', { url: 'https://example.org/?old', seenAt: 5, tags });
    const there = readingRow('page', { url: 'https://example.org/?new', title: null, seenAt: 7 });
    expect(mergeRows({ ...NOTHING, readings: [here] }, { ...NOTHING, readings: [there] }).readings).toEqual([
      { ...there, tags },
    ]);
  });
});
