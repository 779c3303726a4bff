// Rows of cells (comma, tab or semicolon between them), what its columns mean, and the pack that this makes. What a column
// means is guessed from its heading and shown to the reader, who decides.

import Papa from 'papaparse';
import { guessUses } from './column-names';
import { unguarded } from './csv-cells';
import { LIMITS, type Pack } from './pack';
import { entryGate, type ToldEntry, type ToldHead } from './pack-entries';
import { Refusal } from './pack-fault';

export interface Table {
  /** As the file names its columns; null where it does not. */
  readonly headings: readonly string[] | null;
  /** All of as many cells as there are columns. */
  readonly rows: readonly (readonly string[])[];
  readonly columns: number;
  /** Row of the file that the first of `rows` is, counted from 1. Cells with line breaks count as one row. */
  readonly firstRow: number;
  /** What divides several names in one cell: bars and semicolons, or spaces, as in flashcards' tags. */
  readonly tagsDivided: 'by-bars' | 'by-spaces';
  /** Given to every entry. */
  readonly tags: readonly string[];
}

/** What a column is used for; null: it is left out. */
export type ColumnUse = keyof ToldEntry | null;

/** Reads a table, with the separator that it says it has, or that fits it best. @throws Refusal */
export function readTable(text: string): Table {
  const said = /^sep=(.)\r?\n/i.exec(text);
  const rows = cellsOf(said ? text.slice(said[0].length) : text, said?.[1]);
  const first = rows[0] ?? [];
  const uses = guessUses(first);
  const hasHeadings = uses.includes('term') || uses.includes('plain');
  const columns = Math.max(...rows.map((row) => row.length), 0);
  const before = said ? 1 : 0;
  return {
    headings: hasHeadings ? first : null,
    rows: hasHeadings ? rows.slice(1) : rows,
    columns: hasHeadings ? first.length : columns,
    firstRow: before + (hasHeadings ? 2 : 1),
    tagsDivided: 'by-bars',
    tags: [],
  };
}

/** The cells of a text; empty rows are kept, so that rows can be counted. @throws Refusal */
export function cellsOf(text: string, delimiter?: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiter ?? delimiterOf(text) });
  const fault = errors.find(({ type }) => type === 'Quotes');
  if (fault) throw new Refusal('open-quote', { row: (fault.row ?? 0) + 1 });
  // A line break at the end begins no row.
  if (isEmpty(data.at(-1) ?? [])) data.pop();
  return data;
}

/** What divides the cells of the first rows that have any. */
function delimiterOf(text: string): string {
  const delimitersToGuess = ['\t', ';', ',', '|'];
  return Papa.parse(text, { preview: 10, skipEmptyLines: 'greedy', delimitersToGuess }).meta.delimiter;
}

/** The same table with its first row as headings, or as words like those below it. */
export function withHeadings(table: Table, hasHeadings: boolean): Table {
  const { headings, rows, firstRow } = table;
  if (hasHeadings === (headings !== null)) return table;
  if (headings) return { ...table, headings: null, rows: [headings, ...rows], firstRow: firstRow - 1 };
  const [first = [], ...others] = rows;
  const named = Array.from({ length: table.columns }, (_, i) => first[i] ?? '');
  return { ...table, headings: named, rows: others, firstRow: firstRow + 1 };
}

/** What the columns are likely to mean; without headings, the first two are the word and its meaning. */
export function guessMapping({ headings, columns }: Table): ColumnUse[] {
  if (headings) return guessUses(headings);
  return Array.from({ length: columns }, (_, i) => (['term', 'plain', 'more', 'tags'] as const)[i] ?? null);
}

/** The pack of a table. Rows without anything in them are passed over. @throws Refusal */
export function packOfTable(table: Table, mapping: readonly ColumnUse[], head: ToldHead): Pack {
  refuseMapping(mapping);
  const { headings, firstRow } = table;
  const nameOf = (use: ColumnUse) => headings?.[mapping.indexOf(use)];
  const columns = Object.fromEntries(mapping.flatMap((use) => (use ? [[use, nameOf(use)]] : [])));
  const gate = entryGate();
  table.rows.forEach((row, i) => {
    if (isEmpty(row)) return;
    const place = { row: firstRow + i };
    const extra = row.findIndex((cell, column) => column >= mapping.length && cell.trim() !== '');
    if (extra >= 0) throw new Refusal('extra-cell', { ...place, column: String(extra + 1) });
    const cell = (use: ColumnUse) => unguarded(row[mapping.indexOf(use)] ?? '');
    gate.add(
      {
        ...{ id: cell('id'), term: cell('term'), plain: cell('plain'), more: cell('more') },
        ...{ also: severalIn(cell('also')), abbr: severalIn(cell('abbr')) },
        tags: [...table.tags, ...tagsIn(cell('tags'), table)],
        ...{ kind: cell('kind'), level: cell('level'), licence: cell('licence'), source: cell('source') },
      },
      place,
      columns,
    );
  });
  return gate.pack(head);
}

/** The texts of a cell that holds several, divided by bars or semicolons; a backslash before one keeps it. */
function severalIn(cell: string): string[] {
  if (cell === '') return [];
  const parts = cell.match(/(?:\\[|;\\]|[^|;])+/g) ?? [];
  return parts.map((part) => part.replace(/\\([|;\\])/g, '$1').trim()).filter((part) => part !== '');
}

/** One cell of several texts, so that `severalIn` gives them back. */
export function cellOfSeveral(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[|;\\]/g, '\\$&')).join(' | ');
}

function tagsIn(cell: string, { tagsDivided }: Table): string[] {
  return tagsDivided === 'by-bars' ? severalIn(cell) : cell.split(/\s+/);
}

function refuseMapping(mapping: readonly ColumnUse[]): void {
  if (mapping.length > LIMITS.columns) throw new Refusal('too-many-columns');
  if (!mapping.includes('term')) throw new Refusal('no-term-column');
  if (!mapping.includes('plain')) throw new Refusal('no-meaning-column');
  const twice = mapping.find((use, i) => use !== null && mapping.indexOf(use) !== i);
  if (twice) throw new Refusal('column-twice', { column: twice });
}

function isEmpty(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}
