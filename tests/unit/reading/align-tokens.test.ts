// Two versions of a text side by side: a letter for each word, a bar for each line break.

import { describe, expect, it } from 'vitest';
import { type Apart, align } from '../../../reading/align-tokens';
import { finish } from '../../../reading/anchor';
import { BREAK } from '../../../reading/page-tokens';

const units = (text: string) => text.replaceAll('|', BREAK);
const aligned = (a: string, b: string, apart?: Apart) => finish(align(units(a), units(b), apart));

/** The second text, what it has in common with the first in capitals. */
function common(a: string, b: string, apart?: Apart): string {
  const { pairs } = aligned(a, b, apart);
  for (const [of, at] of pairs) expect(units(b)[at]).toBe(units(a)[of]);
  const own = new Set(pairs.map(([, at]) => at));
  return [...b].map((unit, at) => (own.has(at) ? unit.toUpperCase() : unit)).join('');
}

describe('what two versions have in common', () => {
  it.each([
    ['all of it', 'abc', 'abc', 'ABC'],
    ['what was put in is left out', 'abcd', 'abxcd', 'ABxCD'],
    ['what was taken away does not matter', 'abxcd', 'abcd', 'ABCD'],
    ['what was edited is left out', 'abxcd', 'abycd', 'AByCD'],
    ['nothing', 'abc', 'xyz', 'xyz'],
    ['no single word within a line', 'abc', 'xby', 'xby'],
    ['nothing, where all has gone', 'abc', '', ''],
    ['one run rather than the same in pieces', 'pabcq', 'paxbxcxabcq', 'PaxbxcxABCQ'],
    ['the later line, where a like one is put in before it', 'p|abc|q', 'p|abx|abc|q', 'P|abx|ABC|Q'],
  ])('%s', (_, a, b, found) => {
    expect(common(a, b)).toBe(found);
  });

  it('is the same the other way round', () => {
    const [a, b] = ['p|abc|q|abd|r', 'p|abd|abc|x|r'];
    expect(aligned(a, b).score).toBe(aligned(b, a).score);
  });
});

describe('what may not be matched', () => {
  it.each([
    ['is matched with its like beside it', 'pxq', 'pxxq', 'PxXQ'],
    ['is left out where there is no other', 'pxqr', 'pxqr', 'PxQR'],
    ['does not keep its neighbors apart', 'pxyq', 'pxyq', 'PxYQ'],
  ])('%s', (_, a, b, found) => {
    expect(common(a, b, { a: [1, 2], b: [1, 2] })).toBe(found);
  });

  it('costs less the more the rest is like it elsewhere', () => {
    const loss = (a: string, b: string) =>
      aligned(a, b).score - aligned(a, b, { a: [2, 3], b: [2, 3] }).score;
    expect(loss('p|x|q', 'p|x|x|q')).toBeLessThan(loss('p|x|q', 'p|x|y|q'));
  });
});
