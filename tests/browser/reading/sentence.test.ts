// The sentence that is saved with a term.

import { expect, it } from 'vitest';
import { sentenceAround } from '../../../reading/sentence';
import { readPage } from './reading';

function sentenceOf(html: string): string {
  const [at] = readPage(html).terms();
  if (!at) throw new Error('no term');
  return sentenceAround(at);
}

it.each([
  [
    'of several, the one with the term',
    '<p>One. An embolism is a clot. Three.</p>',
    'An embolism is a clot.',
  ],
  [
    'across elements, white space evened out',
    '<p>An\n  <b>embolism</b>\n is a clot. Two.</p>',
    'An embolism is a clot.',
  ],
  ['not past its own block', '<p>Before</p><p>an embolism</p><p>after</p>', 'an embolism'],
  [
    'without soft hyphens and the marks of footnotes',
    '<p>An embol&shy;ism<sup>3</sup> is a clot.</p>',
    'An embolism3 is a clot.',
  ],
])('is, %s', (_, html, sentence) => {
  expect(sentenceOf(html)).toBe(sentence);
});

it('is cut around the term when it is very long', () => {
  const sentence = sentenceOf(
    `<p>${'and so on, '.repeat(100)}embolism${', and so on'.repeat(100)}, embolism, embolism, DVT, cytokine.</p>`,
  );
  expect(sentence.length).toBeLessThanOrEqual(600);
  expect(sentence).toContain('embolism');
});

it.each(['en_US', 'not a language', 'de'])('is found on a page that calls its language "%s"', (lang) => {
  const before = document.documentElement.lang;
  document.documentElement.lang = lang;
  expect(sentenceOf('<p>One. An embolism.</p>')).toBe('An embolism.');
  document.documentElement.lang = before;
});
