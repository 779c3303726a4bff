import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { splitWords } from '../../../glossary/fold';
import type { Pack } from '../../../glossary/packs/pack';
import { entryGate } from '../../../glossary/packs/pack-entries';
import { createWords } from '../../../glossary/words';
import {
  addPack,
  bringBackPack,
  bringBackReplaced,
  orderPacks,
  removePack,
  sweepPacks,
  switchPack,
} from '../../../notebook/pack-changes';
import { entriesByKey, entriesNaming, entryOfPack } from '../../../notebook/pack-lookup';
import { GLOSSARY_PACK, openPackStore, type PackStore, readPacks } from '../../../notebook/pack-store';

let store: PackStore;
let databases = 0;

beforeEach(() => {
  store = openPackStore(`packs-${databases++}`);
});

afterEach(() => store.delete());

function packOf(title: string, terms: readonly string[]): Pack {
  const gate = entryGate();
  terms.forEach((term, i) => {
    gate.add({ term, plain: `${title}: ${term}` }, { row: i + 1 });
  });
  return gate.pack({ title });
}

const WARD = packOf('Ward', ['stoma', 'night nurse']);
const COURSE = packOf('Course', ['stoma', 'preload']);
const LARGE = packOf(
  'Large',
  Array.from({ length: 1200 }, (_, i) => `word${i}`),
);

async function add(id: string, pack: Pack, replaces?: string): Promise<void> {
  await addPack(store, {
    id,
    pack,
    origin: { kind: 'file', name: `${id}.csv` },
    at: 1,
    ...(replaces && { replaces }),
  });
}

function hashesOf(text: string): number[] {
  const words = createWords();
  splitWords(text, words);
  return [...words.hash.subarray(0, words.count)];
}

/** What a page with this text is offered, by title and term. */
async function offered(text: string, most?: number): Promise<string[]> {
  const found = await entriesNaming(store, hashesOf(text), most);
  return found.map(({ from, entry }) => `${from.title}: ${entry.term}`);
}

const titles = async () => (await readPacks(store)).map(({ title }) => title);

describe('adding a pack', () => {
  test('shows it before all others, and offers its entries to pages that name them', async () => {
    await add('w', WARD);
    await add('c', COURSE);
    expect(await titles()).toEqual(['Course', 'Ward']);
    expect(await offered('The stomas of two')).toEqual(['Course: stoma', 'Ward: stoma']);
    expect(await offered('Nothing of it')).toEqual([]);
    expect(await entryOfPack(store, 'w', 'night-nurse')).toMatchObject({
      entry: { plain: 'Ward: night nurse' },
    });
  });

  test('twice adds it once', async () => {
    await add('w', WARD);
    await add('w', WARD);
    expect(await store.entries.count()).toBe(2);
  });

  test('tells how far it is', async () => {
    const told: number[] = [];
    await addPack(store, { id: 'l', pack: LARGE, origin: { kind: 'file', name: 'l' }, at: 1 }, (n) =>
      told.push(n),
    );
    expect(told).toEqual([500, 1000, 1200]);
  });

  test('that is stopped midway leaves nothing that is seen, and nothing at all once it is swept', async () => {
    await add('w', WARD);
    const stopped = addPack(
      store,
      { id: 'l', pack: LARGE, origin: { kind: 'file', name: 'l' }, at: 1 },
      (n) => {
        if (n === 1000) throw new Error('stopped');
      },
    );
    await expect(stopped).rejects.toThrow('stopped');
    expect(await titles()).toEqual(['Ward']);
    expect(await offered('word7')).toEqual([]);
    expect(await store.entries.count()).toBe(1002);
    await sweepPacks(store);
    expect(await store.entries.count()).toBe(2);
    expect(await store.packs.count()).toBe(1);
  });

  test('begun again after a stop is whole', async () => {
    await addPack(store, { id: 'l', pack: LARGE, origin: { kind: 'file', name: 'l' }, at: 1 }, () => {
      throw new Error('stopped');
    }).catch(() => {});
    await add('l', LARGE);
    expect(await store.entries.count()).toBe(1200);
  });

  test('in place of an older state of it takes its place and switch', async () => {
    await add('w', WARD);
    await add('c', COURSE);
    await switchPack(store, 'w', false);
    await add('w2', packOf('Ward, new', ['stoma']), 'w');
    expect(await titles()).toEqual(['Course', 'Ward, new']);
    expect((await readPacks(store))[1]?.isOn).toBe(false);
    await sweepPacks(store);
    expect(await store.entries.where('pack').equals('w').count()).toBe(0);
  });

  test('in place of an older state of it keeps the names of what both have', async () => {
    await add('w', WARD);
    await add('w2', packOf('Ward, new', ['stoma', 'PICC']), 'w');
    await add('w3', packOf('Ward, newest', ['stoma', 'drain']), 'w2');
    expect(await entryOfPack(store, 'w', 'stoma')).toMatchObject({
      ...{ from: { title: 'Ward, newest' }, entry: { plain: 'Ward, newest: stoma' } },
    });
    expect(await entryOfPack(store, 'w', 'picc')).toBeUndefined();
  });

  test('in place of an older state of it is undone in one step, where the newer one is by now', async () => {
    await add('w', WARD);
    await add('c', COURSE);
    await add('w2', packOf('Ward, new', ['stoma', 'PICC']), 'w');
    await orderPacks(store, ['w2', 'c']);
    await switchPack(store, 'c', false);
    expect(await bringBackReplaced(store, { older: 'w', newer: 'w2' })).toBe(true);
    expect(await titles()).toEqual(['Ward', 'Course', '']);
    expect(await offered('stoma night nurse PICC')).toEqual(['Ward: stoma', 'Ward: night nurse']);
    expect(await entryOfPack(store, 'w', 'stoma')).toMatchObject({ from: { title: 'Ward' } });
    await sweepPacks(store);
    expect(await store.entries.count()).toBe(4);
    expect(await bringBackReplaced(store, { older: 'w2', newer: 'w' })).toBe(false);
    expect(await titles()).toEqual(['Ward', 'Course', '']);
  });
});

