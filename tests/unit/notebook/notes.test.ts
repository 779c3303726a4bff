import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Notebook, openNotebook } from '../../../notebook/db';
import { listNotes } from '../../../notebook/notes';
import { changePassage, keepPassage } from '../../../notebook/passages';
import { changeSavedTerm, keepTerm, noteTerm } from '../../../notebook/saved-terms';
import { createNoteSearch } from '../../../notebook/search';
import { updateNow } from '../../../notebook/search-index';
import { marking } from './marked';

let notebook: Notebook;
let databases = 0;

beforeEach(() => {
  notebook = openNotebook(`notes-${databases++}`);
});

afterEach(() => notebook.delete());

const edited = <T>(value: T) => ({ value, at: 5, edit: 'e' });

test('notes and tags are listed wherever they stand, and found by their words', async () => {
  await noteTerm(notebook, { id: 'stoma', term: 'stoma', note: edited('Ask Dr Okafor.') });
  await keepTerm(notebook, { id: 'gland', term: 'gland', savedAt: 1 });
  await keepTerm(notebook, { id: 'liver', term: 'liver', savedAt: 1 });
  await changeSavedTerm(notebook, { id: 'liver', changes: { tags: edited(['scan']) } });
  await keepPassage(notebook, marking('p1'));
  await keepPassage(notebook, marking('p2', { start: 40 }));
  await changePassage(notebook, { id: 'p1', changes: { note: edited('Mine too.') } });

  const notes = await listNotes(notebook);
  expect(notes.map(({ on, note, tags }) => [on.kind, on.id, note, ...tags])).toEqual([
    ['term', 'liver', '', 'scan'],
    ['term', 'stoma', 'Ask Dr Okafor.'],
    ['passage', 'p1', 'Mine too.'],
  ]);
  expect(notes.at(-1)?.on).toMatchObject({ quote: 'Words of p1.', title: 'Lupus explained' });

  const index = createNoteSearch();
  updateNow(index, notes);
  expect(index.search('okafor')).toEqual(['term stoma']);
  expect(index.search('scan')).toEqual(['term liver']);
  expect(index.search('mien')).toEqual([]);
});
