import { expect, it } from 'vitest';
import { compileGlossary } from '../../../glossary/build/compile';
import { findTerms } from '../../../glossary/build/find';
import { openIndex } from '../../../glossary/index-format';
import { entry } from './build-index';

const compiled = compileGlossary([
  entry({ id: 'cytokine' }),
  entry({ id: 'macrophage' }),
  entry({ id: 'stage', when: [{ medical: true, near: ['cancer'], not: [] }] }),
]);

function find(text: string, options = {}) {
  const opened = openIndex(compiled.index.buffer);
  if (!opened.ok) throw new Error(opened.code);
  return findTerms(text, opened.index, compiled.entries, options);
}

it('gives UTF-16 offsets into the whole text, across paragraphs', () => {
  const text = 'A 🧪 cytokine.\n\nTwo macrophages.';
  expect(find(text)).toEqual([
    { start: 5, end: 13, text: 'cytokine', entry: 'cytokine', sense: null },
    { start: 20, end: 31, text: 'macrophages', entry: 'macrophage', sense: null },
  ]);
  expect(text.slice(20, 31)).toBe('macrophages');
});

it('keeps a phrase together over a line break, not over an empty line', () => {
  const [found] = find('cytokine and\nmacrophage');
  expect(found?.entry).toBe('cytokine');
  expect(find('a cyto\n\nkine')).toEqual([]);
});

it('lets a guarded word speak where its neighbours stand in a medical text', () => {
  const text = 'A cytokine and a macrophage. The cancer was at an early stage.';
  expect(find(text).map(({ entry }) => entry)).toEqual(['cytokine', 'macrophage', 'stage']);
  expect(find('On stage, a cytokine and a macrophage danced.').map(({ entry }) => entry)).toEqual([
    'cytokine',
    'macrophage',
  ]);
});

it('takes a spelling for what the text defines it to be, before and after', () => {
  const text = 'The MPH of a cytokine.\n\nA macrophage (MPH) and a miles per hour (SPD) MPH.';
  expect(find(text).map(({ text, entry }) => `${text}: ${entry}`)).toEqual([
    'MPH: macrophage',
    'cytokine: cytokine',
    'macrophage: macrophage',
    'MPH: macrophage',
    'MPH: macrophage',
  ]);
});

it('explains a guarded word that is asked for by name', () => {
  expect(find('stage', { asked: true }).map(({ entry }) => entry)).toEqual(['stage']);
});
