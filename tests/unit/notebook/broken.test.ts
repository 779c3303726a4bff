import { afterEach, describe, expect, test, vi } from 'vitest';
import { readWhatCanBeRead } from '../../../notebook/broken';
import { openNotebook } from '../../../notebook/db';
import { addKnownWords } from '../../../notebook/known-words';

const WORDS = ['a', 'b', 'c'].map((id) => ({ id, term: id, since: 1 }));

afterEach(() => vi.restoreAllMocks());

async function createNotebook(name: string): Promise<void> {
  const notebook = openNotebook(name);
  await addKnownWords(notebook, WORDS);
  notebook.close();
}

/** Makes reading from one table fail as a damaged file makes it fail. */
function damage(
  table: string,
  method: 'getAll' | 'getAllKeys' | 'get',
  isDamaged: (key: unknown) => boolean = () => true,
): void {
  const read = IDBObjectStore.prototype[method];
  vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    key?: unknown,
  ) {
    if (this.name === table && isDamaged(key)) throw new DOMException('injected', 'DataError');
    return Reflect.apply(read, this, [key]);
  });
}

describe('what can be read', () => {
  test('of a whole database is everything', async () => {
    await createNotebook('whole');
    const read = await readWhatCanBeRead('whole');
    expect(read).toMatchObject({ version: 4, damaged: [], tables: { knownWords: WORDS, savedTerms: [] } });
    expect(Object.keys(read.tables)).toContain('sightings');
  });

  test('of a table with one bad row is the rest', async () => {
    await createNotebook('one-bad');
    damage('knownWords', 'getAll');
    damage('knownWords', 'get', (key) => key === 'b');
    expect(await readWhatCanBeRead('one-bad')).toMatchObject({
      damaged: ['knownWords'],
      tables: { knownWords: [WORDS[0], WORDS[2]], savedTerms: [] },
    });
  });

  test('of a table that gives nothing is the other tables', async () => {
    await createNotebook('all-bad');
    for (const method of ['getAll', 'getAllKeys'] as const) damage('knownWords', method);
    expect(await readWhatCanBeRead('all-bad')).toMatchObject({
      damaged: ['knownWords'],
      tables: { knownWords: [] },
    });
  });

  test('where there is no database is nothing, and none is made', async () => {
    expect(await readWhatCanBeRead('never-made')).toEqual({ version: null, tables: {}, damaged: [] });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('never-made');
  });
});
