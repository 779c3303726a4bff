import { expect, it } from 'vitest';
import { parseEntries } from '../../../glossary/build/parse';
import { describeStats, statsOf } from '../../../glossary/build/stats';

/** One entry that reads at the grade of its one-word sentence: the longer the word, the harder. */
function yaml(id: string, kind: string, level: number, plain: string, more = ''): string {
  return `- {id: ${id}, term: ${id}, kind: ${kind}, level: ${level}, plain: ${plain}${more}}\n`;
}

const entries = [
  ...parseEntries(
    'glossary/entries/heart/a.yaml',
    yaml('aorta', 'anatomy', 2, 'A big tube.', ', also: [great artery], abbr: [Ao]') +
      yaml('atrium', 'anatomy', 2, 'Extraordinary.'),
  ).entries,
  ...parseEntries('glossary/entries/brain/b.yaml', yaml('axon', 'biology', 3, 'A cable.', ', abbr: [Ao]'))
    .entries,
];
const stats = statsOf(entries, [
  { field: 'heart', entry: 'atrium' },
  { field: 'heart', entry: 4 },
]);

it('counts entries, and each spelling once', () => {
  expect(stats.entries).toBe(3);
  expect(stats.spellings).toBe(5); // aorta, great artery, Ao, atrium, axon
});

it('counts by field with what was read once, by kind and by level', () => {
  expect(stats.fields).toEqual([
    { name: 'brain', entries: 1, readOnce: 0 },
    { name: 'heart', entries: 2, readOnce: 5 },
  ]);
  expect(stats.kinds).toEqual([
    ['anatomy', 2],
    ['biology', 1],
  ]);
  expect(stats.levels).toEqual([
    [2, 2],
    [3, 1],
  ]);
});

it('puts the hardest first', () => {
  const [first] = stats.grades.worst;
  expect(first?.placed.entry.id).toBe('atrium');
  expect(stats.grades.ninetieth).toBe(first?.grade);
  expect(stats.grades.median).toBeLessThan(stats.grades.ninetieth);
});

it('prints every figure', () => {
  const text = describeStats(stats);
  expect(text).toMatch(/^3 entries, 5 spellings$/m);
  expect(text).toMatch(/without a second reading \(5 in all\)$/m);
  expect(text).toMatch(/^ {2}heart +2 +5$/m);
  expect(text).toMatch(/^reading grade: median .*, 90th percentile .*, highest /m);
  expect(text).toMatch(/ {2}atrium {2}glossary\/entries\/heart\/a\.yaml:2$/m);
});
