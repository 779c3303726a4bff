import { afterEach, expect, test, vi } from 'vitest';
import { answerSearch } from '../../../platform/answer-search';
import type { SearchAnswer, SearchQuestion } from '../../../platform/search-messages';
import type { FoundWord, FoundWords } from '../../../platform/word-search';

afterEach(() => vi.restoreAllMocks());

const NOTHING: FoundWords = { words: [], total: 0, isWhole: true };

function wordsOf(fit: FoundWord['fit']): FoundWords {
  const entry = { id: 'x', term: 'x', level: 2, plain: 'x' } as const;
  const lists = { also: [], abbr: [], brands: [], parts: [], related: [] };
  return { ...NOTHING, words: [{ entry: { ...entry, ...lists }, fit, name: null }], total: 1 };
}

function question(nth: number, text: string, isNamesOnly = false): SearchQuestion {
  return { nth, text, most: 9, isNamesOnly };
}

/** A worker whose parts are told what to find. */
function worker(find: (text: string) => Promise<FoundWords>) {
  const answers: SearchAnswer[] = [];
  const explain = vi.fn(async (text: string) => ({ found: 'unknown', text }) as const);
  const readMeanings = vi.fn(async () => {});
  const ask = answerSearch({ find, readMeanings, explain }, (answer) => answers.push(answer));
  const come = (count: number) => vi.waitFor(() => expect(answers).toHaveLength(count));
  return { answers, explain, readMeanings, ask, come };
}

test('answers the newest question, and passes over those that were overtaken', async () => {
  const asked: string[] = [];
  const { ask, answers, come } = worker(async (text) => {
    asked.push(text);
    return wordsOf('whole');
  });
  for (const [nth, text] of [...'cyto'].map((_, i) => [i, 'cyto'.slice(0, i + 1)] as const))
    ask(question(nth, text));
  await come(2);
  expect(asked).toEqual(['c', 'cyto']);
  expect(answers.map(({ nth }) => nth)).toEqual([0, 3]);
});

test('answers again once meanings have been read, unless something else has been asked', async () => {
  let isRead = false;
  const { ask, answers, readMeanings, come } = worker(async () => ({ ...wordsOf('whole'), isWhole: isRead }));
  readMeanings.mockImplementation(async () => {
    isRead = true;
  });
  ask(question(1, 'belly'));
  await come(2);
  expect(answers.map(({ nth, found }) => [nth, found?.isWhole])).toEqual([
    [1, false],
    [1, true],
  ]);
});

test('reads no meanings for who asks for names only, and explains nothing to him', async () => {
  const { ask, answers, readMeanings, explain, come } = worker(async () => ({ ...NOTHING, isWhole: false }));
  ask(question(1, 'belly', true));
  await come(1);
  ask(question(2, 'belly', true));
  await come(2);
  expect(answers.at(-1)?.explanation).toBeNull();
  expect(explain).not.toHaveBeenCalled();
  expect(readMeanings).not.toHaveBeenCalled();
});

test.each([
  ['whole', 0],
  ['beginning', 0],
  ['word', 0],
  ['slip', 1],
  ['meaning', 1],
] as const)('a text found by %s is explained %i times besides', async (fit, times) => {
  const { ask, explain, come } = worker(async () => wordsOf(fit));
  ask(question(1, 'x'));
  await come(1);
  expect(explain).toHaveBeenCalledTimes(times);
});

test('says that nothing can be read, and goes on', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { ask, answers, come } = worker(async (text) => {
    if (text === 'broken') throw new Error('unreadable');
    return NOTHING;
  });
  ask(question(1, 'broken'));
  await come(1);
  ask(question(2, 'x'));
  await come(2);
  expect(answers.map(({ found }) => found)).toEqual([null, NOTHING]);
  expect(logged).toHaveBeenCalledOnce();
});
