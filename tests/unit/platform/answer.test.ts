import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageHandlers } from '../../../entrypoints/background/page-handlers';
import { openNotebook } from '../../../notebook/db';
import { openPackStore } from '../../../notebook/pack-store';
import { saveTerm } from '../../../notebook/saved-terms';
import { readRows } from '../../../notebook/snapshot';
import { answerPageRequests, type PageHandlers } from '../../../platform/answer';
import { USUAL_CHOICES } from '../../../platform/choices';
import type { GlossaryAssets } from '../../../platform/glossary-assets';

const UUID = '6f1c2b3a-0d4e-4f5a-8b6c-7d8e9f0a1b2c';
const tab = { id: 1, incognito: false, url: 'https://anna:pw@example.org/a?b#c', title: 'A page' };
const page = { id: 'test-extension-id', frameId: 0, url: 'https://example.org/a?b#c', tab };

const handlers = {
  sitePlan: vi.fn<PageHandlers['sitePlan']>(() => 'medical'),
  pageSettings: vi.fn<PageHandlers['pageSettings']>(() => ({
    ...USUAL_CHOICES,
    ...{ active: true, packs: null, saved: [], known: [] },
  })),
  packTerms: vi.fn<PageHandlers['packTerms']>(() => ({ index: null, numbers: [], before: 0 })),
  entries: vi.fn<PageHandlers['entries']>(({ hostname }, { numbers }) =>
    hostname ? numbers.map(() => null) : [],
  ),
  entry: vi.fn<PageHandlers['entry']>(() => null),
  explain: vi.fn<PageHandlers['explain']>((_asker, { text }) => ({ found: 'unknown', text })),
  saveTerm: vi.fn<PageHandlers['saveTerm']>(() => ({ ok: true })),
  takeBackSave: vi.fn<PageHandlers['takeBackSave']>(() => ({ undone: true })),
  isSaved: vi.fn<PageHandlers['isSaved']>(() => false),
  opened: vi.fn<PageHandlers['opened']>(() => null),
  passages: vi.fn<PageHandlers['passages']>(() => ({
    ...{ reading: null, canKeep: false, toolbar: true, passages: [] },
  })),
  keepPassage: vi.fn<PageHandlers['keepPassage']>(() => ({ ok: true })),
  colourPassage: vi.fn<PageHandlers['colourPassage']>(() => ({ changed: true })),
  takeBackPassage: vi.fn<PageHandlers['takeBackPassage']>(() => ({ undone: true })),
  openPanel: vi.fn<PageHandlers['openPanel']>(() => ({ opened: true })),
  stepInto: vi.fn<PageHandlers['stepInto']>(() => ({ stepped: false })),
  openReport: vi.fn<PageHandlers['openReport']>(() => null),
  addWord: vi.fn<PageHandlers['addWord']>(() => null),
};

const ANCHOR = {
  quote: { type: 'TextQuoteSelector', exact: 'a clot', prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 0, end: 6 },
  headings: [],
  lookalikes: { same: 0, quote: 0, prefix: 0, suffix: 0, headings: 0 },
};
const KEEP = { passage: UUID, canonical: null, colour: 'yellow', anchor: ANCHOR };

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  answerPageRequests(handlers, life.signal);
});

afterEach(() => {
  life.abort();
  vi.clearAllMocks();
  fakeBrowser.reset();
});

// The fake's types leave out the third argument that listeners get, the function to reply with.
const messages: { trigger(...args: unknown[]): Promise<unknown[]> } = fakeBrowser.runtime.onMessage;

/** Sends as the browser does; undefined when nobody undertook to answer. */
async function send(message: unknown, sender: object = page): Promise<unknown> {
  return new Promise((resolve) => {
    void messages.trigger(message, sender, resolve).then((kept) => {
      if (!kept.includes(true)) resolve(undefined);
    });
  });
}

function handlerCalls(): number {
  return Object.values(handlers).reduce((calls, { mock }) => calls + mock.calls.length, 0);
}

test('hands a request to its handler, with who asks', async () => {
  const ask = { sighting: UUID, id: 'lupus', sentence: 'It is lupus.' };
  expect(await send({ medgloss: 'saveTerm', args: [ask] })).toEqual({ ok: true, value: { ok: true } });
  expect(handlers.saveTerm).toHaveBeenCalledWith(
    {
      ...{ hostname: 'example.org', sensitiveHosts: [], title: 'A page', url: 'https://example.org/a?b#c' },
      ...{ frameUrl: 'https://example.org/a?b#c', isTop: true, isOfPage: false, isPrivate: false, tabId: 1 },
    },
    ask,
  );
});

