import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageHandlers } from '../../../../entrypoints/background/page-handlers';
import type { Entry } from '../../../../glossary/entry';
import { type Notebook, openNotebook } from '../../../../notebook/db';
import { addKnownWords } from '../../../../notebook/known-words';
import { putOwnWords, syncOwnWords } from '../../../../notebook/own-words';
import { openPackStore, type PackStore } from '../../../../notebook/pack-store';
import { recordReview } from '../../../../notebook/review-log';
import { changeReviewSettings } from '../../../../notebook/review-settings';
import { allWords } from '../../../../platform/all-words';
import type { PageHandlers } from '../../../../platform/answer';
import { pageChoices, USUAL_CHOICES } from '../../../../platform/choices';
import { readReportSubject } from '../../../../platform/report-subject';
import { changeSettings } from '../../../../platform/settings';
import { entry as authored, indexOf } from '../../glossary/build-index';

const lupus: Entry = {
  id: 'lupus',
  term: 'lupus',
  kind: 'disease',
  level: 2,
  plain: 'x',
  also: [],
  abbr: [],
  brands: [],
  parts: [],
  related: [],
};
const INDEX = indexOf(authored({ id: 'lupus' }));
const asker = {
  ...{ hostname: 'example.org', sensitiveHosts: [], title: 'A page', url: 'https://example.org/' },
  ...{ frameUrl: 'https://example.org/', isTop: true, isOfPage: true, isPrivate: false, tabId: 1 },
};
const save = { sighting: 's1', id: 'lupus', sentence: 'It is lupus.' };

let notebook: Notebook;
let store: PackStore;
let handlers: PageHandlers;
let databases = 0;
let isBroken = false;
let told: number;

beforeEach(() => {
  notebook = openNotebook(`handlers-${databases++}`);
  told = 0;
  store = openPackStore(`handlers-packs-${databases}`);
  handlers = pageHandlers({
    notebook,
    store,
    onSavedChanged: () => told++,
    onPassagesChanged: () => told++,
    glossary: allWords(
      {
        entriesByNumber: async (numbers) => numbers.map((number) => (number === 0 ? lupus : null)),
        entryById: async (id) => (id === 'lupus' ? lupus : null),
        numberOf: async (id) => (id === 'lupus' ? 0 : null),
        entryCount: async () => 1,
        loadNames: async () => [['lupus', 'SLE']],
        loadIndex: async () => (isBroken ? Promise.reject(new Error('unreadable')) : INDEX),
      },
      store,
    ),
  });
});

afterEach(async () => {
  fakeBrowser.reset();
  await notebook.delete();
});

test('where no addresses may be kept, a word is saved without its page, and a report goes without it', async () => {
  await fakeBrowser.storage.managed.set({ addresses: false });
  expect(await handlers.saveTerm(asker, save)).toEqual({ ok: true });
  expect(await notebook.sightings.toArray()).toMatchObject([
    { sentence: 'It is lupus.', title: null, url: null },
  ]);
  await handlers.openReport(asker, { id: 'lupus' });
  expect(await readReportSubject()).toEqual({ entry: 'lupus', address: null });
});

test('marks a page unless its site is left alone, by its own nature too', async () => {
  expect(await handlers.pageSettings(asker)).toEqual({
    ...USUAL_CHOICES,
    active: true,
    packs: null,
    saved: [],
    known: [],
  });
  expect(await handlers.pageSettings({ ...asker, sensitiveHosts: ['example.org'] })).toMatchObject({
    active: false,
  });
  expect(await handlers.sitePlan({ ...asker, sensitiveHosts: ['example.org'] })).toBe('sensitive');
  const settings = await changeSettings(() => ({
    sitesOff: ['example.org'],
    amount: 'few',
    markStyle: 'wavy',
  }));
  expect(await handlers.pageSettings(asker)).toEqual({
    ...pageChoices(settings),
    active: false,
    packs: null,
    saved: [],
    known: [],
  });
});

test('saves a term with title and address of the asker, and takes it back', async () => {
  expect(await handlers.saveTerm(asker, save)).toEqual({ ok: true });
  expect(await notebook.sightings.toArray()).toMatchObject([
    { title: 'A page', url: 'https://example.org/' },
  ]);
  expect(await handlers.takeBackSave(asker, { sighting: 's1' })).toEqual({ undone: true });
  expect(await notebook.savedTerms.count()).toBe(0);
  expect(await handlers.takeBackSave(asker, { sighting: 's1' })).toEqual({ undone: true });
});

test('says whether a term is saved, and that it is not where the notebook cannot be read', async () => {
  expect(await handlers.isSaved(asker, { id: 'lupus' })).toBe(false);
  await handlers.saveTerm(asker, save);
  expect(await handlers.isSaved(asker, { id: 'lupus' })).toBe(true);
  notebook.close({ disableAutoOpen: true });
  expect(await handlers.isSaved(asker, { id: 'lupus' })).toBe(false);
});

