import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unedited } from '../../../notebook/edits';
import { type SavedTermListing, withSightings } from '../../../notebook/listing';
import type { Sighting } from '../../../notebook/rows';
import { newSavedTerm } from '../../../notebook/saved-terms';
import { createSearchIndex } from '../../../notebook/search';
import { updateNow } from '../../../notebook/search-index';

function listing(
  id: string,
  {
    term = id,
    note = '',
    tags = [] as string[],
    sentences = [] as string[],
    title = null as string | null,
  } = {},
): SavedTermListing {
  const saved = { ...newSavedTerm({ id, term, savedAt: 1 }), note: unedited(note), tags: unedited(tags) };
  const met = sentences.map((sentence, i): Sighting => {
    return { id: `${id}-${i}`, entry: id, sentence, title, url: 'https://example.org/page', at: i };
  });
  const [found] = withSightings([saved], met);
  if (!found) throw new Error('no listing');
  return found;
}

const SAVED = [
  listing('sjogren', {
    term: 'Sjögren’s syndrome',
    sentences: ['Dry eyes.'],
    note: 'ask Dr Hüber about drops',
  }),
  listing('vte', {
    term: 'clot in a leg',
    sentences: ['Her calf was sore.', 'A venous matter.'],
    title: 'A naïve question',
  }),
  listing('methotrexate', { tags: ['joints', 'Monday tablets'] }),
];

function search(query: string, listings = SAVED): readonly string[] {
  const index = createSearchIndex();
  updateNow(index, listings);
  return index.search(query);
}

describe('a search', () => {
  const cases: [query: string, finds: string[]][] = [
    ['', ['sjogren', 'vte', 'methotrexate']],
    ['   ', ['sjogren', 'vte', 'methotrexate']],
    ['SJOGREN', ['sjogren']],
    ['sjögren', ['sjogren']],
    ['naive', ['vte']],
    ['clot calf', ['vte']],
    ['venous leg', ['vte']],
    ['clot drops', []],
    ['metho', ['methotrexate']],
    ['methotrexat', ['methotrexate']],
    ['metotrexate', ['methotrexate']],
    ['methotreaxte', ['methotrexate']],
    ['syndrom', ['sjogren']],
    ['huber', ['sjogren']],
    ['monday', ['methotrexate']],
    ['eye', ['sjogren']],
    ['.*', []],
    ['example.org', []],
    ['dig', []],
    ['c', ['vte']],
    ['d', []],
    ['eye m', []],
  ];

  test.each(cases)('for %j finds %j', (query, finds) => expect(search(query)).toEqual(finds));

  test('puts a term before a note, and a note before a sentence', () => {
    const three = [
      listing('a', { sentences: ['On lupus.'] }),
      listing('b', { note: 'On lupus.' }),
      listing('c', { term: 'lupus' }),
    ];
    expect(search('lupus', three)).toEqual(['c', 'b', 'a']);
  });
});

describe('the index', () => {
  const listings = fc.uniqueArray(
    fc
      .record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        term: fc.constantFrom('clot', 'lupus'),
        note: fc.constantFrom('', 'dose', 'dry eyes'),
      })
      .map(({ id, ...fields }) => listing(id, fields)),
    { selector: ({ id }) => id },
  );

  test('that followed changes finds what one made anew finds', () => {
    fc.assert(
      fc.property(
        fc.array(listings, { minLength: 1 }),
        fc.constantFrom('', 'clot', 'lupus', 'dose', 'eyes'),
        (states, query) => {
          const index = createSearchIndex();
          for (const state of states) updateNow(index, state);
          expect([...index.search(query)].sort()).toEqual([...search(query, states.at(-1) ?? [])].sort());
        },
      ),
    );
  });

  test('that was overtaken by the next change finds what that one left', () => {
    const many = Array.from({ length: 120 }, (_, i) => listing(`term-${i}`, { note: 'first' }));
    const index = createSearchIndex();
    index.update(many).next();
    expect(index.search('first')).toHaveLength(50);
    const next = many.slice(10).map((saved, i) => (i === 0 ? listing(saved.id, { note: 'second' }) : saved));
    updateNow(index, next);
    expect(index.search('first')).toHaveLength(109);
    expect(index.search('second')).toEqual(['term-10']);
    expect(index.search('')).toEqual(next.map(({ id }) => id));
  });
});
