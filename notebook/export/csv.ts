// Saved terms as a table for a spreadsheet: comma-separated values as in RFC 4180, one line for each term.

import Papa from 'papaparse';
import { dayOf, type ExportedTerm, webAddress } from './exported-term';

/** Headings of the columns, in their order. */
export const CSV_COLUMNS = [
  'term',
  'meaning',
  'note',
  'tags',
  'starred',
  'saved',
  'met',
  'sentence',
  'page',
  'address',
  'id',
] as const;

export type CsvHeadings = Readonly<Record<(typeof CSV_COLUMNS)[number], string>>;

/**
 * A spreadsheet takes what begins like this for a formula, and would run what some web page put into a sentence. Such a
 * cell gets an apostrophe in front. (Space before it is trimmed by some programs, and full-width signs are read by others.)
 */
const LIKE_A_FORMULA = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** The text of the file. It begins with a mark by which spreadsheets know that it is UTF-8. */
export function toCsv(terms: readonly ExportedTerm[], headings: CsvHeadings): string {
  const lines = terms.map((term) => {
    const cells = cellsOf(term);
    return CSV_COLUMNS.map((column) => cells[column].toWellFormed());
  });
  const table = [CSV_COLUMNS.map((column) => headings[column]), ...lines];
  return `\ufeff${Papa.unparse(table, { newline: '\r\n', escapeFormulae: LIKE_A_FORMULA })}\r\n`;
}

function cellsOf({ saved, meaning }: ExportedTerm): Record<(typeof CSV_COLUMNS)[number], string> {
  const { latest } = saved;
  return {
    term: saved.term,
    meaning: meaning ?? '',
    note: saved.note.value,
    tags: saved.tags.value.join('; '),
    starred: saved.star.value ? '*' : '',
    saved: dayOf(saved.savedAt),
    met: latest ? dayOf(latest.at) : '',
    sentence: latest?.sentence ?? '',
    page: latest?.title ?? '',
    address: webAddress(latest?.url ?? null) ?? '',
    id: saved.id,
  };
}
