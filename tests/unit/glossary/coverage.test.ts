import { expect, it } from 'vitest';
import { compileGlossary } from '../../../glossary/build/compile';
import { coverageOf, describeCoverage } from '../../../glossary/build/coverage';
import { plainTextOf } from '../../../glossary/build/plain-text';
import { openIndex } from '../../../glossary/index-format';
import { entry } from './build-index';

const compiled = compileGlossary([
  entry({ id: 'heart-attack' }),
  entry({ id: 'troponin' }),
  entry({ id: 'stent', when: [{ medical: true, near: ['artery'], not: [] }] }),
]);

function coverage(text: string) {
  const opened = openIndex(compiled.index.buffer);
  if (!opened.ok) throw new Error(opened.code);
  return coverageOf(text, opened.index, compiled.entries);
}

it('counts each word once: explained, common or unknown', () => {
  const { words, explained, common, unknown } = coverage('A heart attack raises troponin and myoglobin.');
  expect({ words, explained, common, unknown }).toEqual({ words: 7, explained: 3, common: 3, unknown: 1 });
});

it('lists unknown words, the most frequent first', () => {
  const { unknownWords } = coverage('Myoglobin, zyxin, troponin and myoglobin; actinin.');
  expect(unknownWords).toEqual([
    { word: 'Myoglobin', count: 2 },
    { word: 'actinin', count: 1 },
    { word: 'zyxin', count: 1 },
  ]);
});

it('says of an unknown word that an entry of it is silent here', () => {
  expect(coverage('They saw the stent.').unknownWords).toEqual([
    { word: 'stent', count: 1, silent: 'stent' },
  ]);
});

it('leaves numbers out', () => {
  expect(coverage('Troponin 14.5 after 3 hours').words).toBe(3);
});

it('is nothing for an empty text', () => {
  expect(describeCoverage('empty.txt', coverage(''))).toBe(
    'empty.txt: 0 words: explained 0.0 %, common 0.0 %, unknown 0.0 %\n',
  );
});

it('tells shares and a line for each unknown word', () => {
  expect(describeCoverage('a.txt', coverage('heart attack, zyxin and stent'))).toBe(
    'a.txt: 5 words: explained 40.0 %, common 20.0 %, unknown 40.0 %\n    1  stent  (silent here: stent)\n    1  zyxin\n',
  );
});

it('reads HTML as a reader does', () => {
  const html = `<!doctype html><html><head><title>Not read</title><style>p { color: red }</style></head><body>
    <h1>Heart <em>attack</em></h1><p>One &amp; two<br>three</p><script>var troponin;</script>
    <ul><li>four</li><li>fi<b>ve</b></li></ul></body></html>`;
  expect(plainTextOf(html)).toBe('Heart attack\n\nOne & two\n\nthree\n\nfour\n\nfive');
});
