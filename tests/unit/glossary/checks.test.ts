import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkGlossary } from '../../../glossary/build/checks';
import { parseEntries } from '../../../glossary/build/parse';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FILE = 'glossary/entries/test/test.yaml';

const GOOD = `
- id: cytokine
  term: cytokine
  kind: biology
  level: 2
  plain: A small signal that body cells send to each other.
  say: SY-toh-kine
`;

/** What is said of a file, without its name. */
function findings(source: string): string[] {
  const parsed = parseEntries(FILE, source.trimStart());
  return [...parsed.findings, ...checkGlossary(parsed.entries, ROOT)].map(
    ({ line, rule }) => `${line}: ${rule}`,
  );
}

it('passes a good entry', () => {
  expect(findings(GOOD)).toEqual([]);
});

describe('a broken rule is told with its line', () => {
  it.each([
    ['an unknown field', `${GOOD}  colour: red\n`, /^7: colour: /],
    ['an unknown kind', GOOD.replace('biology', 'thing'), /^3: kind: /],
    ['a level out of range', GOOD.replace('level: 2', 'level: 4'), /^4: level: /],
    ['a respelling without stress', GOOD.replace('SY-toh-kine', 'sy-toh-kine'), /^6: say: .*CAPITALS/],
    ['text that is not YAML', '- id: [', /not valid YAML/],
    ['a file that is no list', 'id: x', /^1: must be a list/],
    ['an id used twice', GOOD + GOOD.trimStart(), /id "cytokine" is also at/],
    [
      'entries out of order',
      GOOD + GOOD.trimStart().replaceAll('cytokine', 'antigen'),
      /^7: antigen: entries are in alphabetical order/,
    ],
    ['three sentences', GOOD.replace('other.', 'other. It is small. It is good.'), /3 sentences/],
    [
      'a long first sentence',
      GOOD.replace('other.', 'other day and night all over the whole of your body and more.'),
      /first sentence has \d+ words/,
    ],
    ['no full stop', GOOD.replace('other.', 'other'), /full stop/],
    [
      'a hard word',
      GOOD.replace('A small signal', 'A paracrine signal'),
      /"paracrine" is neither everyday English nor a simpler entry/,
    ],
    [
      'a word that is an entry as hard as this one',
      GOOD + GOOD.trimStart().replaceAll('cytokine', 'macrophage').replace('body cells', 'a cytokine'),
      /"cytokine" is itself an entry of level 2/,
    ],
    [
      'a high reading grade',
      GOOD.replace(
        'A small signal that body cells send to each other.',
        'An absolutely extraordinary international communication opportunity.',
      ),
      /reads at US grade/,
    ],
    ['a dictionary phrase', GOOD.replace('A small signal', 'This refers to a signal'), /dictionary phrase/],
    ['advice', GOOD.replace('send to each other', 'send. Ask your nurse'), /advice/],
    ['a person named by an illness', GOOD.replace('body cells', 'sufferers'), /person named by an illness/],
    ['a gap left to fill', GOOD.replace('SY-toh-kine', 'TODO'), /^6: cytokine: say: a TODO is left/],
    ['an unknown relation', `${GOOD}  related: [nothing]\n`, /related: unknown id "nothing"/],
    ['a circle', `${GOOD}  broader: cytokine\n`, /broader: runs in a circle/],
    ['a hard term without respelling', GOOD.replace('  say: SY-toh-kine\n', ''), /needs a respelling/],
    [
      'a word that all hear, for specialists',
      GOOD.replaceAll('cytokine', 'kidney').replace('level: 2', 'level: 3'),
      /^4: kidney: "kidney" has level 3, but \d+ of 51 million words heard speak for level 1;/,
    ],
    [
      'a word that few hear, for everyone',
      GOOD.replaceAll('cytokine', 'quadriceps').replace('level: 2', 'level: 1'),
      /"quadriceps" has level 1, but 4 of 51 million words heard speak for level 2 or 3/,
    ],
    ['an ambiguous spelling without when', `${GOOD}  also: [stage]\n`, /"stage" is in ambiguous.tsv/],
    [
      'a when for a spelling it lacks',
      `${GOOD}  when: {spellings: [other], medical: true}\n`,
      /"other" is not a spelling of this entry/,
    ],
    [
      'a when with a sign for a word',
      `${GOOD}  when: {spellings: [cytokine], not: [±]}\n`,
      /"±" holds no letter or digit/,
    ],
    ['a spelling that text cannot hold', `${GOOD}  also: ["±"]\n`, /"±" holds no letter or digit/],
    ['a when that says nothing', `${GOOD}  when: {spellings: [cytokine]}\n`, /when: says nothing/],
    [
      'a spelling that another entry claims',
      `${GOOD}- id: signal-protein\n  term: signal protein\n  also: [cytokine]\n  kind: biology\n  level: 2\n  plain: A signal that body cells send.\n`,
      /surface "cytokine" is also claimed by/,
    ],
  ])('%s', (_, source, rule) => {
    expect(findings(source).filter((finding) => rule.test(finding))).toHaveLength(
      findings(source).length > 1 && /is also claimed by/.test(rule.source) ? 2 : 1,
    );
  });
});

it('lets a guarded word be as hard as it likes: it is frequent in another sense', () => {
  const source = GOOD.replaceAll('cytokine', 'kidney').replace('level: 2', 'level: 3');
  expect(findings(`${source}  when: {medical: true}\n`)).toEqual([]);
});

it('takes the argument in levels.tsv', () => {
  expect(findings(GOOD.replaceAll('cytokine', 'mammogram').replace('level: 2', 'level: 1'))).toEqual([]);
});

it('allows a shared spelling that both entries declare', () => {
  const declare = '  abbr: [CSX]\n  senses: [CSX]\n';
  const other =
    '- id: signal-note\n  term: signal note\n  kind: biology\n  level: 2\n  plain: A note that body cells send.\n';
  expect(findings(GOOD + declare + other + declare)).toEqual([]);
});
