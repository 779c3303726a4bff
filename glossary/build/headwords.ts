// What people read about, by rank: names in the order of how many health texts use them (headwords.tsv, names and forms
// only). Counted by machine, so it holds noise; it ends where a rank says nothing any more.

import { readTable } from './table';

export interface Headword {
  /** 1 is what most texts speak of. */
  readonly rank: number;
  readonly name: string;
  /** Other forms met for the same thing, and for its near neighbours: to be judged. */
  readonly forms: readonly string[];
}

export function readHeadwords(root: string): Headword[] {
  return readTable(root, 'headwords.tsv').map(([name = '', forms = ''], i) => ({
    rank: i + 1,
    name,
    forms: forms.split('|').filter((form) => form !== ''),
  }));
}
