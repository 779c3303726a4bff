// Notes as Anki writes them to a text file: lines of `#key:value` first, then a table
// (https://docs.ankiweb.net/importing/text-files.html). Fields are HTML where the file says so.

import { textOfMarkup } from './markup-text';
import { Refusal } from './pack-fault';
import { cellsOf, type Table } from './table';

const HEADER = /^#([a-z ]+):(.*)$/;
const SEPARATORS: Readonly<Record<string, string>> = {
  ...{ comma: ',', semicolon: ';', tab: '\t', space: ' ', pipe: '|', colon: ':' },
};

/** Whether a text begins as such a file does. */
export function isAnkiText(text: string): boolean {
  return HEADER.test(firstLine(text));
}

/** The table, with names for the columns that the headers name. @throws Refusal */
export function readAnkiText(text: string): Table {
  const headers = new Map<string, string>();
  let rest = text;
  let lines = 0;
  for (let line = firstLine(rest); HEADER.test(line); line = firstLine(rest)) {
    const [, key = '', value = ''] = HEADER.exec(line) ?? [];
    headers.set(key.trim(), value);
    rest = rest.slice(line.length).replace(/^\r?\n/, '');
    lines++;
    if (rest === '') break;
  }
  const delimiter = separatorOf(headers.get('separator'));
  const rows = cellsOf(rest, delimiter);
  const columns = Math.max(...rows.map((row) => row.length), 0);
  const isMarkup = headers.get('html')?.trim().toLowerCase() === 'true';
  return {
    headings: headingsOf(headers, columns, delimiter),
    rows: rows.map((row) => row.map((cell) => fieldText(cell, isMarkup))),
    columns,
    firstRow: lines + 1,
    tagsDivided: 'by-spaces',
    tags: (headers.get('tags') ?? '').split(/\s+/).filter((tag) => tag !== ''),
  };
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}

/** A name, or the character itself; a tab where the file does not say. */
function separatorOf(told: string | undefined): string {
  if (told === undefined) return '\t';
  const name = told.trim().toLowerCase();
  if (Object.hasOwn(SEPARATORS, name)) return SEPARATORS[name] ?? '\t';
  if (told.length !== 1) throw new Refusal('unknown-choice', { row: 1, column: 'separator' });
  return told;
}

/** Columns that hold no field have a header of their own; those of the fields may be named all together. */
function headingsOf(headers: ReadonlyMap<string, string>, columns: number, delimiter: string): string[] {
  const names = headers.get('columns')?.split(delimiter) ?? [];
  const headings = Array.from({ length: columns }, (_, i) => names[i]?.trim() ?? '');
  for (const [header, heading] of [
    ['tags column', 'tags'],
    ['guid column', 'guid'],
    ['notetype column', ''],
    ['deck column', ''],
  ] as const) {
    const column = Number(headers.get(header));
    if (Number.isInteger(column) && column >= 1 && column <= columns) headings[column - 1] = heading;
  }
  if (names.length > 0) return headings;
  // Unnamed fields: the front of a card is the word, its back the meaning.
  const free = headings.flatMap((_, i) => (isSpoken(headers, i) ? [] : [i]));
  free.slice(0, 2).forEach((column, i) => {
    headings[column] = i === 0 ? 'Front' : 'Back';
  });
  return headings;
}

function isSpoken(headers: ReadonlyMap<string, string>, column: number): boolean {
  return ['tags', 'guid', 'notetype', 'deck'].some(
    (of) => Number(headers.get(`${of} column`)) === column + 1,
  );
}

/** A field's words: without sounds, and with the gaps of a cloze filled. */
function fieldText(cell: string, isMarkup: boolean): string {
  const words = cell.replace(/\[sound:[^\]]*\]/g, '').replace(/\{\{c\d+::(.*?)(?:::[^}]*)?\}\}/g, '$1');
  return isMarkup ? textOfMarkup(words) : words;
}
