// Notebooks that a file can hold: well-formed texts, tidy tags, and nothing that belongs to what is not there.

import fc from 'fast-check';
import type { NotebookDocument } from '../../../../notebook/backup/document';
import type { Edited } from '../../../../notebook/edits';
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
  const tidy = <T extends { readonly tags: Edited<readonly string[]> }>(row: T): T => ({
    ...row,
    tags: { ...row.tags, value: cleanTags(row.tags.value) },
  });
  const pages = new Set(rows.readings.map(({ id }) => id));
  const passages = wellFormed.passages.filter(({ reading }) => pages.has(reading));
  const marked = new Set(passages.map(({ reading }) => reading));
  return {
    ...wellFormed,
    savedTerms: wellFormed.savedTerms.map((term) => ({
      ...tidy(term),
      note: { ...term.note, value: note.toWellFormed() },
    })),
    sightings: wellFormed.sightings.filter(({ entry }) => saved.has(entry)),
    reviews: wellFormed.reviews.filter(({ entry }) => saved.has(entry)),
    passages: passages.map(tidy),
    readings: wellFormed.readings.filter(({ id }) => marked.has(id)).map(tidy),
    ownWords: wellFormed.ownWords.map((word) => ({
      ...word,
      text: { ...word.text, value: { ...word.text.value, tags: cleanTags(word.text.value.tags) } },
    })),
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
    passages: [
      {
        ...{ id: 'p1', reading: 'https://example.org/lupus', createdAt: 14 },
        anchor: {
          quote: {
            type: 'TextQuoteSelector',
            ...{ exact: 'A rash “like a butterfly”', prefix: 'She had ', suffix: ' for weeks.' },
          },
          position: { type: 'TextPositionSelector', start: 120, end: 145 },
          headings: ['Lupus', 'Signs'],
          lookalikes: { same: 1, quote: 1, prefix: 0.5, suffix: 0.25, headings: 0 },
          twin: { nth: 0, of: 2 },
        },
        colour: { value: 'pink', at: 15, edit: 'e5' },
        note: { value: 'Mine too?\r\n"هل"', at: 16, edit: 'e6' },
        tags: { value: ['skin'], at: 17, edit: 'e7' },
      },
      {
        ...{ id: 'p2', reading: 'urn:isbn:0 اختبار', createdAt: 18 },
        anchor: {
          quote: { type: 'TextQuoteSelector', exact: 'once a day', prefix: '', suffix: '' },
          position: { type: 'TextPositionSelector', start: 0, end: 10 },
          headings: [],
          lookalikes: { same: 0, quote: 0, prefix: 0, suffix: 0, headings: 0 },
        },
        colour: { value: 'yellow', at: 0, edit: '' },
        note: { value: '', at: 0, edit: '' },
        tags: { value: [], at: 0, edit: '' },
      },
    ],
    readings: [
      {
        ...{ id: 'https://example.org/lupus', url: 'https://www.example.org/lupus?utm_source=x' },
        ...{ title: 'Lupus explained', seenAt: 14, tags: { value: ['joints'], at: 19, edit: 'e8' } },
      },
      {
        ...{ id: 'urn:isbn:0 اختبار', url: 'urn:isbn:0 اختبار', title: null, seenAt: 18 },
        tags: { value: [], at: 0, edit: '' },
      },
    ],
    ownWords: [
      {
        ...{ id: 'w1', createdAt: 20 },
        text: {
          value: {
            term: 'PICC',
            plain: 'The tube in my arm.\nIt stays in.',
            also: ['long line'],
            tags: ['ward'],
          },
          ...{ at: 21, edit: 'e9' },
        },
      },
    ],
  },
};
