// What the worker does with a list, over a real database: shown, refused or added. What is refused changes nothing.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerImport } from '../../../../entrypoints/packs/answer-import';
import type { AddList, ImportNews, ImportRequest } from '../../../../entrypoints/packs/import-messages';
import type { PackFault } from '../../../../glossary/packs/pack-fault';
import { addPack } from '../../../../notebook/pack-changes';
import { openPackStore, type PackStore } from '../../../../notebook/pack-store';
import type { HandedList } from '../../../../platform/page-lists';
import {
  BAD_DEFINED_TERMS,
  BAD_DICTIONARIES,
  BAD_DOCUMENTS,
  BAD_FILES,
  BAD_TABLES,
} from '../../glossary/packs/bad-packs';

const ID = '5b0f9a52-6a0e-4d7a-9a52-1c6a0e4d7a9a';
const FILE: AddList['origin'] = { kind: 'file', name: 'list' };
const BAD = [...BAD_FILES, ...BAD_DOCUMENTS, ...BAD_TABLES, ...BAD_DICTIONARIES, ...BAD_DEFINED_TERMS];

let store: PackStore;
let databases = 0;

beforeEach(() => {
  store = openPackStore(`import-${databases++}`);
  // Node has no locks of its own; nobody else adds a list here.
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, __: object, work: (lock: object) => unknown) => work({}) },
  });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await store.delete();
});

/** The news of one list after the other, the last of each request. */
function worker(): (request: ImportRequest) => Promise<ImportNews | undefined> {
  let last: ImportNews | undefined;
  const answer = answerImport(store, (news) => {
    last = news;
  });
  return async (request) => {
    last = undefined;
    await answer(request);
    return last;
  };
}

/** As a reader does who changes nothing in the preview. */
async function importList(open: ImportRequest, origin = FILE): Promise<ImportNews | undefined> {
  const ask = worker();
  const news = await ask(open);
  if (news?.kind !== 'found') return news;
  const { found } = news;
  const columns =
    found.kind === 'table'
      ? { mapping: found.mapping, hasHeadings: found.table.headings !== null }
      : { mapping: [], hasHeadings: false };
  return await ask({ kind: 'add', id: ID, head: {}, origin, ...columns });
}

const everything = async () => ({
  packs: await store.packs.toArray(),
  entries: await store.entries.toArray(),
});

describe('of files that must be refused', () => {
  test('there are at least sixty', () => {
    expect(BAD.length).toBeGreaterThanOrEqual(60);
  });

  test('each is refused for its rule at its place, and the whole database stays as it was', async () => {
    const pack = { title: 'Ward', licence: '', source: '', language: '', edition: '' };
    const entries = ['stoma', 'night nurse'].map((term) => ({
      ...{ id: term, term, plain: 'x', also: [], abbr: [], tags: [] },
    }));
    await addPack(store, { id: 'ward', pack: { ...pack, entries }, origin: FILE, at: 1 });
    const before = await everything();
    expect([before.packs.length, before.entries.length]).toEqual([1, 2]);
    const told: [name: string, fault: PackFault | undefined][] = [];
    for (const [name, bytes] of BAD) {
      const news = await importList({ kind: 'open', file: new File([bytes as BlobPart], 'list') });
      told.push([name, news?.kind === 'refused' ? news.fault : undefined]);
      expect(await everything(), name).toEqual(before);
    }
    expect(told).toEqual(BAD.map(([name, , rule, place = {}]) => [name, { rule, place }]));
  });
});

test('ten thousand terms like patterns and markup are kept as they are written', async () => {
  const odd = ['.*', '(a+)+$', '<b>x</b>', '[\\s\\S]*', '<img src=x onerror=alert(1)>', '$&', '\\1'];
  const entries = Array.from({ length: 10_000 }, (_, i) => ({
    ...{ term: `${odd[i % odd.length]} ${i}`, plain: `<script>alert(${i})</script> ${odd[i % odd.length]}` },
  }));
  const text = JSON.stringify({ format: 'medgloss-pack', version: 1, entries });
  expect(await importList({ kind: 'open', file: new File([text], 'odd.json') })).toEqual({
    ...{ kind: 'added', count: 10_000 },
  });
  const rows = await store.entries.orderBy(':id').toArray();
  expect(rows.map(({ entry: { term, plain } }) => ({ term, plain }))).toEqual(entries);
});

describe('the list of a page', () => {
  const SET =
    '{"@type":"DefinedTermSet","name":"Teeth","url":"https://words.example/teeth","hasDefinedTerm":[{"@type":"DefinedTerm","name":"pulp","description":"The inside.","url":"https://words.example/pulp"},{"@type":"DefinedTerm","name":"gum","description":"The flesh."}]}';
  const list: HandedList = {
    ...{ scripts: [SET.replace('"url":"https://words.example/teeth",', '')] },
    ...{ address: 'https://words.example/teeth?visit=1', mayKeepAddress: true },
  };
  const page = (url: string) => ({ kind: 'page' as const, url });

  test('is from its page where it does not say', async () => {
    const origin = page('https://words.example/teeth?visit=1');
    expect(await importList({ kind: 'open-page', list }, origin)).toEqual({ kind: 'added', count: 2 });
    expect(await everything()).toMatchObject({
      packs: [{ origin, title: 'Teeth', source: 'https://words.example/teeth?visit=1' }],
      entries: [
        { entry: { term: 'pulp', source: 'https://words.example/pulp' } },
        { entry: { term: 'gum' } },
      ],
    });
  });

  test('that says where it is from is from there', async () => {
    await importList({ kind: 'open-page', list: { ...list, scripts: [SET] } }, page(list.address ?? ''));
    expect(await store.packs.toArray()).toMatchObject([{ source: 'https://words.example/teeth' }]);
  });

  test('of a private window, or of an organisation that wants none kept, keeps no address of it', async () => {
    const handed = { scripts: [SET], address: null, mayKeepAddress: false };
    expect(await importList({ kind: 'open-page', list: handed }, page(''))).toMatchObject({ kind: 'added' });
    expect(JSON.stringify(await everything())).not.toContain('words.example');
  });

  test('that is more than is taken from a page is refused', async () => {
    const news = await importList({ kind: 'open-page', list: { ...list, scripts: null } }, page(''));
    expect(news).toEqual({ kind: 'refused', fault: { rule: 'page-too-big', place: {} } });
  });
});
