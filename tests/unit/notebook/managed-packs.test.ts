import { afterEach, beforeEach, expect, test } from 'vitest';
import { entryGate } from '../../../glossary/packs/pack-entries';
import { followManaged, planManaged, type WantedPack } from '../../../notebook/managed-packs';
import { addPack, copyOwnWords, orderPacks, switchPack } from '../../../notebook/pack-changes';
import {
  type AddressChooser,
  GLOSSARY_PACK,
  OWN_PACK,
  openPackStore,
  type PackStore,
  readPacks,
} from '../../../notebook/pack-store';

let store: PackStore;
let databases = 0;

beforeEach(() => {
  store = openPackStore(`managed-${databases++}`);
});

afterEach(() => store.delete());

const A: WantedPack = { url: 'https://example.org/a', sha256: 'aa', title: 'A', mode: 'locked' };
const B: WantedPack = { url: 'https://example.org/b', sha256: 'bb', title: 'B', mode: 'locked' };
const offered = (one: WantedPack): WantedPack => ({ ...one, mode: 'offered' });

function packOf(title: string) {
  const gate = entryGate();
  gate.add({ term: 'stoma', plain: 'An opening.' }, {});
  return gate.pack({ title });
}

/** As if it had been loaded. */
async function have({ url, sha256, title }: WantedPack, by: AddressChooser): Promise<void> {
  const origin = { kind: 'address', url, sha256, by } as const;
  await addPack(store, { id: `${title}-${by}`, pack: packOf(title), origin, at: 1 });
}

async function addFile(name: string): Promise<void> {
  await addPack(store, { id: name, pack: packOf(name), origin: { kind: 'file', name }, at: 1 });
}

/** The packs in their order, each with who chose it. */
async function packs(): Promise<string[]> {
  return (await readPacks(store)).map(({ id, origin, isOn }) =>
    [id, origin.kind === 'address' ? origin.by : origin.kind, isOn ? 'on' : 'off'].join(' '),
  );
}

test('locked lists are to be loaded, offered ones are not', async () => {
  expect((await followManaged(store, [A, offered(B)])).load).toEqual([{ wanted: A }]);
});

test('what is here is not loaded again, and doing it twice changes nothing', async () => {
  await have(A, 'locked');
  expect(await followManaged(store, [A])).toEqual({ load: [], isChanged: true });
  const after = await readPacks(store);
  expect(await followManaged(store, [A])).toEqual({ load: [], isChanged: false });
  expect(await readPacks(store)).toEqual(after);
});

test('locked lists come first in the policy’s order, before what the reader adds later or puts first', async () => {
  await addFile('ward');
  await have(B, 'locked');
  await have(A, 'locked');
  await followManaged(store, [A, B]);
  expect(await packs()).toEqual(['A-locked locked on', 'B-locked locked on', 'ward file on']);
  await addFile('course');
  await copyOwnWords(store, [...packOf('own').entries]);
  await orderPacks(store, ['ward', 'A-locked', OWN_PACK, GLOSSARY_PACK, 'course']);
  const order = (await packs()).map((pack) => pack.split(' ')[0]);
  expect(order).toEqual(['A-locked', 'B-locked', 'ward', OWN_PACK, GLOSSARY_PACK, 'course']);
});

test('other bytes at the same address are a newer state, locked or added', async () => {
  await have(A, 'locked');
  await have(B, 'offered');
  const newer = [{ ...A, sha256: 'a2' }, offered({ ...B, sha256: 'b2' })];
  expect(await followManaged(store, newer)).toMatchObject({
    load: [
      { wanted: newer[0], replaces: 'A-locked' },
      { wanted: newer[1], replaces: 'B-offered' },
    ],
  });
  // Until the newer one is here, the older one stays.
  expect(await packs()).toEqual(['B-offered offered on', 'A-locked locked on']);
});

test('the same bytes elsewhere are the same list, under the policy’s new title', async () => {
  await have(A, 'locked');
  const moved = { ...A, url: 'https://example.com/a', title: 'Words of ward A' };
  expect(await followManaged(store, [moved])).toEqual({ load: [], isChanged: true });
  const [pack] = await readPacks(store);
  expect([pack?.title, pack?.origin]).toEqual([
    moved.title,
    { kind: 'address', url: moved.url, sha256: 'aa', by: 'locked' },
  ]);
});

test('two lists that change places are not loaded', async () => {
  await have(A, 'locked');
  await have(B, 'locked');
  const swapped = [
    { ...A, sha256: B.sha256 },
    { ...B, sha256: A.sha256 },
  ];
  expect((await followManaged(store, swapped)).load).toEqual([]);
});

test('what is named no more goes when it was locked, and is the reader’s when he added it', async () => {
  await have(A, 'locked');
  await have(B, 'offered');
  expect(await followManaged(store, [])).toEqual({ load: [], isChanged: true });
  expect(await packs()).toEqual(['B-offered reader on']);
});

test('nothing is taken away on word of a policy that is only known in part', async () => {
  await have(A, 'locked');
  await followManaged(store, [], false);
  expect(await packs()).toEqual(['A-locked locked on']);
});

test('an offered list that becomes locked is in use, and may be left alone again later', async () => {
  await addFile('ward');
  await have(A, 'offered');
  await addFile('course');
  await switchPack(store, 'A-offered', false);
  await followManaged(store, [A]);
  expect((await packs())[0]).toBe('A-offered locked on');
  await followManaged(store, [offered(A)]);
  expect((await packs())[0]).toBe('A-offered offered on');
  expect((await readPacks(store))[0]?.place).toBeGreaterThan(-1000);
});

test('a list that the reader has already is not offered anew, but is his when it is locked for all', async () => {
  await have(A, 'reader');
  expect((await followManaged(store, [A])).load).toEqual([{ wanted: A }]);
  expect(await packs()).toEqual(['A-reader reader on']);
  await followManaged(store, [offered(A)]);
  expect(await packs()).toEqual(['A-reader offered on']);
});

test('lists of others are nobody’s business', async () => {
  await addFile('ward');
  expect(planManaged(await readPacks(store), [offered(A)])).toEqual({ load: [], change: [], remove: [] });
});
