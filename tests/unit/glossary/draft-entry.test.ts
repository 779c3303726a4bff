import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../../glossary/build/compile';
import { describeRefusal, draftEntry, insertEntry, type Known } from '../../../glossary/build/draft-entry';
import { parseEntries } from '../../../glossary/build/parse';
import { openIndex } from '../../../glossary/index-format';

const HEART = `- id: cardiomyopathy
  term: cardiomyopathy
  kind: disease
  level: 2
  plain: A weak or stiff heart muscle.

- id: takotsubo
  term: broken heart syndrome
  kind: disease
  level: 3
  plain: A sudden weakness of the heart after a shock.
  abbr: [TTS]
`;
const NERVES = `- id: neuropathy
  term: neuropathy
  kind: disease
  level: 2
  plain: Harm to a nerve.
`;

const entries = [
  ...parseEntries('glossary/entries/brain/nerves.yaml', NERVES).entries,
  ...parseEntries('glossary/entries/heart/muscle.yaml', HEART).entries,
];
const compiled = compileGlossary(entries.map(({ entry }) => entry));
const opened = openIndex(compiled.index.buffer);
if (!opened.ok) throw new Error(opened.code);
const known: Known = {
  entries,
  index: opened.index,
  published: compiled.entries,
  headwords: [
    { rank: 1, name: 'heart', forms: ['hearts'] },
    { rank: 2, name: 'stress cardiomyopathy', forms: ['TTS', 'SCM', 'takotsubo'] },
  ],
  ambiguous: new Set(['scm']),
};

/** The draft of a term, as it reads once it stands in a file. */
function draft(term: string) {
  const drafted = draftEntry(term, known);
  if (drafted.code !== 'drafted') throw new Error(drafted.code);
  const { entries: read, findings } = parseEntries('new.yaml', drafted.yaml);
  return { ...drafted, entry: read[0]?.entry, findings: findings.map(({ rule }) => rule) };
}

describe('a term that the glossary has', () => {
  it.each([
    ['cardiomyopathy', 'cardiomyopathy'],
    ['Cardiomyopathies', 'cardiomyopathy'],
    ['broken-heart syndrome', 'takotsubo'],
    ['TTS', 'takotsubo'],
    [' cardiomyopathy.', 'cardiomyopathy'],
  ])('%s is refused, and its entry named', (term, owner) => {
    const refusal = draftEntry(term, known);
    expect(refusal).toMatchObject({ code: 'taken', owners: [{ entry: { id: owner } }] });
    if (refusal.code === 'taken')
      expect(describeRefusal(term, refusal)).toMatch(
        new RegExp(`is a spelling of ${owner} \\(.*:\\d+\\) already`),
      );
  });

  it('is not refused for being a part of a longer name', () => {
    expect(draftEntry('broken heart', known).code).toBe('drafted');
  });
});

it('refuses what holds no letter', () => {
  expect(draftEntry('±', known)).toEqual({ code: 'no-letters' });
});

describe('a draft', () => {
  it('has its rank, and the other forms that no entry has', () => {
    const { headword, entry } = draft('stress cardiomyopathy');
    expect(headword?.rank).toBe(2);
    expect(entry).toMatchObject({ also: ['takotsubo'], abbr: ['SCM'] });
  });

  it('is found by a form of its headword, which then is another name', () => {
    const { headword, entry } = draft('takotsubo');
    expect(headword?.rank).toBe(2);
    expect(entry?.also).toEqual(['stress cardiomyopathy']);
  });

  it('has a guard where a spelling misleads', () => {
    expect(draft('takotsubo').entry?.when).toEqual([{ medical: true, near: [], not: [] }]);
    expect(draft('brain fog').entry?.when).toEqual([]);
  });

  it('goes beside the entries that are named in it', () => {
    const { file, entry } = draft('peripartum cardiomyopathy');
    expect(file).toBe('glossary/entries/heart/muscle.yaml');
    expect(entry).toMatchObject({ kind: 'disease', related: ['cardiomyopathy', 'neuropathy'] });
  });

  it('names no file when nothing is like it', () => {
    expect(draft('zzz').file).toBeUndefined();
  });

  it.each([
    ['an everyday word', 'kidney', 1],
    ['a word that many texts use', 'takotsubo', 2],
    ['a word of neither', 'zzz', 3],
  ])('of %s has level %s', (_, term, level) => {
    expect(draft(term).entry?.level).toBe(level);
  });

  it.each([
    ['Behçet’s disease', 'behcets-disease'],
    ['HLA-B27', 'hla-b27'],
    ['5-HT₃ antagonist', '5-ht3-antagonist'],
  ])('of %s has the id %s', (term, id) => {
    expect(draft(term).id).toBe(id);
  });

  it('asks for a respelling of a hard word only', () => {
    expect(draft('takotsubo').findings).toEqual([]);
    expect(draft('takotsubo').yaml).toContain('say: TODO');
    expect(draft('brain fog').yaml).not.toContain('say:');
  });
});

describe('the place in the file', () => {
  const ids = (source: string) => parseEntries('f.yaml', source).entries.map(({ entry }) => entry.id);

  it.each([
    ['angina', ['angina', 'cardiomyopathy', 'takotsubo']],
    ['myocarditis', ['cardiomyopathy', 'myocarditis', 'takotsubo']],
    ['ventricle', ['cardiomyopathy', 'takotsubo', 'ventricle']],
  ])('of %s is by the alphabet', (term, expected) => {
    const { id, yaml } = draft(term);
    const source = insertEntry(HEART, id, yaml);
    expect(ids(source)).toEqual(expected);
    expect(source).not.toMatch(/\n\n\n|[^\n]\n- id/);
  });
});
