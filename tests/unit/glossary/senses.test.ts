import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../glossary/matcher';
import { addEvidence, chooseSense, looksMedical, noEvidence, readGuards } from '../../../glossary/senses';
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
const guards = readGuards(index);

function choose(text: string, medical = true) {
  const [match] = matcher.findMatches(text);
  if (!match) throw new Error(`nothing found in "${text}"`);
  return chooseSense(match, { text, medical, guards });
}

describe('a spelling with several senses', () => {
  it.each([
    ['MS with a relapse after two years', { kind: 'one', entry: 2, among: 2 }],
    ['MS of both valves', { kind: 'one', entry: 1, among: 2 }],
    ['MS of the valve', { kind: 'one', entry: 1, among: 2 }],
    ['MS is a disease', { kind: 'silent' }],
    ['MS Word and a relapse', { kind: 'silent' }],
    ['MS Office and a relapse', { kind: 'silent' }],
    ['MS: the valve, and a relapse', { kind: 'several', entries: [1, 2] }],
  ])('reads "%s"', (text, choice) => {
    expect(choose(text)).toEqual(choice);
  });

  it('is silent on a page that is not medical, whatever stands nearby', () => {
    expect(choose('MS with a relapse', false)).toEqual({ kind: 'silent' });
  });
});

describe('an ordinary word that is also a term', () => {
  it('speaks on medical pages only', () => {
    expect(choose('protein')).toEqual({ kind: 'one', entry: 3, among: 1 });
    expect(choose('protein', false)).toEqual({ kind: 'silent' });
  });

  it('does not keep an unguarded term silent', () => {
    expect(choose('cytokine', false)).toEqual({ kind: 'one', entry: 0, among: 1 });
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
    const entries = new Set(Array.from({ length: distinct }, (_, number) => number));
    expect(looksMedical({ words, medicalMatches, entries, matches: medicalMatches })).toBe(expected);
  });

  it('takes a few words that are nearly all terms for medical, guarded or not', () => {
    expect(looksMedical({ words: 2, medicalMatches: 0, entries: new Set(), matches: 1 })).toBe(true);
    expect(looksMedical({ words: 20, medicalMatches: 0, entries: new Set(), matches: 1 })).toBe(false);
  });

  it('does not take statistics or guarded words for evidence', () => {
    const evidence = noEvidence();
    const statistics = indexOf(entry({ id: 'hazard-ratio', kind: 'statistics' }), entry({ id: 'cytokine' }));
    const text = 'A hazard ratio and a cytokine';
    const matches = createMatcher(statistics).findMatches(text);
    addEvidence(evidence, { text, matches, words: 6 }, { index: statistics, guards: [] });
    expect(evidence).toEqual({ words: 6, medicalMatches: 1, entries: new Set([0]), matches: 2 });
    addEvidence(
      evidence,
      { text: 'protein', matches: matcher.findMatches('protein'), words: 1 },
      { index, guards },
    );
    expect(evidence.medicalMatches).toBe(1);
  });
});
