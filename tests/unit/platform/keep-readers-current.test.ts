import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Notebook, openNotebook, watchNotebook } from '../../../notebook/db';
import { changeOf, unedited } from '../../../notebook/edits';
import { addKnownWords } from '../../../notebook/known-words';
import { changePassage, keepPassage, removePassages, restorePassages } from '../../../notebook/passages';
import { restore, undoRestore } from '../../../notebook/restore';
import { changeSavedTerm, saveTerm } from '../../../notebook/saved-terms';
import { readRows } from '../../../notebook/snapshot';
import { keepReadersCurrent } from '../../../platform/keep-readers-current';
import { marking } from '../notebook/marked';

let notebook: Notebook;
let life: AbortController;
let databases = 0;
/** Types of the notices that the one open tab got. */
let told: string[];

beforeEach(() => {
  notebook = openNotebook(`followed-${databases++}`);
  life = new AbortController();
  told = [];
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async (_tab: number, notice: unknown) => {
    told.push((notice as { type: string }).type); // a ReaderNotice, as tellAllTabs sends it
  });
});

afterEach(async () => {
  life.abort();
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await notebook.delete();
});

/** Waits until just this has been told since last asked. */
async function expectTold(...types: string[]): Promise<void> {
  await vi.waitFor(() => expect(told).toEqual(types));
  told = [];
}

/** Waits until whoever watches the notebook has seen this, and expects that nothing was told of it. */
async function expectUntold(isSo: () => Promise<boolean>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const onValue = (so: boolean) => so && resolve();
    watchNotebook(isSo, { onValue, onFault: reject, signal: life.signal });
  });
  // What is told goes by way of a query for the tabs.
  await fakeBrowser.tabs.query({});
  expect(told).toEqual([]);
}

test('tabs are told when other words are saved or known, and of nothing else', async () => {
  await keepReadersCurrent(notebook, life.signal);
  await addKnownWords(notebook, [{ id: 'fever', term: 'fever', since: 1 }]);
  await expectTold('settings-changed');
  await saveTerm(notebook, {
    ...{ sighting: 's1', entry: 'lupus', term: 'lupus', sentence: '', title: null, url: null, at: 1 },
  });
  await expectTold('settings-changed');
  await changeSavedTerm(notebook, { id: 'lupus', changes: { note: changeOf(unedited(''), 'x') } });
  await expectUntold(async () => (await notebook.savedTerms.get('lupus'))?.note.value === 'x');
  await addKnownWords(notebook, [{ id: 'clot', term: 'clot', since: 1 }]);
  await expectTold('settings-changed');
});

test('tabs are told of what they show of passages, and not of what was written about them', async () => {
  await keepPassage(notebook, marking('p1'));
  await keepReadersCurrent(notebook, life.signal);
  await keepPassage(notebook, marking('p2'));
  await expectTold('passages-changed');
  await changePassage(notebook, { id: 'p1', changes: { note: changeOf(unedited(''), 'mine') } });
  await expectUntold(async () => (await notebook.passages.get('p1'))?.note.value === 'mine');
  await changePassage(notebook, { id: 'p1', changes: { colour: changeOf(unedited(''), 'pink') } });
  await expectTold('passages-changed');
  const removed = await removePassages(notebook, ['p1']);
  await expectTold('passages-changed');
  if (!removed.ok) throw new Error('nothing was removed');
  await restorePassages(notebook, removed.value);
  await expectTold('passages-changed');
});

test('tabs are told of passages that a backup brings back', async () => {
  await keepPassage(notebook, marking('p1'));
  const rows = await readRows(notebook);
  await removePassages(notebook, ['p1']);
  await keepReadersCurrent(notebook, life.signal);
  const restored = await restore(notebook, rows, 'merge');
  await expectTold('passages-changed');
  if (!restored.ok) throw new Error('nothing was restored');
  await undoRestore(notebook, restored.value);
  await expectTold('passages-changed');
});
