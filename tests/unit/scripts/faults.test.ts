import { describe, expect, test } from 'vitest';
import { changeOf } from '../../../notebook/edits';
import { randomFrom } from '../../../notebook/random';
import { replay } from '../../../notebook/reviews';
import type { ReviewEvent } from '../../../notebook/rows';
import {
  anyOperation,
  type KeptRows,
  NOTHING,
  type Operation,
  rowsAfter,
} from '../../../scripts/faults/operations';
import { type Found, judge } from '../../../scripts/faults/verdict';

const entry = 'lupus';
const save: Operation = { what: 'save', from: 'web', entry, sighting: 's1', sentence: 'x' };
const event: ReviewEvent = { id: 'r1', entry, at: 1, what: 'grade', card: 'choice', grade: 3 };
const saved = rowsAfter(NOTHING, save);
const page = 'https://page.example/';
const marked = rowsAfter(NOTHING, { what: 'mark', entry: page, passage: 'p1' });
const reviewed = rowsAfter(saved, { what: 'review', entry, event });

function found(rows: KeptRows): Found {
  return {
    ...rows,
    schedule: rows.reviews.length > 0 ? { id: entry, cards: replay(rows.reviews) } : undefined,
  };
}

describe('a fault run tells', () => {
  const [met] = saved.sightings;
  const cases: [verdict: string, found: Found, change: { before: KeptRows; after: KeptRows }][] = [
    ['after', found(saved), { before: NOTHING, after: saved }],
    ['before', found(NOTHING), { before: NOTHING, after: saved }],
    ['half', found({ ...saved, saved: undefined }), { before: NOTHING, after: saved }],
    ['half', found({ ...saved, sightings: [] }), { before: NOTHING, after: saved }],
    ['half', { ...found(reviewed), schedule: undefined }, { before: saved, after: reviewed }],
    ['half', found({ ...reviewed, saved: undefined }), { before: reviewed, after: NOTHING }],
    [
      'duplicated',
      found({ ...saved, sightings: [...saved.sightings, ...(met ? [{ ...met, id: 's2' }] : [])] }),
      { before: NOTHING, after: saved },
    ],
    [
      'half',
      found(rowsAfter(saved, { what: 'note', entry, note: { value: 'a', at: 9, edit: 'other' } })),
      {
        before: saved,
        after: rowsAfter(saved, { what: 'note', entry, note: { value: 'a', at: 9, edit: 'e' } }),
      },
    ],
  ];

  const pageCases: typeof cases = [
    ['after', found(marked), { before: NOTHING, after: marked }],
    ['before', found(marked), { before: marked, after: NOTHING }],
    ['half', found({ ...marked, reading: undefined }), { before: NOTHING, after: marked }],
    ['half', found({ ...marked, passages: [] }), { before: marked, after: NOTHING }],
    [
      'duplicated',
      found({ ...marked, passages: marked.passages.flatMap((row) => [row, { ...row, id: 'again' }]) }),
      { before: NOTHING, after: marked },
    ],
  ];

  test.each([...cases, ...pageCases])('%s', (verdict, there, change) =>
    expect(judge(there, change)).toBe(verdict),
  );
});

test('a fault run does everything there is to do, and leaves nothing of a term that was deleted', () => {
  const random = randomFrom(1);
  const done = new Set<string>();
  let rows = NOTHING;
  const removed = { savedTerms: saved.saved ? [saved.saved] : [], sightings: saved.sightings, reviews: [] };
  for (let i = 0; i < 300; i++) {
    const operation = anyOperation(entry, { rows, removed, random });
    rows = rowsAfter(rows, operation);
    done.add(operation.what);
    if (operation.what === 'delete') expect(rows).toEqual(NOTHING);
  }
  expect([...done].sort()).toEqual(['delete', 'note', 'restore', 'review', 'save', 'take-back']);
});

test('a fault run does everything there is to do with passages, and leaves no page without any', () => {
  const random = randomFrom(1);
  const done = new Set<string>();
  let rows = NOTHING;
  const { passages, reading } = marked;
  const removed = { passages, readings: reading ? [reading] : [] };
  for (let i = 0; i < 300; i++) {
    const operation = anyOperation(page, { rows, removed, random });
    rows = rowsAfter(rows, operation);
    done.add(operation.what);
    expect(rows.reading !== undefined).toBe(rows.passages.length > 0);
  }
  expect([...done].sort()).toEqual(['mark', 'passage-note', 'remove-passages', 'restore-passages', 'unmark']);
});

test('a page that takes back its save leaves a note', () => {
  const note = changeOf({ value: '', at: 0, edit: '' }, 'kept');
  const noted = rowsAfter(saved, { what: 'note', entry, note });
  expect(rowsAfter(noted, { what: 'take-back', entry, sighting: 's1' })).toMatchObject({
    saved: { note },
    sightings: [],
  });
  expect(rowsAfter(saved, { what: 'take-back', entry, sighting: 's1' })).toEqual(NOTHING);
});
