// What the worker does: opens a list and keeps it while the page shows what is in it, then adds it in slices.

import type { Pack } from '../../glossary/packs/pack';
import { LIMITS } from '../../glossary/packs/pack';
import { type Checked, checked, type PackFault } from '../../glossary/packs/pack-fault';
import { headOf } from '../../glossary/packs/pack-entries';
import { type OpenedFile, openPackFile, openPageScripts } from '../../glossary/packs/pack-files';
import { guessMapping, packOfTable } from '../../glossary/packs/table';
import { asWritten } from '../../notebook/db';
import { addPack } from '../../notebook/pack-changes';
import type { PackStore } from '../../notebook/pack-store';
import { whileAdding } from '../../platform/pack-locks';
import type { AddList, FoundList, ImportNews, ImportRequest } from './import-messages';

/** Entries and rows that a preview shows. */
const FIRST = 3;

/** Answers the requests of one page about one list, each by telling news. */
export function answerImport(
  store: PackStore,
  tell: (news: ImportNews) => void,
): (request: ImportRequest) => Promise<void> {
  let opened: OpenedFile | undefined;

  function show(read: Checked<OpenedFile>): void {
    if (!read.ok) return tell({ kind: 'refused', fault: read.fault });
    opened = read.value;
    tell({ kind: 'found', found: previewOf(read.value) });
  }

  async function add(file: OpenedFile, { id, head, mapping, origin, replaces }: AddList): Promise<void> {
    const read = packIn(file, mapping, head);
    if (!read.ok) return tell({ kind: 'refused', fault: read.fault });
    const pack = read.value;
    const of = pack.entries.length;
    const added = { id, pack, origin, at: Date.now(), ...(replaces !== undefined && { replaces }) };
    tell({ kind: 'progress', written: 0, of });
    const result = await asWritten(() =>
      whileAdding(store, () => addPack(store, added, (written) => tell({ kind: 'progress', written, of }))),
    );
    if (!result.ok) tell({ kind: 'not-written', code: result.code });
    else tell(result.value ? { kind: 'added', count: of } : { kind: 'busy' });
  }

  return async (request) => {
    switch (request.kind) {
      case 'open':
        if (request.file.size > LIMITS.fileBytes)
          return tell({ kind: 'refused', fault: TOO_BIG });
        return await request.file.arrayBuffer().then(
          (bytes) => show(openPackFile(new Uint8Array(bytes))),
          () => tell({ kind: 'unreadable' }),
        );
      case 'open-scripts': {
        const read = openPageScripts(request.scripts);
        return show(
          read.ok
            ? { ok: true, value: { kind: 'pack', format: 'defined-terms', pack: read.value } }
            : read,
        );
      }
      case 'add':
        if (opened) await add(opened, request);
    }
  };
}

const TOO_BIG: PackFault = { rule: 'too-big', place: {} };

function previewOf(file: OpenedFile): FoundList {
  if (file.kind === 'pack') {
    const { entries, ...head } = file.pack;
    return { kind: 'pack', head, count: entries.length, first: entries.slice(0, FIRST) };
  }
  const { table } = file;
  const filled = table.rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  return {
    ...{ kind: 'table', rows: filled.length, mapping: guessMapping(table) },
    table: { ...table, rows: filled.slice(0, FIRST) },
  };
}

function packIn(file: OpenedFile, mapping: AddList['mapping'], head: AddList['head']): Checked<Pack> {
  return checked(() =>
    file.kind === 'table'
      ? packOfTable(file.table, mapping, head)
      : { ...headOf({ ...file.pack, ...head }), entries: file.pack.entries },
  );
}
