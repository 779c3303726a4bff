// Readings as a table for a spreadsheet, one line for each passage.

import { csvOf } from '../../glossary/packs/csv-cells';
import type { ReadingListing } from '../readings';
import type { Passage, PassageColour } from '../rows';
import { passageLink } from '../text-fragment';
import { webAddress } from '../web-address';
import { dayOf } from './exported-term';

/** Headings of the columns, in their order. */
export const READINGS_CSV_COLUMNS = [
  'passage',
  'note',
  'tags',
  'colour',
  'marked',
  'headings',
  'page',
  'pageTags',
  'address',
  'link',
  'id',
] as const;

type Column = (typeof READINGS_CSV_COLUMNS)[number];

export interface ReadingsCsvWords {
  readonly headings: Readonly<Record<Column, string>>;
  readonly colours: Readonly<Record<PassageColour, string>>;
}

/** The text of the file. */
export function toReadingsCsv(
  readings: readonly ReadingListing[],
  { headings, colours }: ReadingsCsvWords,
): string {
  const rows = readings.flatMap((reading) =>
    reading.passages.map((passage) => {
      const cells = cellsOf(reading, passage, colours);
      return READINGS_CSV_COLUMNS.map((column) => cells[column]);
    }),
  );
  return csvOf(
    READINGS_CSV_COLUMNS.map((column) => headings[column]),
    rows,
  );
}

function cellsOf(
  reading: ReadingListing,
  { id, anchor, note, tags, colour, createdAt }: Passage,
  colours: ReadingsCsvWords['colours'],
): Record<Column, string> {
  const address = webAddress(reading.url)?.href ?? null;
  return {
    passage: anchor.quote.exact,
    note: note.value,
    tags: tags.value.join('; '),
    colour: colours[colour.value],
    marked: dayOf(createdAt),
    headings: anchor.headings.join(' › '),
    page: reading.title ?? '',
    pageTags: reading.tags.value.join('; '),
    address: address ?? '',
    link: address === null ? '' : passageLink(address, anchor.quote),
    id,
  };
}
