// A pack as a table for a spreadsheet: every field of every entry, under headings that reading it back knows.

import { csvOf } from './csv-cells';
import type { Pack, PackEntry } from './pack';
import { cellOfSeveral } from './table';

const COLUMNS = {
  id: ({ id }) => id,
  term: ({ term }) => term,
  meaning: ({ plain }) => plain,
  more: ({ more }) => more ?? '',
  'other names': ({ also }) => cellOfSeveral(also),
  abbreviations: ({ abbr }) => cellOfSeveral(abbr),
  tags: ({ tags }) => cellOfSeveral(tags),
  kind: ({ kind }) => kind ?? '',
  level: ({ level }) => (level ? String(level) : ''),
  licence: ({ licence }) => licence ?? '',
  source: ({ source }) => source ?? '',
} as const satisfies Record<string, (entry: PackEntry) => string>;

/** The text of the file. What the pack says of itself has no place in a table: licence and source are told with each entry. */
export function packToCsv({ entries, licence, source }: Pack): string {
  const rows = entries.map((entry) => {
    const whole = { licence, source, ...entry };
    return Object.values(COLUMNS).map((cellOf) => cellOf(whole));
  });
  return csvOf(Object.keys(COLUMNS), rows);
}
