import { describe, expect, test } from 'vitest';
import { unedited } from '../../../notebook/edits';
import type { ReadingListing } from '../../../notebook/readings';
import { createReadingSearch } from '../../../notebook/search';
import { updateNow } from '../../../notebook/search-index';
import { anchorOf, passageRow, readingRow } from './marked';

function reading(
  id: string,
  { title = null as string | null, quote = 'x', note = '', tags = [] as string[], ofPage = [] as string[] },
  terms: string[] = [],
): ReadingListing {
  const marked = { reading: id, anchor: anchorOf(quote), note: unedited(note), tags: unedited(tags) };
  return {
    ...readingRow(id, { title, url: id, tags: unedited(ofPage) }),
    passages: [passageRow('p1', { reading: id }), passageRow('p2', marked)],
    terms: terms.map((term) => ({ id: term, term, sentence: 'She said so.' })),
  };
}

const LUPUS = 'https://clinic.example/lupus';
const NAIVE = 'https://news.example/a?id=7';
const KNEE = 'urn:isbn:0';

const READINGS = [
  reading(LUPUS, { title: 'Sjögren’s and lupus', quote: 'A rash like a butterfly', note: 'ask Dr Hüber' }),
  reading(NAIVE, { title: 'A naïve question', tags: ['skin'], ofPage: ['to read again'] }, ['TNF-α']),
  reading(KNEE, { quote: 'methotrexate once a week' }, ['methotrexate']),
];

function search(query: string): readonly string[] {
  const index = createReadingSearch();
  updateNow(index, READINGS);
  return index.search(query);
}

describe('a search of readings', () => {
  const cases: [query: string, finds: string[]][] = [
    ['', [LUPUS, NAIVE, KNEE]],
    ['SJOGREN', [LUPUS]],
    ['naive', [NAIVE]],
    ['butterfly', [LUPUS]],
    ['buterfly', [LUPUS]],
    ['huber', [LUPUS]],
    ['rash huber', [LUPUS]],
    ['rash skin', []],
    ['skin', [NAIVE]],
    ['read again', [NAIVE]],
    ['tnf', [NAIVE]],
    ['metho', [KNEE]],
    ['clinic.example', [LUPUS]],
    ['news', [NAIVE]],
    ['q', [NAIVE]],
    ['said', []],
    ['urn', []],
  ];

  test.each(cases)('for %j finds %j', (query, finds) => expect(search(query)).toEqual(finds));

  test('puts a title before a note, and a note before a passage', () => {
    const index = createReadingSearch();
    updateNow(index, [
      reading('a', { quote: 'gout' }),
      reading('b', { note: 'gout' }),
      reading('c', { title: 'gout' }),
    ]);
    expect(index.search('gout')).toEqual(['c', 'b', 'a']);
  });
});
