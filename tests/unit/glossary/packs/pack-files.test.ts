import { expect, test } from 'vitest';
import type { Pack } from '../../../../glossary/packs/pack';
import { openPackFile, openPageScripts } from '../../../../glossary/packs/pack-files';
import { guessMapping, packOfTable } from '../../../../glossary/packs/table';
import { ANKI, DEFINED_TERMS, DOCUMENTS, type Sample, TABLES, YOMITAN } from './samples';

/** What a reader gets who changes nothing in the preview. */
function packIn(bytes: Uint8Array): { format: string; pack: Pack } {
  const opened = openPackFile(bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  const file = opened.value;
  if (file.kind === 'pack') return file;
  return { format: file.format, pack: packOfTable(file.table, guessMapping(file.table), {}) };
}

const ALL: [format: string, samples: readonly Sample[]][] = [
  ['table', TABLES],
  ['anki', ANKI],
  ['medgloss', DOCUMENTS],
  ['defined-terms', DEFINED_TERMS],
  ['yomitan', YOMITAN],
];

test.each(ALL.flatMap(([format, samples]) => samples.map((sample) => ({ format, ...sample }))))(
  'reads $format: $name',
  ({ format, bytes, terms, first = {}, head = {} }) => {
    const read = packIn(bytes);
    expect(read.format).toBe(format);
    expect(read.pack.entries.map(({ term }) => term)).toEqual(terms);
    expect(read.pack.entries[0]).toMatchObject(first);
    expect(read.pack).toMatchObject(head);
    expect(new Set(read.pack.entries.map(({ id }) => id)).size).toBe(terms.length);
  },
);

test('reads the terms that a page carries for machines, and passes over its other scripts', () => {
  const set =
    '{"@type":"DefinedTermSet","name":"Teeth","hasDefinedTerm":{"@type":"DefinedTerm","name":"pulp","description":"The soft inside."}}';
  const read = openPageScripts(['{"@type":"BreadcrumbList"}', 'no JSON at all', set, '{"__proto__":{}}']);
  expect(read).toMatchObject({ ok: true, value: { title: 'Teeth', entries: [{ term: 'pulp' }] } });
  expect(openPageScripts(['{"@type":"Recipe"}'])).toMatchObject({ ok: false, fault: { rule: 'no-entries' } });
});

test('reads several sets of a page as one list, under the name of the first', () => {
  const set = (name: string, term: string) =>
    `{"@type":"DefinedTermSet","name":"${name}","hasDefinedTerm":{"@type":"DefinedTerm","name":"${term}","description":"Of the ${name}."}}`;
  expect(
    openPageScripts([set('teeth', 'root'), `[${set('hair', 'root')},${set('hair', 'shaft')}]`]),
  ).toMatchObject({
    ok: true,
    value: {
      title: 'teeth',
      entries: [
        { id: 'root', plain: 'Of the teeth.' },
        { id: 'root-2', plain: 'Of the hair.' },
        { id: 'shaft' },
      ],
    },
  });
});

test('says what is wrong with the scripts of a page of which none can be read', () => {
  expect(openPageScripts(['{"@type":"DefinedTermSet",'])).toEqual({
    ...{ ok: false, fault: { rule: 'cut-short', place: {} } },
  });
  expect(openPageScripts(['{"@type":"DefinedTerm",}', '{"@type":"Recipe"}'])).toMatchObject({
    fault: { rule: 'not-json' },
  });
});
