// The CSV is read back by csv-parse, which is not what wrote it.

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../../notebook/export/exported-term';
import {
  READINGS_CSV_COLUMNS,
  type ReadingsCsvWords,
  toReadingsCsv,
} from '../../../../notebook/export/readings-csv';
import { passageLink } from '../../../../notebook/text-fragment';
import { webAddress } from '../../../../notebook/web-address';
import { exportedReadings } from './exported-terms';

const WORDS: ReadingsCsvWords = {
  headings: Object.fromEntries(
    READINGS_CSV_COLUMNS.map((column) => [column, column]),
  ) as unknown as ReadingsCsvWords['headings'], // each, by its own name
  colours: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: '=Pink' },
};

const read = (csv: string): Record<string, string>[] =>
  parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });

/** What a spreadsheet would run: it looks at the first sign that shows. */
const isFormula = (cell: string) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell);

describe('the CSV of readings', () => {
  test('has a line for each passage with any text, an apostrophe before what looks like a formula', () => {
    fc.assert(
      fc.property(exportedReadings, (readings) => {
        const rows = read(toReadingsCsv(readings, WORDS));
        const marked = readings.flatMap((reading) =>
          reading.passages.map((passage) => ({ reading, passage })),
        );
        expect(rows).toHaveLength(marked.length);
        for (const [i, { reading, passage }] of marked.entries()) {
          const row = rows[i] ?? {};
          const said = (column: string, text: string) =>
            expect([text.toWellFormed(), `'${text.toWellFormed()}`]).toContain(row[column]);
          said('passage', passage.anchor.quote.exact);
          said('note', passage.note.value);
          said('tags', passage.tags.value.join('; '));
          said('colour', WORDS.colours[passage.colour.value]);
          said('headings', passage.anchor.headings.join(' › '));
          said('page', reading.title ?? '');
          said('pageTags', reading.tags.value.join('; '));
          const address = webAddress(reading.url)?.href ?? null;
          expect(row).toMatchObject({ id: passage.id, marked: dayOf(passage.createdAt) });
          expect(row.address).toBe(address ?? '');
          expect(row.link).toBe(address === null ? '' : passageLink(address, passage.anchor.quote));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('has no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(exportedReadings, (readings) => {
        for (const row of read(toReadingsCsv(readings, WORDS)))
          for (const cell of Object.values(row)) expect(isFormula(cell), JSON.stringify(cell)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('begins with the mark by which spreadsheets know UTF-8, then the headings', () => {
    expect(toReadingsCsv([], { ...WORDS, headings: { ...WORDS.headings, colour: 'Color, if any' } })).toBe(
      '\ufeffpassage,note,tags,"Color, if any",marked,headings,page,pageTags,address,link,id\r\n',
    );
  });
});
