import { expect, test } from 'vitest';
import { splitWords } from '../../../../glossary/fold';
import { openIndex } from '../../../../glossary/index-format';
import { createMatcher } from '../../../../glossary/matcher';
import { keyHashes } from '../../../../glossary/packs/key-words';
import { entryGate } from '../../../../glossary/packs/pack-entries';
import { compileEntries } from '../../../../glossary/packs/pack-index';
import { createWords } from '../../../../glossary/words';

function entryOf(term: string, also: string[] = []) {
  const gate = entryGate();
  gate.add({ term, plain: 'x', also }, { row: 1 });
  return gate.pack({}).entries;
}

function hashesIn(text: string): Set<number> {
  const words = createWords();
  splitWords(text, words);
  return new Set(words.hash.subarray(0, words.count));
}

test.each([
  ['stoma', 'Two stomas were made.'],
  ['deep vein stent', 'with deep-vein stents'],
  ['deep vein stent', 'with deep vein stent in place'],
  ['tumour board', 'The tumor boards met.'],
  ['TNF-α blocker', 'a TNF alpha blocker'],
  ['IL-6 test', 'IL6 tests'],
  ['antidrug antibody', 'an anti-drug antibody'],
  ["Crohn's nurse", 'the Crohns nurse'],
  ['stage 3 plan', 'a stage III plan'],
  ['standard of care', 'the standards of care'],
  ['diagnosis meeting', 'Diagnosis meetings'],
  ['β-test', 'a beta-test'],
  ['Ménière clinic', 'the Meniere clinic'],
])('%s is asked for on a page that says: %s', (term, text) => {
  const entries = entryOf(term);
  const opened = openIndex(compileEntries(entries).buffer);
  if (!opened.ok) throw new Error(opened.code);
  // It is a name that the index finds there …
  expect(createMatcher(opened.index).findMatches(text)).toHaveLength(1);
  // … and so the page must have one of its hashes.
  const there = hashesIn(text);
  expect(entries.flatMap(keyHashes).some((hash) => there.has(hash))).toBe(true);
});

test('a page that has none of its words does not ask for it', () => {
  const there = hashesIn('The weather is fine.');
  expect(
    entryOf('deep vein stent')
      .flatMap(keyHashes)
      .some((hash) => there.has(hash)),
  ).toBe(false);
});

test('other names are asked for, too', () => {
  const there = hashesIn('an ostomy');
  expect(
    entryOf('stoma', ['ostomy'])
      .flatMap(keyHashes)
      .some((hash) => there.has(hash)),
  ).toBe(true);
});

test('short forms in capitals are found in capitals only', () => {
  const opened = openIndex(compileEntries(entryOf('IT')).buffer);
  if (!opened.ok) throw new Error(opened.code);
  const matcher = createMatcher(opened.index);
  expect(matcher.findMatches('it is said')).toEqual([]);
  expect(matcher.findMatches('the IT injection')).toHaveLength(1);
});
