// Notebooks that a file can hold: well-formed texts, tidy tags, and nothing that belongs to a term that is not saved.

import fc from 'fast-check';
import type { NotebookDocument } from '../../../../notebook/backup/document';
import type { NotebookRows } from '../../../../notebook/rows';
import { cleanTags, newSavedTerm } from '../../../../notebook/saved-terms';
import { notebooks } from '../arbitrary-rows';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'a\r\nb\rc\u2028d',
    '"quoted", \'so\'',
    '\u202eright to left\u202c هل هو آمن؟',
    '\ufeffmark',
    '\u0000\u007f',
  ),
);

/** Any notebook, with a note of any text. */
export const writableDocuments: fc.Arbitrary<NotebookDocument> = fc
  .record({ rows: notebooks, madeAt: fc.nat(), note: texts })
  .map(({ rows, madeAt, note }) => ({ madeAt, rows: writable(rows, note) }));

function writable(rows: NotebookRows, note: string): NotebookRows {
  const wellFormed: NotebookRows = JSON.parse(
    JSON.stringify(rows, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value)),
  );
  const saved = new Set(rows.savedTerms.map(({ id }) => id));
  return {
    ...wellFormed,
    savedTerms: wellFormed.savedTerms.map((term) => ({
      ...term,
      note: { ...term.note, value: note.toWellFormed() },
      tags: { ...term.tags, value: cleanTags(term.tags.value) },
    })),
    sightings: wellFormed.sightings.filter(({ entry }) => saved.has(entry)),
    reviews: wellFormed.reviews.filter(({ entry }) => saved.has(entry)),
  };
}

/** A notebook with a row of every kind. */
export const EXAMPLE: NotebookDocument = {
  madeAt: Date.UTC(2026, 10, 1),
  rows: {
    savedTerms: [
      {
        ...newSavedTerm({ id: 'lupus', term: 'lupus', savedAt: 5 }),
        note: { value: 'Ask: daily?\r\n"هل"', at: 9, edit: 'e1' },
        tags: { value: ['skin', 'Für Anna'], at: 9, edit: 'e2' },
      },
      newSavedTerm({ id: 'asthma', term: 'asthma', savedAt: 7 }),
    ],
    sightings: [
      {
        ...{ id: 's1', entry: 'lupus', sentence: 'She has lupus.', title: 'A page' },
        ...{ url: 'https://example.org/?a=1&b=2', at: 5 },
      },
      { id: 's2', entry: 'lupus', sentence: 'Lupus again.', title: null, url: null, at: 6 },
    ],
    knownWords: [{ id: 'fever', term: 'fever', since: 3 }],
    questions: [{ id: 'q1', createdAt: 4, text: { value: 'How long?', at: 4, edit: 'e3' } }],
    reviews: [
      { id: 'r1', entry: 'lupus', at: 10, what: 'grade', card: 'meaning', grade: 3 },
      { id: 'r2', entry: 'lupus', at: 11, what: 'undo', undoes: 'r1' },
      { id: 'r3', entry: 'asthma', at: 12, what: 'suspend', card: 'word' },
      { id: 'r4', entry: 'asthma', at: 13, what: 'look' },
    ],
    settings: [
      {
        id: 'review',
        value: { perDay: 20, newPerDay: 4, kinds: ['word'], looksCount: true },
        at: 2,
        edit: 'e4',
      },
    ],
  },
};
