// Which entry a definition names: by its long form, by what both forms have in common, or none.

import { expect, it } from 'vitest';
import { createMatcher } from '../../../glossary/matcher';
import { createMeaningReader } from '../../../glossary/page-meanings';
import { entry, indexOf } from './build-index';

const IDS = [
  'antigen',
  'dmard',
  'in-vitro-fertilization',
  'polymerase-chain-reaction',
  'real-time',
  'relative-risk',
];
const index = indexOf(
  entry({ id: 'antigen' }),
  entry({ id: 'dmard', term: 'disease-modifying antirheumatic drug', abbr: ['DMARD'] }),
  entry({ id: 'in-vitro-fertilization', abbr: ['IVF'] }),
  entry({ id: 'polymerase-chain-reaction', abbr: ['PCR', 'RT-PCR'] }),
  entry({ id: 'real-time' }),
  entry({ id: 'relative-risk', abbr: ['RR'], also: ['risk ratio'] }),
);
const matcher = createMatcher(index);
const { meaningsIn, meaningOf } = createMeaningReader(index);

it.each([
  ['the long form, though the entry has another abbreviation', 'the antigen (AG)', 'antigen'],
  ['the long form, in the plural', 'disease-modifying antirheumatic drugs (DMARDs)', 'dmard'],
  ['another name of the entry', 'a risk ratio (RR)', 'relative-risk'],
  [
    'a part of the long form, where the short one agrees',
    'real time polymerase chain reaction (RT-PCR)',
    'polymerase-chain-reaction',
  ],
  ['most words of the entry', 'a disease modifying anti-rheumatoid drug (DMARD)', 'dmard'],
  ['nothing: other words', 'idiopathic ventricular fibrillation (IVF)', undefined],
  ['nothing: a part that the short form knows nothing of', 'real time reading (RTR)', undefined],
])('by %s', (_, text, id) => {
  const [meaning, ...others] = meaningsIn(text, matcher.findMatches(text));
  expect(others).toEqual([]);
  expect(meaning?.claims.map((claim) => IDS[claim.entry])).toEqual(id === undefined ? [] : [id]);
});

it('tells the stretch that says it, and where the short form stands', () => {
  const text = 'Then RR (a relative risk) rose.';
  const [meaning] = meaningsIn(text, matcher.findMatches(text));
  expect(meaning).toMatchObject({ key: 'RR', long: 'relative risk', start: 5, shortAt: 5 });
  expect(text.slice(0, meaning?.end)).toBe('Then RR (a relative risk');
});

it('keys all ways to write a short form alike', () => {
  expect(['DMARD', 'DMARDs', 'DMARD’s'].map((short) => meaningOf(short, 'drug').key)).toEqual(
    Array(3).fill('DMARD'),
  );
  expect(meaningOf('IL‑6', 'interleukin 6').key).toBe('IL-6');
});
