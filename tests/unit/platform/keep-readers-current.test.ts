import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openNotebook } from '../../../notebook/db';
import { changeOf, unedited } from '../../../notebook/edits';
import { addKnownWords } from '../../../notebook/known-words';
import { changeSavedTerm, saveTerm } from '../../../notebook/saved-terms';
import { keepReadersCurrent } from '../../../platform/keep-readers-current';

afterEach(() => fakeBrowser.reset());

test('tabs are told when other words are saved or known, and of nothing else', async () => {
  const notebook = openNotebook('followed');
  const life = new AbortController();
  const ids = vi.spyOn(notebook.knownWords, 'toCollection');
  const query = vi.spyOn(fakeBrowser.tabs, 'query');
  keepReadersCurrent(notebook, life.signal);
  await vi.waitFor(() => expect(ids).toHaveBeenCalled());

  await addKnownWords(notebook, [{ id: 'fever', term: 'fever', since: 1 }]);
  await vi.waitFor(() => expect(query).toHaveBeenCalledTimes(1));
  await saveTerm(notebook, {
    ...{ sighting: 's1', entry: 'lupus', term: 'lupus', sentence: '', title: null, url: null, at: 1 },
  });
  await vi.waitFor(() => expect(query).toHaveBeenCalledTimes(2));
  await changeSavedTerm(notebook, { id: 'lupus', changes: { note: changeOf(unedited(''), 'x') } });
  await addKnownWords(notebook, [{ id: 'clot', term: 'clot', since: 1 }]);
  await vi.waitFor(() => expect(query).toHaveBeenCalledTimes(3));

  life.abort();
  await notebook.delete();
});
