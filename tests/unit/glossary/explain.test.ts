import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../glossary/explain';
import { entry, indexOf } from './build-index';

const ENTRIES = [
  entry({ id: 'cell', level: 1 }),
  entry({ id: 'cytokine' }),
  entry({ id: 'hyponatremia' }),
  entry({ id: 'mass-spectrometry', abbr: ['MS'] }),
  entry({ id: 'methotrexate' }),
  entry({ id: 'multiple-sclerosis', abbr: ['MS'], when: [{ medical: true, near: ['brain'], not: [] }] }),
  entry({ id: 'pericarditis' }),
  entry({ id: 'rheumatoid-arthritis', abbr: ['RA'] }),
];

const explain = createExplainer(
  indexOf(...ENTRIES),
  ENTRIES.map(({ term, abbr }) => [term, ...abbr]),
);

/** Ids of entries, or of near ones. */
function idsOf(text: string): (string | undefined)[] {
  const answer = explain(text);
  if (answer.found === 'unknown') return [];
  const numbers = answer.found === 'entries' ? answer.entries : answer.nearest.map(({ entry }) => entry);
  return numbers.map((number) => ENTRIES[number]?.id);
}

describe('a name of an entry gives the entry', () => {
  it.each([
    ['cytokine', ['cytokine']],
    ['Cytokines', ['cytokine']],
    // As selections come: with what stood around them, broken over lines, with soft hyphens.
    ['  “cytokine”, ', ['cytokine']],
    ['(RA)', ['rheumatoid-arthritis']],
    ['rheumatoid\n   arthritis', ['rheumatoid-arthritis']],
    ['cyto\u00adkine', ['cytokine']],
    ['the cytokine', ['cytokine']],
    ['a cytokine', ['cytokine']],
    ['hyponatraemia', ['hyponatremia']],
    // Asked for by name, every sense speaks.
    ['MS', ['mass-spectrometry', 'multiple-sclerosis']],
  ])('%j', (text, ids) => {
    expect(explain(text).found).toBe('entries');
    expect(idsOf(text)).toEqual(ids);
  });
});

describe('what is no name gives the nearest', () => {
  it.each([
    ['metotrexate', ['methotrexate']],
    ['ms', ['mass-spectrometry', 'multiple-sclerosis']],
    ['rheumatoid', ['rheumatoid-arthritis']],
    // The names inside it: long ones first, everyday words last.
    ['the cell makes a cytokine in rheumatoid arthritis', ['rheumatoid-arthritis', 'cytokine', 'cell']],
  ])('%j', (text, ids) => {
    expect(explain(text).found).toBe('nearest');
    expect(idsOf(text)).toEqual(ids);
  });

  it('names what was found inside as it stands there', () => {
    expect(explain('two Cytokines here')).toMatchObject({ nearest: [{ name: 'Cytokines' }] });
  });
});

describe('a word built from known parts', () => {
  it('gives a guess', () => {
    expect(explain('Myocarditis.')).toEqual({
      found: 'parts',
      text: 'Myocarditis',
      pieces: [
        { text: 'myo', meaning: 'muscle' },
        { text: 'card', meaning: 'heart' },
        { text: 'itis', meaning: 'inflammation' },
      ],
      nearest: [],
    });
  });

  it('is no slip for its opposite, which is listed all the same', () => {
    expect(explain('hypernatremia').found).toBe('parts');
    expect(idsOf('hypernatremia')).toEqual(['hyponatremia']);
  });

  it('is a guess only as long as it is one word', () => {
    expect(explain('acute nephritis').found).toBe('unknown');
  });
});

it('says nothing of a medicine by its ending where a slip is likely', () => {
  const names = ['ruxolitinib'];
  const other = createExplainer(indexOf(entry({ id: 'ruxolitinib' })), [names]);
  expect(other('ruxolitnib').found).toBe('nearest');
  expect(other('ruxolytinib').found).toBe('nearest');
  expect(other('zanubrutinib').found).toBe('parts');
});

it.each(['flurbo', 'blorf grumb', '42', '…', 'information'])('knows nothing of %j', (text) => {
  expect(explain(text)).toMatchObject({ found: 'unknown' });
});

it('answers any text, and never with more of it than was asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(explain(text).text.length).toBeLessThanOrEqual(text.length);
    }),
  );
});
