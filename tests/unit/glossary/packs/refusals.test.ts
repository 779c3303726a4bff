import { expect, test } from 'vitest';
import { type Checked, checked } from '../../../../glossary/packs/pack-fault';
import { openPackFile } from '../../../../glossary/packs/pack-files';
import { guessMapping, packOfTable } from '../../../../glossary/packs/table';
import { BAD_DEFINED_TERMS, BAD_DICTIONARIES, BAD_DOCUMENTS, BAD_FILES, BAD_TABLES } from './bad-packs';

function read(bytes: Uint8Array): Checked<unknown> {
  const opened = openPackFile(bytes);
  if (!opened.ok || opened.value.kind === 'pack') return opened;
  const { table } = opened.value;
  return checked(() => packOfTable(table, guessMapping(table), {}));
}

test.each([...BAD_FILES, ...BAD_DOCUMENTS, ...BAD_TABLES, ...BAD_DICTIONARIES, ...BAD_DEFINED_TERMS])(
  'refuses %s',
  (_name, bytes, rule, place = {}) => {
    expect(read(bytes)).toEqual({ ok: false, fault: { rule, place } });
  },
);
