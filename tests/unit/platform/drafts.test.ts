import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Notebook, openNotebook } from '../../../notebook/db';
import type { Edited } from '../../../notebook/edits';
import { keepPassage } from '../../../notebook/passages';
import { putQuestions } from '../../../notebook/questions';
import { removeTerms, saveTerm } from '../../../notebook/saved-terms';
import { type DraftPlace, forgetDraft, keepDraft, recoverDrafts, writeText } from '../../../platform/drafts';
import { marking } from '../notebook/marked';
import { fakeStorage } from './fake-storage';

const NOTE: DraftPlace = { of: 'note', id: 'lupus' };
let notebook: Notebook;
let databases = 0;
let stored: Storage;

beforeEach(async () => {
  stored = fakeStorage();
  vi.stubGlobal('localStorage', stored);
  notebook = openNotebook(`drafts-${databases++}`);
  await saveTerm(notebook, {
    ...{ sighting: 's1', entry: 'lupus', term: 'lupus', sentence: '', title: null, url: null, at: 1 },
  });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await notebook.delete();
});

const typed = (value: string, at: number): Edited<string> => ({ value, at, edit: `edit-${at}` });
const note = async () => (await notebook.savedTerms.get('lupus'))?.note.value;

test('what a closed page left behind is written, and then forgotten', async () => {
  keepDraft(NOTE, typed('half a sen', 5));
  await putQuestions(notebook, [{ id: 'q1', createdAt: 1, text: typed('', 1) }]);
  keepDraft({ of: 'question', id: 'q1' }, typed('Why?', 5));
  await keepPassage(notebook, marking('p1'));
  keepDraft({ of: 'passage', id: 'p1' }, typed('Mine too?', 5));
  await recoverDrafts(notebook);
  expect(await note()).toBe('half a sen');
  expect(await notebook.questions.toArray()).toMatchObject([{ text: { value: 'Why?' } }]);
  expect(await notebook.passages.toArray()).toMatchObject([{ note: { value: 'Mine too?' } }]);
  expect(Object.keys(stored)).toEqual([]);
});

test('a note on a word that is not saved yet keeps the word', async () => {
  const place: DraftPlace = { of: 'note', id: 'pack:ward:a/b', term: 'stoma bag' };
  keepDraft(place, typed('Mine.', 5));
  await recoverDrafts(notebook);
  expect(await notebook.savedTerms.get('pack:ward:a/b')).toMatchObject({
    ...{ term: 'stoma bag', savedAt: 5 },
    note: { value: 'Mine.' },
  });
  expect(Object.keys(stored)).toEqual([]);
});

test('an older draft does not undo what was written since', async () => {
  keepDraft(NOTE, typed('older', 5));
  await writeText(notebook, NOTE, typed('newer', 6));
  await recoverDrafts(notebook);
  expect(await note()).toBe('newer');
});

test('a draft of a later text stays when an earlier one is committed', async () => {
  keepDraft(NOTE, typed('later', 6));
  forgetDraft(NOTE, typed('earlier', 5));
  await recoverDrafts(notebook);
  expect(await note()).toBe('later');
});

test('a draft stays while the notebook refuses it', async () => {
  keepDraft(NOTE, typed('kept', 5));
  vi.spyOn(notebook, 'transaction').mockRejectedValueOnce(new Error('disk'));
  await recoverDrafts(notebook);
  expect(Object.keys(stored)).toHaveLength(1);
  await recoverDrafts(notebook);
  expect(await note()).toBe('kept');
});

test('drafts of what was removed, and what is no draft, are let go; what is not ours stays', async () => {
  await removeTerms(notebook, ['lupus']);
  keepDraft(NOTE, typed('x', 5));
  stored.setItem('draft/note/other', '{"value":1}');
  stored.setItem('theirs', 'x');
  await recoverDrafts(notebook);
  expect(await notebook.savedTerms.count()).toBe(0);
  expect(Object.keys(stored)).toEqual(['theirs']);
});
