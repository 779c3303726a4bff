// Saved terms as a table for a spreadsheet, one line for each term.

import { csvOf } from '../../glossary/packs/csv-cells';
import { webAddress } from '../web-address';
import { dayOf, type ExportedTerm } from './exported-term';

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

/** The text of the file. */
export function toCsv(terms: readonly ExportedTerm[], headings: CsvHeadings): string {
  return csvOf(
    CSV_COLUMNS.map((column) => headings[column]),
    terms.map((term) => {
      const cells = cellsOf(term);
      return CSV_COLUMNS.map((column) => cells[column]);
    }),
  );
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
    address: webAddress(latest?.url)?.href ?? '',
    id: saved.id,
  };
}
