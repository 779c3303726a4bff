import { expect, test } from 'vitest';
import {
  arrangePassages,
  filterPassages,
  readingsOf,
  type Source,
} from '../../../../entrypoints/sidepanel/arrange-passages';
import { unedited } from '../../../../notebook/edits';
import type { Passage } from '../../../../notebook/rows';
import type { FramePassages, PassageStatus } from '../../../../platform/requests';

function passage(id: string, fields: Partial<Passage> = {}): Passage {
  return {
    ...{ id, reading: 'https://example.org/', createdAt: 1, colour: unedited('yellow') },
    ...{ note: unedited(''), tags: unedited([]) },
    anchor: {
      quote: { type: 'TextQuoteSelector', exact: `words of ${id}`, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: 1 },
      headings: [],
      lookalikes: { same: 0, quote: 0, prefix: 0, suffix: 0, headings: 0 },
    },
    ...fields,
  };
}

function frame(
  places: [id: string, status: PassageStatus][],
  fields: Partial<FramePassages> = {},
): FramePassages {
  return {
    ...{ frame: 'top', url: 'https://example.org/', isTop: true, reading: 'https://example.org/' },
    ...{ canKeep: true, figures: { words: 0, sentences: 0, syllables: 0 } },
    places: places.map(([id, status]) => ({ id, status })),
    ...fields,
  };
}

const arranged = (passages: readonly Passage[], frames: readonly FramePassages[]) =>
  arrangePassages({ passages, readings: new Map() }, frames).map(
    ({ passage: { id }, status }) => `${id}: ${status}`,
  );

const [a, b, c] = [passage('a'), passage('b'), passage('c')];

test.each<[what: string, frames: FramePassages[], order: string[]]>([
  [
    'as they stand on the page',
    [
      frame([
        ['b', 'exact'],
        ['c', 'approximate'],
        ['a', 'exact'],
      ]),
    ],
    ['b: exact', 'c: approximate', 'a: exact'],
  ],
  [
    'those that were not found last',
    [
      frame([
        ['b', 'exact'],
        ['a', 'orphan'],
        ['c', 'orphan'],
      ]),
    ],
    ['b: exact', 'a: orphan', 'c: orphan'],
  ],
  ['those nobody has told of as they were marked', [frame([])], ['a: seeking', 'b: seeking', 'c: seeking']],
  [
    'where one of several frames found them',
    [
      frame([
        ['c', 'exact'],
        ['a', 'orphan'],
        ['b', 'orphan'],
      ]),
      frame(
        [
          ['a', 'exact'],
          ['b', 'seeking'],
          ['c', 'orphan'],
        ],
        { frame: 'inner', isTop: false },
      ),
    ],
    ['c: exact', 'a: exact', 'b: seeking'],
  ],
])('passages come %s', (_what, frames, order) => {
  expect(arranged([a, b, c], frames)).toEqual(order);
});

test('a passage of a frame has the title and the address of that frame', () => {
  const page = { title: 'A page', url: 'https://example.org/' };
  const inner = { title: null, url: 'https://inner.example/?a=b' };
  const readings = new Map<string, Source>([
    ['https://example.org/', page],
    ['https://inner.example/', inner],
  ]);
  const passages = [
    a,
    passage('inner', { reading: 'https://inner.example/' }),
    passage('c', { reading: '-' }),
  ];
  const sources = arrangePassages({ passages, readings }, []).map(({ source }) => source);
  expect(sources).toEqual([page, inner, null]);
});

test('knows the readings of all frames, that of the page first', () => {
  const inner = frame([], { isTop: false, reading: 'https://inner.example/' });
  expect(readingsOf([inner, frame([]), frame([], { reading: null })])).toEqual([
    'https://example.org/',
    'https://inner.example/',
  ]);
});

test.each([
  ['of b', ['b']],
  ['Okafor', ['a']],
  ['ASK', ['c']],
  ['', ['a', 'b', 'c']],
  ['weather', []],
])('finds by "%s" in words, notes and tags', (query, found) => {
  const kept = [passage('a', { note: unedited('Dr Okafor') }), b, passage('c', { tags: unedited(['ask']) })];
  const passages = arrangePassages({ passages: kept, readings: new Map() }, []);
  expect(filterPassages(passages, query).map(({ passage: { id } }) => id)).toEqual(found);
});
