import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openNotebook } from '../../../notebook/db';
import { saveTerm } from '../../../notebook/saved-terms';
import { acceptNewNotebook, findLostNotebook, rememberNotebook } from '../../../platform/notebook-marker';

let databases = 0;
let name: string;

beforeEach(() => {
  name = `marked-${databases++}`;
});

afterEach(() => fakeBrowser.reset());

async function filledNotebook() {
  const notebook = openNotebook(name);
  await saveTerm(notebook, {
    ...{ sighting: 's1', entry: 'lupus', term: 'lupus', sentence: '', title: null, url: null, at: 1 },
  });
  await rememberNotebook(notebook);
  return notebook;
}

test('a first notebook is not missed, nor one that was opened again, nor one that its reader emptied', async () => {
  const notebook = await filledNotebook();
  expect(await findLostNotebook(notebook)).toBeNull();
  notebook.close();
  const again = openNotebook(name);
  await again.savedTerms.clear();
  expect(await findLostNotebook(again)).toBeNull();
  await again.delete();
});

test('one that the browser emptied is missed until its reader has been told', async () => {
  await (await filledNotebook()).delete();
  const emptied = openNotebook(name);
  expect(await findLostNotebook(emptied)).toMatchObject({ saved: 1 });
  // What is saved since must not cover up the loss.
  await rememberNotebook(emptied);
  expect(await findLostNotebook(emptied)).toMatchObject({ saved: 1 });
  await acceptNewNotebook(emptied);
  expect(await findLostNotebook(emptied)).toBeNull();
  await emptied.delete();
});

test('a marker that does not read as one is none', async () => {
  await fakeBrowser.storage.local.set({ notebook: { identity: 7 } });
  const notebook = await filledNotebook();
  expect(await findLostNotebook(notebook)).toBeNull();
  await notebook.delete();
});
