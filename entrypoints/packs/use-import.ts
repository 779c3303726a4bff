// From a chosen file to a list: each step waits for the reader, and nothing is written before the last one. All work is
// done in a worker, which is stopped by being ended.

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PackFault } from '../../glossary/packs/pack-fault';
import type { ColumnUse } from '../../glossary/packs/table';
import type { StorageFault } from '../../notebook/db';
import type { PackStore, StoredPack } from '../../notebook/pack-store';
import { sweepAfterStop } from '../../platform/pack-lock';
import type { HandedList } from '../../platform/page-lists';
import { tellAllTabs } from '../../platform/tell';
import type { AddList, FoundList, ImportNews, ImportRequest } from './import-messages';

/** What a list is made from. */
export type ListOrigin = AddList['origin'];

/** What the reader decides in the preview. */
export interface ListDraft {
  readonly title: string;
  readonly hasHeadings: boolean;
  readonly mapping: readonly ColumnUse[];
}

export type ImportState =
  | { kind: 'none' }
  | { kind: 'stopped' }
  | { kind: 'added'; title: string; count: number }
  | { kind: 'failed'; from: string; why: 'unreadable' | 'busy' | StorageFault }
  | { kind: 'refused'; from: string; fault: PackFault; isOfPage: boolean }
  | { kind: 'reading'; from: string }
  | { kind: 'adding'; from: string; written: number; of: number }
  /** `fault`: of the last attempt to add it as it stands. */
  | {
      kind: 'preview';
      from: string;
      found: FoundList;
      draft: ListDraft;
      replaces?: StoredPack;
      fault: PackFault | null;
    };

export interface Import {
  readonly state: ImportState;
  /** @param replaces the list whose newer state it is */
  readonly openFile: (file: File, replaces?: StoredPack) => void;
  readonly openPage: (list: HandedList) => void;
  readonly change: (draft: Partial<ListDraft>) => void;
  readonly add: () => void;
  readonly cancel: () => Promise<void>;
}

/** The worker of one list, and what it is about. */
interface Job {
  readonly worker: Worker;
  /** UUID of the new pack. */
  readonly id: string;
  readonly origin: ListOrigin;
  readonly from: string;
  readonly replaces: StoredPack | undefined;
  preview?: Extract<ImportState, { kind: 'preview' }>;
}

/** `onReplaced`: a list has taken the place of an older one; `newer`: its id. */
export function useImport(store: PackStore, onReplaced: (older: StoredPack, newer: string) => void): Import {
  const [state, setState] = useState<ImportState>({ kind: 'none' });
  const job = useRef<Job | undefined>(undefined);
  useEffect(() => () => job.current?.worker.terminate(), []);

  function end(last: ImportState): void {
    job.current?.worker.terminate();
    job.current = undefined;
    setState(last);
  }

  function begin(request: ImportRequest, about: Omit<Job, 'worker' | 'id'>): void {
    end({ kind: 'reading', from: about.from });
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    const mine: Job = { ...about, worker, id: crypto.randomUUID() };
    job.current = mine;
    worker.onmessage = ({ data }: MessageEvent<ImportNews>) => {
      if (job.current === mine) hear(data, mine);
    };
    worker.onerror = () => {
      if (job.current === mine) end({ kind: 'failed', from: mine.from, why: 'storage-failed' });
    };
    worker.postMessage(request);
  }

  function show(mine: Job, preview: Extract<ImportState, { kind: 'preview' }>): void {
    mine.preview = preview;
    setState(preview);
  }

  function hear(news: ImportNews, mine: Job): void {
    const next = stateAfter(news, mine);
    if (next.kind === 'preview') show(mine, next);
    else if (next.kind === 'adding') setState(next);
    else end(next);
    if (news.kind === 'added') void tellAllTabs({ type: 'settings-changed' });
    if (news.kind === 'added' && mine.replaces) onReplaced(mine.replaces, mine.id);
    if (news.kind === 'not-written') void sweepAfterStop(store);
  }

  return {
    state,
    openFile(file, replaces) {
      const origin: ListOrigin = { kind: 'file', name: file.name };
      begin({ kind: 'open', file }, { origin, from: file.name, replaces });
    },
    openPage(list) {
      const origin: ListOrigin = { kind: 'page', url: list.address ?? '' };
      const from = list.address ?? i18n.t('lists.unknownPage');
      begin({ kind: 'open-page', list }, { origin, from, replaces: undefined });
    },
    change(draft) {
      if (!job.current || state.kind !== 'preview') return;
      show(job.current, { ...state, draft: { ...state.draft, ...draft }, fault: null });
    },
    add() {
      const mine = job.current;
      if (!mine || state.kind !== 'preview') return;
      const { draft } = state;
      const request: ImportRequest = {
        ...{ kind: 'add', id: mine.id, head: { title: draft.title } },
        ...{ mapping: draft.mapping, hasHeadings: draft.hasHeadings },
        ...{ origin: mine.origin, ...(mine.replaces && { replaces: mine.replaces.id }) },
      };
      setState({ kind: 'adding', from: mine.from, written: 0, of: 0 });
      mine.worker.postMessage(request);
    },
    async cancel() {
      const mine = job.current;
      end({ kind: 'none' });
      if (!mine || state.kind !== 'adding') return;
      await sweepAfterStop(store).catch(() => {});
      // It may have been ready just before it was stopped.
      const stored = await store.packs.get(mine.id).catch(() => undefined);
      if (job.current) return;
      setState(stored ? { kind: 'added', title: stored.title, count: stored.count } : { kind: 'stopped' });
    },
  };
}

function stateAfter(news: ImportNews, { from, origin, preview, replaces }: Job): ImportState {
  switch (news.kind) {
    case 'found': {
      const { found } = news;
      const told = found.kind === 'pack' ? found.head.title : '';
      const title = told || replaces?.title || titleFrom(origin);
      const draft = { title, ...columnsOf(found) };
      return { kind: 'preview', from, found, draft, fault: null, ...(replaces && { replaces }) };
    }
    case 'refused':
      // What the reader can mend in the preview, as the columns of a table, is mended there.
      return preview
        ? { ...preview, fault: news.fault }
        : { kind: 'refused', from, fault: news.fault, isOfPage: origin.kind === 'page' };
    case 'progress':
      return { kind: 'adding', from, written: news.written, of: news.of };
    case 'added':
      return { kind: 'added', title: preview?.draft.title ?? from, count: news.count };
    case 'unreadable':
    case 'busy':
      return { kind: 'failed', from, why: news.kind };
    case 'not-written':
      return { kind: 'failed', from, why: news.code };
  }
}

/** The name of the file without its ending; the site of the page. */
function titleFrom(origin: ListOrigin): string {
  if (origin.kind === 'file') return origin.name.replace(/\.[^.]{1,5}$/, '');
  return origin.url === '' ? '' : new URL(origin.url).hostname;
}

/** As they are guessed. */
function columnsOf(found: FoundList): Pick<ListDraft, 'mapping' | 'hasHeadings'> {
  return found.kind === 'table'
    ? { mapping: found.mapping, hasHeadings: found.table.headings !== null }
    : { mapping: [], hasHeadings: false };
}
