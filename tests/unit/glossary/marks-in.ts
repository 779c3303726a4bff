// Rows of text and what must be marked in it, for the tables of folding and boundaries.

import { expect, it } from 'vitest';
import { createMatcher } from '../../../glossary/matcher';
import { entry, indexOf } from './build-index';

/** A text, then the stretches of it that must be marked, in order, and nothing else. */
export type Row = readonly [text: string, ...marked: string[]];

/** One test for each row, over a glossary in which every spelling is an entry of its own. */
export function expectMarks(spellings: readonly string[], rows: readonly Row[]): void {
  const matcher = createMatcher(indexOf(...spellings.map((term, i) => entry({ id: `e${i}`, term }))));
  it.each(rows.map((row) => [visible(row[0]), row] as const))('%s', (_, [text, ...marked]) => {
    const matches = matcher.findMatches(text);
    expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(marked);
    // Where a word stands twice, the right one: each after the last, never inside another.
    let from = 0;
    for (const { start, end } of matches) {
      expect(start).toBeGreaterThanOrEqual(from);
      expect(end).toBeGreaterThan(start);
      from = end;
    }
  });
}

/** ASCII as it is, all else by its number: a name in which a soft hyphen can be seen. */
export function visible(text: string): string {
  return text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