test('saves no term that the glossary does not have', async () => {
  expect(await handlers.saveTerm(asker, { ...save, id: 'nothing' })).toEqual({
    ok: false,
    code: 'unknown-term',
  });
  expect(await notebook.sightings.count()).toBe(0);
});

test.each([
  ['Lupus', { found: 'entries', text: 'Lupus', entries: [lupus] }],
  ['luppus', { found: 'nearest', text: 'luppus', nearest: [{ entry: lupus, name: 'lupus' }] }],
  ['nephritis', { found: 'parts', text: 'nephritis', nearest: [] }],
  ['qqq', { found: 'unknown', text: 'qqq' }],
])('explains %s', async (text, explanation) => {
  expect(await handlers.explain(asker, { text })).toMatchObject(explanation);
});

test('explains once the files of the glossary can be read again', async () => {
  isBroken = true;
  await expect(handlers.explain(asker, { text: 'lupus' })).rejects.toThrow('unreadable');
  isBroken = false;
  expect(await handlers.explain(asker, { text: 'lupus' })).toMatchObject({ found: 'entries' });
});

test('explains where pages are not marked: the reader asked', async () => {
  await changeSettings(() => ({ enabled: false }));
  expect(await handlers.explain(asker, { text: 'lupus' })).toMatchObject({ found: 'entries' });
});

test('tells what is saved and what is known, by number, and nothing on a site left alone', async () => {
  await handlers.saveTerm(asker, save);
  await addKnownWords(notebook, [
    { id: 'lupus', term: 'lupus', since: 1 },
    { id: 'no-longer-there', term: 'x', since: 1 },
  ]);
  expect(await handlers.pageSettings(asker)).toMatchObject({ saved: [0], known: [0] });
  await changeSettings(() => ({ sitesOff: ['example.org'] }));
  expect(await handlers.pageSettings(asker)).toMatchObject({ saved: [], known: [] });
});

test('has the other tabs told of a save and of its taking back, and of nothing else', async () => {
  await handlers.pageSettings(asker);
  await handlers.saveTerm(asker, { ...save, id: 'nothing' });
  expect(told).toBe(0);
  await handlers.saveTerm(asker, save);
  await handlers.takeBackSave(asker, { sighting: 's1' });
  expect(told).toBe(2);
});

test('lets a look at a due word count only where the reader has said so', async () => {
  await handlers.saveTerm(asker, save);
  const answer = { entry: 'lupus', what: 'grade', card: 'choice', grade: 4 } as const;
  await recordReview(notebook, { ...answer, id: 'r1', at: 1000 });
  const opened = { look: 'l1', number: 0 };
  expect(await handlers.opened(asker, opened)).toBeNull();
  expect(await notebook.reviews.count()).toBe(1);
  await changeReviewSettings(notebook, () => ({ looksCount: true }));
  await handlers.opened(asker, opened);
  await handlers.opened(asker, opened);
  expect(await notebook.reviews.where('entry').equals('lupus').toArray()).toMatchObject([
    { id: 'l1' },
    { id: 'r1' },
  ]);
});

test('opens the page for a report of an entry; a private window leaves no address, and no entry in the history', async () => {
  const opened = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url);
  const before = (await opened()).length;
  expect(await handlers.openReport(asker, { id: 'no-such-entry' })).toBeNull();
  expect(await opened()).toHaveLength(before);
  await handlers.openReport(asker, { id: 'lupus' });
  expect((await opened()).at(-1)).toMatch(/\/report\.html#lupus$/);
  expect(await readReportSubject()).toEqual({ entry: 'lupus', address: 'https://example.org/' });
  await handlers.openReport({ ...asker, url: null, isPrivate: true }, { id: 'lupus' });
  expect((await opened()).at(-1)).toMatch(/\/report\.html$/);
  expect(await readReportSubject()).toEqual({ entry: 'lupus', address: null });
});

test('a text is explained in words of the reader first, and by the glossary where it has it too', async () => {
  const idsOf = async (text: string) => {
    const said = await handlers.explain(asker, { text });
    return said.found === 'entries' ? said.entries.map(({ id }) => id) : said.found;
  };
  expect(await idsOf('the PICC line')).not.toContain('own:w1');
  const own = (id: string, term: string) => ({
    ...{ id, createdAt: 1 },
    text: { value: { term, plain: 'Mine.', also: [], tags: [] }, at: 1, edit: id },
  });
  await putOwnWords(notebook, [own('w1', 'PICC line'), own('w2', 'Lupus')]);
  await syncOwnWords(notebook, store);
  expect(await idsOf('the PICC line')).toEqual(['own:w1']);
  expect(await idsOf('lupus')).toEqual(['own:w2', 'lupus']);
  expect(await idsOf('line')).toBe('unknown');
});