test('leaves messages of other kinds to others', async () => {
  for (const message of [undefined, null, 'x', 3, [], {}, { type: 'command' }, { medgloss: 'entry' }]) {
    expect(await send(message)).toBeUndefined();
  }
});

test('stops answering when aborted', async () => {
  life.abort();
  expect(await send({ medgloss: 'pageSettings', args: [] })).toBeUndefined();
});

describe('refuses', () => {
  const long = 'x'.repeat(2001);
  const malformed: [what: string, message: object][] = [
    ['an unknown request', { medgloss: 'deleteEverything', args: [] }],
    ['a name from the prototype', { medgloss: 'constructor', args: [] }],
    ['a name that is not a string', { medgloss: ['entry'], args: [{ id: 'a' }] }],
    ['arguments that are not a list', { medgloss: 'pageSettings', args: {} }],
    ['an argument too many', { medgloss: 'pageSettings', args: [1] }],
    ['a missing argument', { medgloss: 'entry', args: [] }],
    ['a field too many', { medgloss: 'entry', args: [{ id: 'a', url: 'https://x.example' }] }],
    ['an empty id', { medgloss: 'entry', args: [{ id: '' }] }],
    ['a long id', { medgloss: 'entry', args: [{ id: long }] }],
    ['2,001 numbers', { medgloss: 'entries', args: [{ numbers: Array.from({ length: 2001 }, () => 1) }] }],
    ['a negative number', { medgloss: 'entries', args: [{ numbers: [-1] }] }],
    ['a fraction', { medgloss: 'entries', args: [{ numbers: [1.5] }] }],
    ['a number that is none', { medgloss: 'entries', args: [{ numbers: [Number.NaN] }] }],
    ['an empty question', { medgloss: 'explain', args: [{ text: '' }] }],
    ['a long question', { medgloss: 'explain', args: [{ text: 'x'.repeat(201) }] }],
    ['a long sentence', { medgloss: 'saveTerm', args: [{ sighting: UUID, id: 'a', sentence: long }] }],
    [
      'a sighting that is no UUID',
      { medgloss: 'saveTerm', args: [{ sighting: 'x', id: 'a', sentence: '' }] },
    ],
    ['no sighting', { medgloss: 'takeBackSave', args: [{}] }],
    ['whether a saved term of no name is there', { medgloss: 'isSaved', args: [{ id: '' }] }],
    ['a look that is no UUID', { medgloss: 'opened', args: [{ look: 'x', number: 1 }] }],
    [
      'an address of the page that is too long',
      { medgloss: 'passages', args: [{ canonical: 'x'.repeat(8001) }] },
    ],
    ['passages of another page', { medgloss: 'passages', args: [{ canonical: null, reading: 'x' }] }],
    ...[
      { passage: 'x' },
      { canonical: 1 },
      { colour: 'red' },
      { at: 1 },
      { reading: 'https://other.example/' },
      { anchor: {} },
      { anchor: { ...ANCHOR, more: 1 } },
      { anchor: { ...ANCHOR, quote: { ...ANCHOR.quote, exact: 'x'.repeat(20_001) } } },
      { anchor: { ...ANCHOR, quote: { ...ANCHOR.quote, prefix: long } } },
      { anchor: { ...ANCHOR, quote: { ...ANCHOR.quote, exact: 'half \ud800' } } },
      { anchor: { ...ANCHOR, position: { ...ANCHOR.position, start: -1 } } },
      { anchor: { ...ANCHOR, headings: Array.from({ length: 21 }, () => 'x') } },
    ].map((wrong): [string, object] => [
      `a passage with ${JSON.stringify(wrong).slice(0, 60)}`,
      { medgloss: 'keepPassage', args: [{ ...KEEP, ...wrong }] },
    ]),
    [
      'a color that is none',
      { medgloss: 'colourPassage', args: [{ passage: UUID, canonical: null, colour: '' }] },
    ],
    ['no passage to take back', { medgloss: 'takeBackPassage', args: [{ canonical: null }] }],
    ['a panel at a passage of no name', { medgloss: 'openPanel', args: [{ passage: 'x' }] }],
    ['a look with a moment of its own', { medgloss: 'opened', args: [{ look: UUID, number: 1, at: 1 }] }],
  ];

  test.each(malformed)('%s', async (_what, message) => {
    expect(await send(message)).toEqual({ ok: false, code: 'refused' });
    expect(handlerCalls()).toBe(0);
  });

  const strangers: [who: string, sender: object][] = [
    ['another extension', { ...page, id: 'other' }],
    ['a sender without an id', { ...page, id: undefined }],
    ['neither a tab nor a page of ours', { id: page.id, url: 'https://example.org/' }],
    [
      'an address that only begins like ours',
      { id: page.id, url: 'chrome-extension://test-extension-id.example/' },
    ],
  ];

  test.each(strangers)('%s', async (_who, sender) => {
    expect(await send({ medgloss: 'pageSettings', args: [] }, sender)).toEqual({
      ok: false,
      code: 'refused',
    });
    expect(handlerCalls()).toBe(0);
  });
});

