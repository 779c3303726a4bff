import { expect, test } from 'vitest';
import { toldOf, typedOf, wordNamed } from '../../../../entrypoints/packs/typed-word';
import { tidyOwnWord } from '../../../../notebook/own-words';

const PICC = { term: 'PICC', plain: 'A line.', also: ['central line, long', 'PICC line'], tags: ['ward'] };

test('a word that is opened and saved as it is stays as it is, names with commas among it', () => {
  expect(tidyOwnWord(toldOf(typedOf(PICC)))).toEqual({ ok: true, value: PICC });
});

test('lines without a name are none', () => {
  expect(toldOf({ ...typedOf(PICC), also: '\n a \n\n' }).also).toEqual([' a ']);
});

test('a word is known by any of its names, in capitals or not', () => {
  const word = { id: 'w1', createdAt: 1, text: { value: PICC, at: 1, edit: 'e' } };
  expect(wordNamed([word], 'picc LINE')).toBe(word);
  expect(wordNamed([word], 'line')).toBeUndefined();
});
