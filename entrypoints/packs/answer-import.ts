// What the worker does: opens a list and keeps it while the page shows what is in it, then adds it in slices.

import { LIMITS, type Pack } from '../../glossary/packs/pack';
import type { Checked, PackFault } from '../../glossary/packs/pack-fault';
import { type OpenedFile, openPackFile, openPageScripts, packOfFile } from '../../glossary/packs/pack-files';
import { guessMapping } from '../../glossary/packs/table';
import { asWritten } from '../../notebook/db';
import { addPack } from '../../notebook/pack-changes';
import type { PackStore } from '../../notebook/pack-store';
import { loadPack } from '../../platform/load-pack';
import { whileAdding } from '../../platform/pack-lock';
import type { HandedList } from '../../platform/page-lists';
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
    if (read.ok) opened = read.value;
    tell(read.ok ? { kind: 'found', found: previewOf(read.value) } : { kind: 'refused', fault: read.fault });
  }

  async function open(file: File): Promise<void> {
    if (file.size > LIMITS.fileBytes) return show({ ok: false, fault: TOO_BIG });
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes) show(openPackFile(new Uint8Array(bytes)));
    else tell({ kind: 'unreadable' });
  }

  async function load(url: string, sha256: string | undefined): Promise<void> {
    const loaded = await loadPack({ url, sha256 });
    if (!loaded.ok) return tell({ kind: 'not-loaded', rule: loaded.rule });
    tell({ kind: 'loaded', sha256: loaded.sha256 });
    show(openPackFile(loaded.bytes));
  }

  function openPage(list: HandedList): void {
    const read = packOfPage(list);
    show(read.ok ? { ok: true, value: { kind: 'pack', format: 'defined-terms', pack: read.value } } : read);
  }

  async function add(file: OpenedFile, list: AddList): Promise<void> {
    const { id, origin, replaces } = list;
    const read = packOfFile(file, list.head, list);
    if (!read.ok) return tell({ kind: 'refused', fault: read.fault });
    const pack = read.value;
    const of = pack.entries.length;
    const onProgress = (written: number) => tell({ kind: 'progress', written, of });
    onProgress(0);
    const added = { id, pack, origin, at: Date.now(), ...(replaces !== undefined && { replaces }) };
    const result = await asWritten(() => whileAdding(store, () => addPack(store, added, onProgress)));
    if (!result.ok) tell({ kind: 'not-written', code: result.code });
    else tell(result.value ? { kind: 'added', count: of } : { kind: 'busy' });
  }

  return async (request) => {
    if (request.kind === 'open') await open(request.file);
    else if (request.kind === 'load') await load(request.url, request.sha256);
    else if (request.kind === 'open-page') openPage(request.list);
    else if (opened) await add(opened, request);
  };
}

const TOO_BIG: PackFault = { rule: 'too-big', place: {} };
const PAGE_TOO_BIG: PackFault = { rule: 'page-too-big', place: {} };

/** A list that does not say where it is from is from its page. */
function packOfPage({ scripts, address, mayKeepAddress }: HandedList): Checked<Pack> {
  if (scripts === null) return { ok: false, fault: PAGE_TOO_BIG };
  const read = openPageScripts(scripts);
  if (!read.ok) return read;
  const pack = mayKeepAddress ? read.value : withoutSources(read.value);
  return { ok: true, value: { ...pack, source: pack.source || (address ?? '') } };
}

/** What a list tells of where it is from may be the address of its page. */
function withoutSources(pack: Pack): Pack {
  return { ...pack, source: '', entries: pack.entries.map(({ source: _, ...entry }) => entry) };
}

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
