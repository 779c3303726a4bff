import { expect, it } from 'vitest';
import { compileGlossary } from '../../../glossary/build/compile';
import { openIndex, VERSION } from '../../../glossary/index-format';
import { entry } from './build-index';

const compile = () => compileGlossary([entry({ id: 'cytokine' }), entry({ id: 'biopsy' })]);

it('is the same, byte for byte, whatever the order of the entries', () => {
  const turned = compileGlossary([entry({ id: 'biopsy' }), entry({ id: 'cytokine' })]);
  expect(turned.index).toEqual(compile().index);
  expect(turned.version).toBe(compile().version);
});

it.each([
  ['too short to be one', () => new ArrayBuffer(8), 'not-an-index'],
  ['of another kind', () => new ArrayBuffer(400), 'not-an-index'],
  ['cut off', () => compile().index.slice(0, -4).buffer, 'truncated'],
])('refuses a buffer that is %s', (_, buffer, code) => {
  expect(openIndex(buffer())).toEqual({ ok: false, code });
});

it('knows which easy names are seldom heard: all of their words have to be frequent', () => {
  const easy = ['chest-pain', 'dehydration', 'elbow', 'prostate-cancer'].map((id) => entry({ id, level: 1 }));
  const opened = openIndex(compileGlossary([...easy, entry({ id: 'thrombus', level: 3 })]).index.buffer);
  expect(opened.ok && [...opened.index.rare]).toEqual([0, 1, 0, 1, 0]);
});

it('refuses another version', () => {
  const { index } = compile();
  new Uint32Array(index.buffer)[1] = VERSION + 1;
  expect(openIndex(index.buffer)).toEqual({ ok: false, code: 'other-version' });
});