describe('a pack', () => {
  beforeEach(async () => {
    await add('w', WARD);
    await add('c', COURSE);
  });

  test('that is off offers nothing, and is asked for in vain', async () => {
    const [stoma] = await entriesNaming(store, hashesOf('stoma'));
    await switchPack(store, 'c', false);
    expect(await offered('stoma preload')).toEqual(['Ward: stoma']);
    expect(await entriesByKey(store, [stoma?.key ?? -1])).toEqual([undefined]);
    expect(await entryOfPack(store, 'c', 'stoma')).toBeUndefined();
    await switchPack(store, 'c', true);
    expect(await offered('stoma preload')).toEqual(['Course: stoma', 'Course: preload', 'Ward: stoma']);
  });

  test('that is removed is gone at once, and its rows with the next sweep', async () => {
    await removePack(store, 'c');
    expect(await titles()).toEqual(['Ward']);
    expect(await offered('preload')).toEqual([]);
    await sweepPacks(store);
    expect(await store.entries.count()).toBe(2);
  });

  test('that is removed can be brought back until it is swept', async () => {
    await removePack(store, 'c');
    await sweepPacks(store, ['coming']);
    expect(await bringBackPack(store, 'c')).toBe(true);
    expect(await offered('preload')).toEqual(['Course: preload']);
    await removePack(store, 'c');
    await sweepPacks(store);
    expect(await bringBackPack(store, 'c')).toBe(false);
    expect(await titles()).toEqual(['Ward']);
  });

  test('comes where the reader puts it', async () => {
    await orderPacks(store, ['w', 'c']);
    expect(await offered('stoma')).toEqual(['Ward: stoma', 'Course: stoma']);
    const isBefore = async () =>
      (await entriesNaming(store, hashesOf('stoma'))).map(({ isBeforeGlossary }) => isBeforeGlossary);
    expect(await isBefore()).toEqual([true, true]);
    await orderPacks(store, ['c', GLOSSARY_PACK, 'w']);
    expect(await isBefore()).toEqual([true, false]);
  });
});

describe('a page that may name more entries than it is offered', () => {
  const MOST = 60;
  /** So many entries that are found by this word; each has another name as well. */
  const of = (word: string, count: number) =>
    packOf(
      word,
      Array.from({ length: count }, (_, i) => `${word} ${i}`),
    );
  const counted = async (text: string) => {
    const names = (await offered(text, MOST)).map((name) => name.split(':')[0] ?? '');
    return Object.fromEntries(
      [...new Set(names)].map((name) => [name, names.filter((n) => n === name).length]),
    );
  };

  test('is offered those of its rarest words', async () => {
    await add('r', of('stomata', 3));
    await add('m', of('preloads', 30));
    await add('b', of('catheters', MOST + 50));
    expect(await counted('catheters stomata preloads')).toEqual({
      ...{ catheters: MOST - 33, preloads: 30, stomata: 3 },
    });
    // In the order of the packs, whichever was chosen first.
    expect((await offered('catheters stomata', MOST)).at(-1)).toBe('stomata: stomata 2');
  });

  test.each([
    ['off', () => switchPack(store, 'off', false)],
    ['removed', () => removePack(store, 'off')],
    [
      'still coming',
      async () => {
        await store.packs.update('off', { state: 'coming' });
      },
    ],
  ])('loses none of them to a list that is %s, be it first and larger', async (_, hide) => {
    await add('off', of('catheters', MOST + 500));
    await add('on', of('catheters', 20));
    await add('b', of('preloads', MOST));
    await hide();
    expect(await counted('catheters')).toEqual({ catheters: 20 });
    // Twenty are rarer than four thousand, whatever else has the word.
    expect(await counted('catheters preloads')).toEqual({ catheters: 20, preloads: MOST - 20 });
  });
});
