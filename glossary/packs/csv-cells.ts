// A table for a spreadsheet: comma-separated values as in RFC 4180, and no cell that would be run; and such a cell as it
// was before.

import Papa from 'papaparse';

/**
 * A spreadsheet takes what begins like this for a formula, and would run what some web page put into a sentence. Such a
 * cell gets an apostrophe in front. (Space before it is trimmed by some programs, and full-width signs are read by others.)
 * One that has apostrophes in front already gets one more, so that taking one away gives back what was there.
 */
const LIKE_A_FORMULA = /^'*[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** The text of the file: the headings, then the rows. It begins with a mark by which spreadsheets know that it is UTF-8. */
export function csvOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = [headings, ...rows.map((row) => row.map((cell) => cell.toWellFormed()))];
  // It wants arrays that it could change, and does not.
  const unparsed = Papa.unparse(table as string[][], { newline: '\r\n', escapeFormulae: LIKE_A_FORMULA });
  return `\ufeff${unparsed}\r\n`;
}

/** A cell without the apostrophe that keeps it from being run. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && LIKE_A_FORMULA.test(cell) ? cell.slice(1) : cell;
}
