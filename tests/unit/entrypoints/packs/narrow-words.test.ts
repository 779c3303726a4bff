import { expect, test } from 'vitest';
import { type ChoosableWord, NO_FILTER, narrower } from '../../../../entrypoints/packs/narrow-words';

const word = (key: string, rest: Partial<ChoosableWord> = {}): ChoosableWord => ({
  ...{ key, term: key, plain: '', also: [], tags: [] },
  ...rest,
});

const narrow = narrower([
  word('stent', { plain: 'A tube that keeps a vessel of the heart open.', kind: 'device' }),
  word('Ménière', { also: ['MD'], plain: 'A disease of the inner ear.', kind: 'disease', tags: ['ask'] }),
  word('heart block', { plain: 'A slow beat.', kind: 'disease', tags: ['ask', 'ward'] }),
]);

test.each([
  ['everything', {}, ['stent', 'Ménière', 'heart block']],
  ['by name or meaning', { query: 'heart' }, ['stent', 'heart block']],
  ['by each part of what is typed', { query: ' open HEART ' }, ['stent']],
  ['without accents, and by short forms', { query: 'meniere md' }, ['Ménière']],
  ['as text, whatever it looks like', { query: '.*' }, []],
  ['of a kind', { kind: 'disease' }, ['Ménière', 'heart block']],
  ['under a tag, of a kind, by meaning', { kind: 'disease', tag: 'ask', query: 'beat' }, ['heart block']],
])('finds %s', (_, filter, wanted) => {
  expect(narrow({ ...NO_FILTER, ...filter }).map(({ key }) => key)).toEqual(wanted);
});
