// Reads the tables beside the entries: tab-separated, a row of headings first.

import { readFileSync } from 'node:fs';

/** Rows of a table in glossary/, headings left out, each as its cells. */
export function readTable(root: string, name: string): string[][] {
  const rows = readFileSync(`${root}/glossary/${name}`, 'utf8').trim().split(/\r?\n/).slice(1);
  return rows.map((row) => row.split('\t'));
}
