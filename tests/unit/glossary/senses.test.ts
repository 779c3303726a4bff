import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../glossary/matcher';
import { addEvidence, chooseSense, looksMedical, noEvidence, weigh } from '../../../glossary/senses';
import { entry, indexOf } from './build-index';

const index = indexOf(
  entry({
    id: 'mitral-stenosis',
    abbr: ['MS'],
    senses: ['MS'],
    when: [{ spellings: ['MS'], medical: true, near: ['valve', 'mitral'], not: ['word'] }],
  }),
  entry({
    id: 'multiple-sclerosis',
    abbr: ['MS'],
    senses: ['MS'],
    when: [{ spellings: ['MS'], medical: true, near: ['relapse', 'myelin'], not: ['word', 'MS office'] }],
  }),
  entry({ id: 'protein', when: [{ medical: true, near: [], not: [] }] }),
  entry({ id: 'cytokine' }),
);
const matcher = createMatcher(index);

/** Entry numbers that stand for the first match of a text. */
function choose(text: string, medical = true): number[] {
  const [match] = matcher.findMatches(text);
  if (!match) throw new Error(`nothing found in "${text}"`);
  return chooseSense(weigh(match, matcher.words, index), medical).map(({ entry }) => entry);
}

describe('a spelling with several senses', () => {
  it.each([
    ['MS with a relapse after two years', [2]],
    ['MS of both valves', [1]],
    ['MS of the valve', [1]],
    ['MS is a disease', []],
    ['MS Word and a relapse', []],
    ['MS Office and a relapse', []],
    ['MS: the valve, and a relapse', [1, 2]],
  ])('reads "%s"', (text, choice) => {
    expect(choose(text)).toEqual(choice);
  });

  it('is silent on a page that is not medical, whatever stands nearby', () => {
    expect(choose('MS with a relapse', false)).toEqual([]);
  });
});

describe('an ordinary word that is also a term', () => {
  it('speaks on medical pages only', () => {
    expect(choose('protein')).toEqual([3]);
    expect(choose('protein', false)).toEqual([]);
  });

  it('does not keep an unguarded term silent', () => {
    expect(choose('cytokine', false)).toEqual([0]);
  });
});

describe('a text looks medical', () => {
  it.each([
    [{ words: 1000, weight: 48, distinct: 6 }, true],
    [{ words: 1000, weight: 20, distinct: 5 }, false],
    [{ words: 1000, weight: 120, distinct: 1 }, false],
    [{ words: 60, weight: 8, distinct: 2 }, true],
    [{ words: 100, weight: 4, distinct: 1 }, false],
    [{ words: 12, weight: 4, distinct: 1 }, true],
    [{ words: 0, weight: 0, distinct: 0 }, false],
  ])('%o: %s', ({ words, weight, distinct }, expected) => {
    const entries = new Map(Array.from({ length: distinct }, (_, number) => [number, 1]));
    expect(looksMedical({ words, weight, entries, matches: distinct })).toBe(expected);
  });

  it('takes a few words that are nearly all terms for medical, guarded or not', () => {
    expect(looksMedical({ words: 2, weight: 0, entries: new Map(), matches: 1 })).toBe(true);
    expect(looksMedical({ words: 20, weight: 0, entries: new Map(), matches: 1 })).toBe(false);
  });

  it('weighs names of illness and hard words, and neither statistics nor guarded words', () => {
    const hazard = entry({ id: 'hazard-ratio', kind: 'statistics' });
    const source = indexOf(
      ...[hazard, entry({ id: 'sepsis', kind: 'disease', level: 2 })],
      ...[
        entry({ id: 'cough', kind: 'symptom', level: 1 }),
        entry({ id: 'shoulder', kind: 'anatomy', level: 1 }),
      ],
      entry({ id: 'protein', kind: 'disease', level: 2, when: [{ medical: true, near: [], not: [] }] }),
    );
    const weightOf = (text: string) => {
      const { findMatches, words } = createMatcher(source);
      const evidence = noEvidence();
      addEvidence(
        evidence,
        { matches: findMatches(text).map((match) => weigh(match, words, source)), words: 9 },
        source,
      );
      return evidence.weight;
    };
    const [sepsis, cough, shoulder] = ['sepsis', 'cough', 'shoulder'].map(weightOf);
    expect(weightOf('A hazard ratio and a protein')).toBe(0);
    expect(sepsis).toBeGreaterThan(cough ?? 0);
    expect(cough).toBeGreaterThan(shoulder ?? 0);
  });

  it('takes back what it added', () => {
    const evidence = noEvidence();
    const { findMatches, words } = createMatcher(index);
    const matches = findMatches('a cytokine').map((match) => weigh(match, words, index));
    for (const times of [1, -1] as const) addEvidence(evidence, { matches, words: 2 }, index, times);
    expect(evidence).toEqual(noEvidence());
  });
});
