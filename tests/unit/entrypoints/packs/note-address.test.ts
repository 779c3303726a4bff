import { afterEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ImportNews } from '../../../../entrypoints/packs/import-messages';
import { noteNews } from '../../../../entrypoints/packs/note-address';
import { NO_HEAD } from '../../../../glossary/packs/pack';
import type { AddressChooser, StoredPack } from '../../../../notebook/pack-store';
import { readAddressLoads } from '../../../../platform/address-loads';

const origin = (by: AddressChooser, sha256 = 'aa') => ({
  ...({ kind: 'address', url: 'https://example.org/a.json', sha256, by } as const),
});
const OLDER: StoredPack = {
  ...{ ...NO_HEAD, id: 'older', state: 'ready', isOn: true, place: 0, count: 1, addedAt: 1 },
  origin: origin('reader'),
};
const REFUSED: ImportNews = { kind: 'refused', fault: { rule: 'empty', place: {} } };

afterEach(() => fakeBrowser.reset());

const outcomes = async () => (await readAddressLoads()).map(({ url, how }) => `${how} ${url}`);

test.each<[string, ImportNews, Parameters<typeof noteNews>[1], string[]]>([
  [
    'a list that was added',
    { kind: 'added', count: 1 },
    { origin: origin('reader'), replaces: undefined },
    ['loaded'],
  ],
  [
    'a list that is still the same',
    { kind: 'loaded', sha256: 'aa' },
    { origin: origin('reader'), replaces: OLDER },
    ['same'],
  ],
  [
    'one that is not, before it is added',
    { kind: 'loaded', sha256: 'bb' },
    { origin: origin('reader'), replaces: OLDER },
    [],
  ],
  [
    'a newer one that did not come',
    { kind: 'not-loaded', rule: 'too-slow' },
    { origin: origin('reader'), replaces: OLDER },
    ['too-slow'],
  ],
  [
    'an offered one that did not come',
    { kind: 'not-loaded', rule: 'wrong-hash' },
    { origin: origin('offered'), replaces: undefined },
    ['wrong-hash'],
  ],
  ['an offered one that is no list', REFUSED, { origin: origin('offered'), replaces: undefined }, ['unfit']],
  [
    'columns that can still be chosen',
    REFUSED,
    { origin: origin('offered'), replaces: undefined, preview: {} },
    [],
  ],
  [
    'an address that was only tried',
    { kind: 'not-loaded', rule: 'bad-status' },
    { origin: origin('reader'), replaces: undefined },
    [],
  ],
  [
    'a file',
    { kind: 'added', count: 1 },
    { origin: { kind: 'file', name: 'a.csv' }, replaces: undefined },
    [],
  ],
])('of %s it keeps what it should', async (_, news, job, kept) => {
  await noteNews(news, job);
  expect(await outcomes()).toEqual(kept.map((how) => `${how} https://example.org/a.json`));
});
