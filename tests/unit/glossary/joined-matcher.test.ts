import { expect, test } from 'vitest';
import { buildIndex } from '../../../glossary/index-build';
import { openIndex } from '../../../glossary/index-format';
import { joinMatchers } from '../../../glossary/joined-matcher';
import { createMatcher, type Matcher } from '../../../glossary/matcher';

function matcherOf(texts: readonly string[]): Matcher {
  const surfaces = texts.map((text, entry) => ({ text, entry, caseSensitive: false, level: 2 as const }));
  const opened = openIndex(buildIndex({ surfaces, kinds: [], rare: [], rules: [] }).bytes.buffer);
  if (!opened.ok) throw new Error(opened.code);
  return createMatcher(opened.index);
}

/** What is found, each with the entries that claim it: glossary entries by their place, packs' from 100 on. */
function find(glossary: readonly string[], packs: readonly string[], text: string, before = packs.length) {
  const numbers = packs.map((_, i) => 100 + i);
  const joined = joinMatchers(matcherOf(glossary), { matcher: matcherOf(packs), numbers, before });
  return joined
    .findMatches(text)
    .map(({ start, end, claims }) => [text.slice(start, end), claims.map(({ entry }) => entry)]);
}

test.each([
  [
    'what only one of them knows',
    ['lupus'],
    ['stoma'],
    'lupus, stoma',
    [
      ['lupus', [0]],
      ['stoma', [100]],
    ],
  ],
  [
    'the longer of two that begin together',
    ['vein'],
    ['vein stent'],
    'a vein stent',
    [['vein stent', [100]]],
  ],
  ['the longer one of the glossary', ['vein stent'], ['vein'], 'a vein stent', [['vein stent', [0]]]],
  ['the first of two that overlap', ['deep vein'], ['vein stent'], 'deep vein stent', [['deep vein', [0]]]],
  [
    'what stands behind such a one',
    ['deep vein'],
    ['vein stent', 'stoma'],
    'deep vein stent stoma',
    [
      ['deep vein', [0]],
      ['stoma', [101]],
    ],
  ],
] as const)('finds %s', (_what, glossary, packs, text, found) => {
  expect(find(glossary, packs, text)).toEqual(found);
});

test('where both know a spelling, both claim it, in the order of the reader', () => {
  expect(find(['stoma'], ['stoma'], 'stoma', 1)).toEqual([['stoma', [100, 0]]]);
  expect(find(['stoma'], ['stoma'], 'stoma', 0)).toEqual([['stoma', [0, 100]]]);
});
