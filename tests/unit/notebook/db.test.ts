import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { onSuperseded, openNotebook, watchNotebook } from '../../../notebook/db';
import { listSavedTerms } from '../../../notebook/listing';
import { VERSIONS } from '../../../notebook/migrations';
import { saveTerm } from '../../../notebook/saved-terms';

const save = { sighting: 's1', entry: 'lupus', term: 'lupus', sentence: 'x', title: null, url: null, at: 1 };

/** A newer build keeps every table and index of older ones. */
function storesOfToday(): Record<string, string> {
  return Object.assign({}, ...VERSIONS.map(({ stores }) => stores));
}

afterEach(() => vi.restoreAllMocks());

describe('a notebook written by a newer build', () => {
  test('is read, and refuses writes', async () => {
    const newer = new Dexie('newer');
    newer.version(99).stores({ ...storesOfToday(), packs: 'id' });
    await newer.table('savedTerms').add({ id: 'lupus', term: 'lupus', savedAt: 7 });
    newer.close();

    const notebook = openNotebook('newer');
    expect(await saveTerm(notebook, save)).toEqual({ ok: false, code: 'storage-newer' });
    expect(await listSavedTerms(notebook)).toMatchObject([{ id: 'lupus', savedAt: 7, latest: null }]);
    expect(notebook.backendDB().version).toBe(990);
    notebook.close();
  });

  test('is let through while this one is open, and found newer afterwards', async () => {
    const notebook = openNotebook('upgraded-meanwhile');
    const told = vi.fn();
    const life = new AbortController();
    onSuperseded(notebook, told, life.signal);
    onSuperseded(notebook, () => expect.unreachable(), AbortSignal.abort());
    await saveTerm(notebook, save);
    expect(told).not.toHaveBeenCalled();

    const newer = new Dexie('upgraded-meanwhile');
    newer.version(99).stores(storesOfToday());
    await newer.open();
    expect(told).toHaveBeenCalledOnce();
    life.abort();

    expect(await saveTerm(notebook, { ...save, sighting: 's2' })).toEqual({
      ok: false,
      code: 'storage-newer',
    });
    expect(await newer.table('sightings').count()).toBe(1);
    notebook.close();
    newer.close();
  });
});

describe('a write that fails', () => {
  const faults: [thrown: string, code: string][] = [
    ['QuotaExceededError', 'storage-full'],
    ['UnknownError', 'storage-failed'],
  ];

  test.each(faults)('with %s says %s and leaves nothing half-written', async (thrown, code) => {
    const notebook = openNotebook(`fault-${thrown}`);
    await notebook.open();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'savedTerms') throw new DOMException('injected', thrown);
      return put.call(this, value, key);
    });
    expect(await saveTerm(notebook, save)).toEqual({ ok: false, code });
    expect(await notebook.sightings.count()).toBe(0);
    notebook.close();
  });
});

describe('watching', () => {
  test('tells what is there, and again after each change', async () => {
    const notebook = openNotebook('watched');
    const life = new AbortController();
    const seen: number[] = [];
    watchNotebook(() => notebook.savedTerms.count(), {
      onValue: (count) => seen.push(count),
      onFault: () => expect.unreachable(),
      signal: life.signal,
    });
    await vi.waitFor(() => expect(seen).toEqual([0]));
    await saveTerm(notebook, save);
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
    life.abort();
    const told = seen.length;
    await notebook.delete();
    expect(seen).toHaveLength(told);
  });

  test('reports a query that cannot be answered', async () => {
    const notebook = openNotebook('unreadable');
    const onFault = vi.fn();
    watchNotebook(() => Promise.reject(new Error('injected')), {
      onValue: () => expect.unreachable(),
      onFault,
      signal: new AbortController().signal,
    });
    await vi.waitFor(() => expect(onFault).toHaveBeenCalledOnce());
    notebook.close();
  });
});
