// The CSV is read back by csv-parse, which is not what wrote it.

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CSV_COLUMNS, type CsvHeadings, toCsv } from '../../../../notebook/export/csv';
import { dayOf } from '../../../../notebook/export/exported-term';
import { exportedTerms } from './exported-terms';

const HEADINGS = Object.fromEntries(CSV_COLUMNS.map((column) => [column, column])) as unknown as CsvHeadings; // each, by its own name

const read = (csv: string): Record<string, string>[] =>
  parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });

/** What a spreadsheet would run: it looks at the first sign that shows. */
const isFormula = (cell: string) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell);

describe('the CSV', () => {
  test('says in another reader what was saved, any text, an apostrophe before what looks like a formula', () => {
    fc.assert(
      fc.property(exportedTerms, (terms) => {
        const rows = read(toCsv(terms, HEADINGS));
        expect(rows).toHaveLength(terms.length);
        for (const [i, { saved, meaning }] of terms.entries()) {
          const row = rows[i] ?? {};
          const said = (column: string, text: string) => {
            const cell = row[column] ?? '';
            expect([text.toWellFormed(), `'${text.toWellFormed()}`]).toContain(cell);
          };
          said('term', saved.term);
          said('meaning', meaning ?? '');
          said('note', saved.note.value);
          said('sentence', saved.latest?.sentence ?? '');
          said('page', saved.latest?.title ?? '');
          said('tags', saved.tags.value.join('; '));
          expect(row.id).toBe(saved.id);
          expect(row.saved).toBe(dayOf(saved.savedAt));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('has no cell that a spreadsheet takes for a formula, and no link but to the web', () => {
    fc.assert(
      fc.property(exportedTerms, (terms) => {
        for (const row of read(toCsv(terms, HEADINGS))) {
          for (const cell of Object.values(row)) expect(isFormula(cell), JSON.stringify(cell)).toBe(false);
          expect(row.address).toMatch(/^$|^https?:/);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('begins with the mark by which spreadsheets know UTF-8, then the headings', () => {
    const headings = { ...HEADINGS, met: 'Last met, where', term: 'Wort' };
    expect(toCsv([], headings)).toBe(
      '\ufeffWort,meaning,note,tags,starred,saved,"Last met, where",sentence,page,address,id\r\n',
    );
  });
});
