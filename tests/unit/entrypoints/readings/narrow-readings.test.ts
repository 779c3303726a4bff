// Which readings are listed, and in which order.

import { describe, expect, it } from 'vitest';
import {
  inOrder,
  lookFor,
  PLAIN_LOOK,
  tagsInUse,
  titleOf,
  withTag,
} from '../../../../entrypoints/readings/narrow-readings';
import { readingsOf } from '../../../../notebook/readings';
import { pageIdentity } from '../../../../reading/page-identity';
import { markedRows } from '../../../e2e/marked-pages';

const rows = markedRows([
  { url: 'https://a.example/', title: 'page 10', tags: ['Liver'], passages: [{ words: 'one' }] },
  { url: 'https://b.example/', title: 'Page 9', passages: [{ words: 'two', tags: ['liver', 'ask'] }] },
  { url: 'https://c.example/', title: ' ', passages: [{ words: 'three' }] },
]);
const READINGS = readingsOf({ ...rows, savedTerms: [], sightings: [] }, (url) => pageIdentity({ url }));

const titles = (readings: readonly { title: string | null; url: string }[]) => readings.map(titleOf);

describe('a reading', () => {
  it('is named by its address where its page has no title', () => {
    expect(titles(READINGS)).toEqual(['https://c.example/', 'Page 9', 'page 10']);
  });

  it.each([
    ['', ['https://c.example/', 'Page 9', 'page 10']],
    ['LIVER', ['Page 9', 'page 10']],
    ['ask', ['Page 9']],
    ['gone', []],
  ])('has the tag %j, be it on a passage or on the page', (tag, listed) => {
    expect(titles(withTag(READINGS, tag))).toEqual(listed);
  });

  it.each([
    ['marked-last', ['https://c.example/', 'Page 9', 'page 10']],
    ['title', ['https://c.example/', 'Page 9', 'page 10']],
    ['best', ['page 10', 'Page 9', 'https://c.example/']],
  ] as const)('stands in the order %s, numbers by their size', (order, listed) => {
    expect(titles(inOrder(READINGS.toReversed(), order))).toEqual(listed);
  });
});

it('offers each tag once, as it was first spelled', () => {
  expect(tagsInUse(READINGS)).toEqual(['ask', 'liver']);
});

describe('a search', () => {
  it('brings the best match first', () => {
    expect(lookFor('liver', PLAIN_LOOK).order).toBe('best');
  });

  it('leaves the order that the reader chose since', () => {
    const chosen = { ...lookFor('li', PLAIN_LOOK), order: 'title' } as const;
    expect(lookFor('liver', chosen).order).toBe('title');
  });

  it('leaves no order by match behind', () => {
    expect(lookFor(' ', lookFor('liver', PLAIN_LOOK)).order).toBe('marked-last');
  });
});
