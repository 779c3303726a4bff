// Every database version that shipped opens in this build with its rows intact.

import { readdirSync, readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { openNotebook } from '../../../notebook/db';
import { listSavedTerms } from '../../../notebook/listing';
import { keepPassage, passagesOf } from '../../../notebook/passages';
import { listReadings } from '../../../notebook/readings';
import { newSavedTerm } from '../../../notebook/saved-terms';
import { marking, PAGE } from './marked';

/** A frozen export: the tables as that version declared them, and their rows by table. */
interface FrozenDatabase {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, { id: string }[]>;
}

const FOLDER = new URL('../../databases/', import.meta.url);

// Read as text: one row holds half a surrogate pair, which a page can well give us and JSON modules refuse.
function readFrozen(file: string): FrozenDatabase {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

async function create({ version, stores, rows }: FrozenDatabase, name: string): Promise<void> {
  const database = new Dexie(name);
  database.version(version).stores(stores);
  for (const [table, ofTable] of Object.entries(rows)) await database.table(table).bulkAdd(ofTable);
  database.close();
}

test.each(readdirSync(FOLDER))('%s opens without losing a row or a character', async (file) => {
  const frozen = readFrozen(file);
  await create(frozen, file);
  const notebook = openNotebook(file);
  for (const [table, rows] of Object.entries(frozen.rows)) {
    const expected = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    // What a later version added to a row is there besides.
    expect(await notebook.table(table).toArray()).toMatchObject(expected);
  }
  notebook.close();
});

test('gives a version 1 notebook what version 2 knows of', async () => {
  await create(readFrozen('v1.json'), 'upgraded');
  const notebook = openNotebook('upgraded');
  for (const saved of await notebook.savedTerms.toArray())
    expect(saved).toEqual(newSavedTerm({ id: saved.id, term: saved.term, savedAt: saved.savedAt }));
  expect(await notebook.ownFacts.get('identity')).toMatchObject({
    value: expect.stringMatching(/^[\da-f-]{36}$/),
  });
  notebook.close();
});

test('lets a version 2 notebook keep passages', async () => {
  await create(readFrozen('v2.json'), 'marked');
  const notebook = openNotebook('marked');
  expect(await listReadings(notebook, (url) => url)).toEqual([]);
  expect(await keepPassage(notebook, marking('p1'))).toEqual({ ok: true, value: undefined });
  expect(await passagesOf(notebook, PAGE)).toHaveLength(1);
  notebook.close();
});

test('lists a version 1 notebook by where each term was met last', async () => {
  await create(readFrozen('v1.json'), 'listed');
  const notebook = openNotebook('listed');
  expect((await listSavedTerms(notebook)).map(({ id, latest }) => [id, latest?.title])).toEqual([
    ['jak-inhibitor', '日本語の題名'],
    ['beta-2-agonist', ''],
    ['sjogren-syndrome', null],
    ['tnf-alpha', 'ورم المفاصل والعلاج'],
  ]);
  notebook.close();
});

test('lists the readings of a version 3 notebook, each with its passages in the order of the page', async () => {
  await create(readFrozen('v3.json'), 'read');
  const notebook = openNotebook('read');
  const readings = await listReadings(notebook, (url) => url.replace(/#.*/, ''));
  expect(readings.map(({ title, passages, terms }) => [title, passages.length, terms.length])).toEqual([
    [null, 1, 1],
    ['Tablets & joints: 10 questions \ud83d', 2, 1],
  ]);
  expect(readings[1]?.passages.map(({ colour }) => colour.value)).toEqual(['yellow', 'pink']);
  notebook.close();
});