describe('accepts', () => {
  test('2,000 numbers and a sentence of 2,000', async () => {
    const numbers = Array.from({ length: 2000 }, (_, i) => i);
    expect(await send({ medgloss: 'entries', args: [{ numbers }] })).toMatchObject({ ok: true });
    const ask = { sighting: UUID, id: 'a', sentence: 'x'.repeat(2000) };
    expect(await send({ medgloss: 'saveTerm', args: [ask] })).toMatchObject({ ok: true });
  });

  test('a passage of 20,000 units', async () => {
    const quote = { ...ANCHOR.quote, exact: 'x'.repeat(20_000), suffix: 'x'.repeat(2000) };
    const ask = { ...KEEP, anchor: { ...ANCHOR, quote, twin: { nth: 1, of: 2 } } };
    expect(await send({ medgloss: 'keepPassage', args: [ask] })).toMatchObject({ ok: true });
  });

  test('a question of 200 letters', async () => {
    const text = 'x'.repeat(200);
    expect(await send({ medgloss: 'explain', args: [{ text }] })).toMatchObject({ ok: true });
  });

  test('a page of ours that is in no tab', async () => {
    const sender = { id: page.id, url: 'chrome-extension://test-extension-id/popup.html' };
    expect(await send({ medgloss: 'pageSettings', args: [] }, sender)).toMatchObject({ ok: true });
  });
});

test('tells the page that a handler broke, and the log why', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  handlers.entry.mockImplementationOnce(() => {
    throw new Error('injected');
  });
  expect(await send({ medgloss: 'entry', args: [{ id: 'a' }] })).toEqual({ ok: false, code: 'failed' });
  expect(log).toHaveBeenCalledOnce();
});

describe('what only our own pages do', () => {
  // No request leads there: our own pages open the notebook themselves. Each is tried as if one did, with arguments that
  // would change what is kept.
  const notebook = openNotebook('guarded');
  const glossary: GlossaryAssets = {
    entriesByNumber: async (numbers) => numbers.map(() => null),
    entryById: async () => null,
    numberOf: async () => null,
    entryCount: async () => 1,
    loadNames: () => Promise.reject(new Error('not asked for')),
    loadIndex: () => Promise.reject(new Error('not asked for')),
  };
  const OPERATIONS = Object.values(
    import.meta.glob<Record<string, unknown>>('../../../notebook/*.ts', { eager: true }),
  ).flatMap((module) => Object.keys(module));
  const senders: [who: string, sender: object][] = [
    ['a content script', page],
    ['a frame in a page', { ...page, frameId: 7, url: 'https://ad.example/' }],
    ['a page of ours', { id: page.id, url: 'chrome-extension://test-extension-id/notebook.html' }],
    ['another extension', { ...page, id: 'other' }],
    ['a web page', { id: undefined, url: page.url, origin: 'https://example.org', tab }],
  ];

  beforeEach(async () => {
    life.abort();
    life = new AbortController();
    answerPageRequests(
      pageHandlers({
        ...{ notebook, glossary, store: openPackStore('answer-packs') },
        onSavedChanged: () => expect.unreachable(),
        onPassagesChanged: () => expect.unreachable(),
      }),
      life.signal,
    );
    await saveTerm(notebook, {
      ...{ sighting: UUID, entry: 'lupus', term: 'lupus', sentence: 'x' },
      title: null,
      url: null,
      at: 1,
    });
  });

  test.each(senders)('cannot be asked for by %s, and nothing changes', async (_who, sender) => {
    expect(OPERATIONS).toEqual(
      expect.arrayContaining(['removeTerms', 'readRows', 'changeRows', 'changeSavedTerm']),
    );
    const before = await readRows(notebook);
    for (const medgloss of [
      ...OPERATIONS,
      'list',
      'edit',
      'delete',
      'export',
      'import',
      '__proto__',
      'toString',
    ])
      for (const args of [
        [],
        ['lupus'],
        [['lupus']],
        [{ id: 'lupus' }],
        [{ notebook: {}, entries: ['lupus'] }],
      ]) {
        expect(await send({ medgloss, args }, sender)).toEqual({ ok: false, code: 'refused' });
      }
    expect(await readRows(notebook)).toEqual(before);
  });
});
