import { expect, test } from 'vitest';
import type { Entry } from '../../../glossary/entry';
import { createMatcher } from '../../../glossary/matcher';
import { placeFinder } from '../../../glossary/term-place';
import { entry, indexOf } from './build-index';

const find = placeFinder(createMatcher(indexOf(entry({ id: 'stoma' }), entry({ id: 'stoma-bag' }))));

const own = (term: string, rest: Partial<Entry> = {}): Entry => ({
  ...{
    id: `own:${term}`,
    term,
    plain: 'x',
    level: 2,
    also: [],
    abbr: [],
    brands: [],
    parts: [],
    related: [],
  },
  origin: { kind: 'own' },
  ...rest,
});

/** The words that are found. */
function found(text: string, sought: Parameters<typeof find>[1]): string | null {
  const place = find(text, sought);
  return place && text.slice(place.start, place.end);
}

test('a word of the glossary is found as pages have it marked', () => {
  expect(found('Two stomas.', { entry: null, number: 0 })).toBe('stomas');
  expect(found('A stoma bag, no more.', { entry: null, number: 0 })).toBeNull();
  expect(found('A stoma bag, no more.', { entry: null, number: 1 })).toBe('stoma bag');
  expect(found('A stoma.', { entry: null, number: null })).toBeNull();
});

test('an own word, or one of a list, is found by each of its names, however it is numbered', () => {
  const line = own('PICC', { also: ['long line'], abbr: ['LL'] });
  expect(found('The picc, or PICC.', { entry: line, number: 1_000_007 })).toBe('PICC');
  expect(found('Two long lines.', { entry: line, number: 1_000_007 })).toBe('long lines');
  expect(found('An LL, no ll.', { entry: line, number: null })).toBe('LL');
  expect(found('A stoma.', { entry: line, number: 0 })).toBeNull();
});

test('a word that is named anew is found under its new name', () => {
  const sentence = 'The drain comes out.';
  expect(found(sentence, { entry: own('tube'), number: 1_000_001 })).toBeNull();
  expect(found(sentence, { entry: own('drain'), number: 1_000_001 })).toBe('drain');
});
