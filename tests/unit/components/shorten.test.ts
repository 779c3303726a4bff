// How a long text is shortened: at the end of a word, with an ellipsis, and never in the middle of a character.

import { expect, it } from 'vitest';
import { shorten } from '../../../components/shorten';

it.each([
  ['one two', 7, 'one two'],
  ['one two three', 7, 'one two…'],
  ['one two three', 9, 'one two…'],
  ['one, two', 5, 'one…'],
  ['unbrokenword', 6, 'unbrok…'],
  ['ab😀cd', 3, 'ab…'],
  ['ab😀cd', 4, 'ab😀…'],
  ['', 5, ''],
])('%j within %i is %j', (text, most, short) => {
  expect(shorten(text, most)).toBe(short);
});
