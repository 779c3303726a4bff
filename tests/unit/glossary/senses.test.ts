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
    [{ words: 1000, medicalMatches: 12, distinct: 6 }, true],
    [{ words: 1000, medicalMatches: 5, distinct: 5 }, false],
    [{ words: 1000, medicalMatches: 30, distinct: 1 }, false],
    [{ words: 60, medicalMatches: 2, distinct: 2 }, true],
    [{ words: 100, medicalMatches: 1, distinct: 1 }, false],
    [{ words: 12, medicalMatches: 1, distinct: 1 }, true],
    [{ words: 0, medicalMatches: 0, distinct: 0 }, false],
  ])('%o: %s', ({ words, medicalMatches, distinct }, expected) => {
    const entries = new Map(Array.from({ length: distinct }, (_, number) => [number, 1]));
    expect(looksMedical({ words, medicalMatches, entries, matches: medicalMatches })).toBe(expected);
  });

  it('takes a few words that are nearly all terms for medical, guarded or not', () => {
    expect(looksMedical({ words: 2, medicalMatches: 0, entries: new Map(), matches: 1 })).toBe(true);
    expect(looksMedical({ words: 20, medicalMatches: 0, entries: new Map(), matches: 1 })).toBe(false);
  });

  it('does not take statistics or guarded words for evidence', () => {
    const evidence = noEvidence();
    const statistics = indexOf(entry({ id: 'hazard-ratio', kind: 'statistics' }), entry({ id: 'cytokine' }));
    const add = (source: typeof index, text: string) => {
      const { findMatches, words } = createMatcher(source);
      const weighed = findMatches(text).map((match) => weigh(match, words, source));
      addEvidence(evidence, { matches: weighed, words: 6 }, source);
    };
    add(statistics, 'A hazard ratio and a cytokine');
    expect(evidence).toEqual({ words: 6, medicalMatches: 1, entries: new Map([[0, 1]]), matches: 2 });
    add(index, 'protein');
    expect(evidence.medicalMatches).toBe(1);
  });
});
