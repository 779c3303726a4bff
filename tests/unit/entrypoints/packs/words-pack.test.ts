import { fileURLToPath } from 'node:url';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { packOfTold, toldOfEntry, toldOfOwn, toldOfSaved } from '../../../../entrypoints/packs/words-pack';
import { compileGlossary } from '../../../../glossary/build/compile';
import { parseGlossary } from '../../../../glossary/build/parse';
import type { Entry } from '../../../../glossary/entry';
import { toMedglossJson } from '../../../../glossary/packs/medgloss-json';
import type { Pack } from '../../../../glossary/packs/pack';
import { openPackFile } from '../../../../glossary/packs/pack-files';
import { guessMapping, packOfTable } from '../../../../glossary/packs/table';
import { packToCsv } from '../../../../glossary/packs/to-csv';
import { toYomitan } from '../../../../glossary/packs/yomitan';
import { unedited } from '../../../../notebook/edits';

const HEAD = { title: 'Medgloss glossary', licence: 'MIT', source: 'Medgloss', language: 'en' };

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const { entries } = compileGlossary(parseGlossary(ROOT).entries.map(({ entry }) => entry));

const LUPUS: Entry = {
  ...{ id: 'lupus', term: 'lupus', kind: 'disease', level: 2, plain: 'Of the glossary.', say: 'LOO-pus' },
  ...{ also: ['wolf'], abbr: ['SLE'], brands: ['Lupex'], parts: [], related: [] },
};

function readBack(content: Uint8Array): Pack {
  const opened = openPackFile(content);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  const { value } = opened;
  return value.kind === 'pack' ? value.pack : packOfTable(value.table, guessMapping(value.table), HEAD);
}

test('every entry of the glossary goes into a list, and comes back from each kind of file as it was', () => {
  const pack = packOfTold(entries.map(toldOfEntry), HEAD);
  if (!pack) throw new Error('nothing was left');
  expect(pack.entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  expect(pack.entries[0]).toMatchObject({ term: entries[0]?.term, plain: entries[0]?.plain });
  expect(readBack(strToU8(toMedglossJson(pack)))).toEqual(pack);
  expect(readBack(toYomitan(pack))).toEqual(pack);
  expect(readBack(strToU8(packToCsv(pack))).entries).toEqual(pack.entries);
});

test('brand names of an entry are other names in a list', () => {
  expect(packOfTold([toldOfEntry(LUPUS)], HEAD)?.entries[0]).toMatchObject({
    also: ['wolf', 'Lupex'],
    abbr: ['SLE'],
  });
});

test('a saved word carries the licence and source of where its meaning is from, and the tags of its reader', () => {
  const ofList: Entry = {
    ...LUPUS,
    ...{ id: 'pack:p1:lupus', plain: 'Of a list.' },
    origin: { kind: 'pack', title: 'Ward', licence: 'CC0', source: 'The ward' },
  };
  const own: Entry = { ...LUPUS, id: 'own:o1', plain: 'My own.', origin: { kind: 'own' } };
  const told = [LUPUS, ofList, own].map((entry) => toldOfSaved(entry, ['ask'], HEAD));
  const pack = packOfTold(told, { title: 'Words I saved' });
  expect(pack?.entries.map(({ id, plain, licence, source }) => [id, plain, licence, source])).toEqual([
    ['lupus', 'Of the glossary.', 'MIT', 'Medgloss'],
    ['lupus-2', 'Of a list.', 'CC0', 'The ward'],
    ['lupus-3', 'My own.', undefined, undefined],
  ]);
  expect(pack?.entries[2]?.tags).toEqual(['ask']);
});

test('what no list can hold is left out, and a list of nothing is none', () => {
  const own = (term: string) => ({
    ...{ id: term, createdAt: 1 },
    text: unedited({ term, plain: 'Mine.', also: [], tags: [] }),
  });
  expect(packOfTold([own('!?'), own('stoma')].map(toldOfOwn), {})?.entries.map(({ term }) => term)).toEqual([
    'stoma',
  ]);
  expect(packOfTold([], {})).toBeNull();
});
