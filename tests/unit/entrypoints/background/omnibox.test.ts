import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerOmnibox, type Omnibox } from '../../../../entrypoints/background/omnibox';
import type { FoundWords } from '../../../../platform/word-search';
import { takeWordToLookUp } from '../../../../platform/word-to-look-up';

type Suggest = (suggestions: readonly { content: string; description: string }[]) => void;

/** The address bar of a browser. */
function fakeOmnibox() {
  const listeners: {
    changed?: (text: string, suggest: Suggest) => void;
    entered?: (text: string, disposition: string) => void;
  } = {};
  const setDefaultSuggestion = vi.fn();
  const omnibox = {
    setDefaultSuggestion,
    onInputChanged: { addListener: (listener: never) => (listeners.changed = listener) },
    onInputEntered: { addListener: (listener: never) => (listeners.entered = listener) },
  };
  // As much of it as is used.
  return { omnibox: omnibox as unknown as Omnibox['omnibox'], listeners, setDefaultSuggestion };
}

const entry = {
  id: 'cytokine',
  term: 'cytokine',
  level: 2,
  plain: 'A <signal> of\ncells & "more".',
} as const;
const found: FoundWords = {
  words: [
    {
      entry: { ...entry, also: [], abbr: [], brands: [], parts: [], related: [] },
      ...{ fit: 'whole', name: 'CK' },
    },
  ],
  ...{ total: 1, isWhole: true },
};

const LOOKUP = fakeBrowser.runtime.getURL('/lookup.html');

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

test('suggests what is found, as markup that browsers can read, and offers to look up whatever is typed', async () => {
  const { omnibox, listeners, setDefaultSuggestion } = fakeOmnibox();
  answerOmnibox({ omnibox, find: async () => found, offerOf: (typed) => `Look up <${typed}>` });
  const suggest = vi.fn();
  listeners.changed?.(' ck\u0007 ', suggest);
  await vi.waitFor(() => expect(suggest).toHaveBeenCalled());
  expect(suggest.mock.calls).toEqual([
    [
      [
        {
          content: 'cytokine',
          description: 'CK (cytokine) · A &#60;signal&#62; of cells &#38; &#34;more&#34;.',
        },
      ],
    ],
  ]);
  expect(setDefaultSuggestion).toHaveBeenCalledWith({ description: 'Look up &#60;ck &#62;' });
});

test('says nothing to a text that was overtaken, and nothing where nothing can be read', async () => {
  const { omnibox, listeners } = fakeOmnibox();
  const waiting: (() => void)[] = [];
  const find = () => new Promise<FoundWords>((resolve) => waiting.push(() => resolve(found)));
  answerOmnibox({ omnibox, find, offerOf: String });
  const [first, second] = [vi.fn(), vi.fn()];
  listeners.changed?.('c', first);
  listeners.changed?.('cy', second);
  for (const answer of waiting) answer();
  await vi.waitFor(() => expect(second).toHaveBeenCalledOnce());
  expect(first).not.toHaveBeenCalled();

  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = fakeOmnibox();
  answerOmnibox({
    omnibox: broken.omnibox,
    find: () => Promise.reject(new Error('unreadable')),
    offerOf: String,
  });
  broken.listeners.changed?.('c', first);
  await vi.waitFor(() => expect(logged).toHaveBeenCalledOnce());
  expect(first).not.toHaveBeenCalled();
});

test.each([
  ['currentTab', false, [['update', 7, { url: LOOKUP }]]],
  ['newForegroundTab', false, [['create', { url: LOOKUP, active: true }]]],
  ['newBackgroundTab', false, [['create', { url: LOOKUP, active: false }]]],
  // A private window shows no page of ours.
  ['currentTab', true, [['create', { url: LOOKUP, active: true }]]],
] as const)(
  'opens the page for %s, private: %s, and hands the word over out of sight',
  async (disposition, incognito, calls) => {
    const made: unknown[] = [];
    const tab = { id: 7, incognito } as never; // as much of it as is used
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([tab]);
    vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async (...args) => {
      made.push(['create', ...args]);
      return tab;
    });
    vi.spyOn(fakeBrowser.tabs, 'update').mockImplementation(async (...args: unknown[]) => {
      made.push(['update', ...args]);
      return tab;
    });
    const { omnibox, listeners } = fakeOmnibox();
    answerOmnibox({ omnibox, find: async () => found, offerOf: String });
    listeners.entered?.(' stem cell ', disposition);
    await vi.waitFor(() => expect(made).toEqual(calls));
    expect(await takeWordToLookUp()).toBe('stem cell');
    expect(await takeWordToLookUp()).toBeNull();
  },
);
