import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Notebook, openNotebook } from '../../../notebook/db';
import { changeOf, unedited } from '../../../notebook/edits';
import {
  listOwnWords,
  putOwnWords,
  removeOwnWords,
  syncOwnWords,
  tidyOwnWord,
} from '../../../notebook/own-words';
import { entryOfPack } from '../../../notebook/pack-lookup';
import { OWN_PACK, openPackStore, type PackStore, readPacks } from '../../../notebook/pack-store';
import type { OwnWord } from '../../../notebook/rows';

let notebook: Notebook;
let store: PackStore;
let databases = 0;

beforeEach(() => {
  notebook = openNotebook(`own-${databases}`);
  store = openPackStore(`own-packs-${databases++}`);
});

afterEach(async () => {
  await notebook.delete();
  await store.delete();
});

function wordOf(id: string, term: string, plain = `My ${term}.`): OwnWord {
  const value = { term, plain, also: [], tags: [] };
  return { id, createdAt: 1, text: changeOf(unedited(value), value) };
}

const terms = async () => (await listOwnWords(notebook)).map(({ text }) => text.value.term);

test('words are kept, changed, removed and put back', async () => {
  const picc = wordOf('w1', 'PICC');
  await putOwnWords(notebook, [picc, wordOf('w2', 'angio')]);
  expect(await terms()).toEqual(['angio', 'PICC']);
  const text = changeOf(picc.text, { ...picc.text.value, term: 'PICC line' });
  await putOwnWords(notebook, [{ ...picc, text }]);
  expect(await terms()).toEqual(['angio', 'PICC line']);
  const removed = await removeOwnWords(notebook, ['w1']);
  expect(await terms()).toEqual(['angio']);
  if (removed.ok) await putOwnWords(notebook, removed.value);
  expect(await terms()).toEqual(['angio', 'PICC line']);
});

test('an older change that comes late does not undo a newer one', async () => {
  const first = wordOf('w1', 'PICC');
  const second = { ...first, text: changeOf(first.text, { ...first.text.value, plain: 'Newer.' }) };
  await putOwnWords(notebook, [second]);
  await putOwnWords(notebook, [first]);
  expect((await notebook.ownWords.get('w1'))?.text.value.plain).toBe('Newer.');
});

describe('what is typed', () => {
  test('is made plain', () => {
    const told = {
      term: '  PICC\u200b  line ',
      plain: 'In my arm.\r\n\r\n\r\nRinse.  ',
      also: ['', 'long line'],
      tags: ['B', 'a', 'b'],
    };
    expect(tidyOwnWord(told)).toEqual({
      ok: true,
      value: {
        term: 'PICC line',
        plain: 'In my arm.\n\nRinse.',
        also: ['long line'],
        tags: expect.arrayContaining(['a']),
      },
    });
  });

  test.each([
    ['no word', { term: ' ' }, 'no-term', 'term'],
    ['no meaning', { plain: '' }, 'no-meaning', 'plain'],
    ['a word that is turned around', { term: 'abc\u202e' }, 'direction-control', 'term'],
  ])('is refused with %s', (_what, part, rule, column) => {
    const told = { term: 'PICC', plain: 'A tube.', also: [], tags: [], ...part };
    expect(tidyOwnWord(told)).toEqual({ ok: false, fault: { rule, place: { column } } });
  });
});

describe('the copy for pages', () => {
  test('follows the notebook, and says whether it had to', async () => {
    await putOwnWords(notebook, [wordOf('w1', 'PICC'), wordOf('w2', 'angio')]);
    expect(await syncOwnWords(notebook, store)).toBe(true);
    expect(await syncOwnWords(notebook, store)).toBe(false);
    expect(await entryOfPack(store, OWN_PACK, 'w1')).toMatchObject({ entry: { term: 'PICC' } });
    await removeOwnWords(notebook, ['w1']);
    expect(await syncOwnWords(notebook, store)).toBe(true);
    expect(await entryOfPack(store, OWN_PACK, 'w1')).toBeUndefined();
    expect(await readPacks(store)).toMatchObject([{ id: OWN_PACK, count: 1 }]);
  });

  test('keeps the key of a word that did not change: a page may be showing it', async () => {
    await putOwnWords(notebook, [wordOf('w1', 'PICC')]);
    await syncOwnWords(notebook, store);
    const before = await entryOfPack(store, OWN_PACK, 'w1');
    await putOwnWords(notebook, [wordOf('w2', 'angio')]);
    await syncOwnWords(notebook, store);
    expect((await entryOfPack(store, OWN_PACK, 'w1'))?.key).toBe(before?.key);
  });
});
