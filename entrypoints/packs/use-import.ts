// From a chosen file or an address to a list: each step waits for the reader, and nothing is written before the last one.
// All work is done in a worker, which is stopped by being ended.

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PackFault } from '../../glossary/packs/pack-fault';
import type { StorageFault } from '../../notebook/db';
import type { AddressChooser, PackStore, StoredPack } from '../../notebook/pack-store';
import { askForAddress, forgetUnusedAddresses, keepAddresses } from '../../platform/address-permission';
import type { LoadRule } from '../../platform/load-pack';
import { sweepAfterStop } from '../../platform/pack-lock';
import type { HandedList } from '../../platform/page-lists';
import { tellAllTabs } from '../../platform/tell';
import type { FoundList, ImportNews, ImportRequest } from './import-messages';
import { firstDraft, type ListDraft, type ListOrigin } from './list-draft';
import { isSame, noteNews } from './note-address';

export type ImportState =
  | { kind: 'none' }
  | { kind: 'stopped' }
  | { kind: 'added'; title: string; count: number }
  | { kind: 'failed'; from: string; why: 'unreadable' | 'busy' | StorageFault }
  | { kind: 'refused'; from: string; fault: PackFault; isOfPage: boolean }
  /** The browser asks the reader about the address. */
  | { kind: 'asking'; from: string }
  | { kind: 'loading'; from: string }
  | { kind: 'not-loaded'; from: string; rule: LoadRule }
  /** At the address is what is here already. */
  | { kind: 'same'; title: string }
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

/** An address that a list is to be loaded from. */
export interface ListAddress {
  /** As packAddress makes it. */
  readonly url: string;
  /** What the file must have; in hexadecimal, lower case. */
  readonly sha256?: string | undefined;
  readonly by: AddressChooser;
  /** What whoever names it calls the list. */
  readonly title?: string;
  /** The list whose newer state it is. */
  readonly replaces?: StoredPack | undefined;
}

export interface Import {
  readonly state: ImportState;
  /** @param replaces the list whose newer state it is */
  readonly openFile: (file: File, replaces?: StoredPack) => void;
  /** To be called in the press itself: the browser then asks for its leave, if it does. */
  readonly openAddress: (address: ListAddress) => Promise<void>;
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
  /** Of an address, the checksum comes with the file. */
  origin: ListOrigin;
  readonly from: string;
  readonly replaces: StoredPack | undefined;
  readonly title?: string | undefined;
  preview?: Extract<ImportState, { kind: 'preview' }>;
}

/** `onReplaced`: a list has taken the place of an older one; `newer`: its id. */
export function useImport(store: PackStore, onReplaced: (older: StoredPack, newer: string) => void): Import {
  const [state, setState] = useState<ImportState>({ kind: 'none' });
  const job = useRef<Job | undefined>(undefined);
  /** Counts what was begun and cancelled, so that a late answer of the browser is told from one that is waited for. */
  const asking = useRef(0);
  /** While a list from an address is looked at. */
  const keeping = useRef<ReturnType<typeof keepAddresses> | undefined>(undefined);
  useEffect(() => () => job.current?.worker.terminate(), []);

  function end(last: ImportState): void {
    job.current?.worker.terminate();
    job.current = undefined;
    setState(last);
    if (!isBegun(last)) forgetUnused();
  }

  /** Of an address that nothing was kept from, nothing is kept. Where that fails, the next time does it. */
  function forgetUnused(): void {
    const kept = keeping.current;
    keeping.current = undefined;
    void kept
      ?.release()
      .then(() => forgetUnusedAddresses(store))
      .catch(() => {});
  }

  function begin(request: ImportRequest, about: Omit<Job, 'worker' | 'id'>): void {
    asking.current++;
    end({ kind: request.kind === 'load' ? 'loading' : 'reading', from: about.from });
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
    if (mine.origin.kind === 'address') {
      if (news.kind === 'loaded') mine.origin = { ...mine.origin, sha256: news.sha256 };
      void noteNews(news, mine);
    }
    const next = stateAfter(news, mine);
    if (next.kind === 'preview') show(mine, next);
    else if (next.kind === 'adding' || next.kind === 'loading') setState(next);
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
    async openAddress({ url, sha256, by, title, replaces }) {
      end({ kind: 'asking', from: url });
      keeping.current ??= keepAddresses();
      const asked = ++asking.current;
      const isAllowed = await askForAddress(url);
      // Meanwhile the reader may have gone on to something else.
      if (asked !== asking.current) return;
      if (!isAllowed) return end({ kind: 'not-loaded', from: url, rule: 'no-permission' });
      const origin: ListOrigin = { kind: 'address', url, sha256: sha256 ?? '', by };
      begin({ kind: 'load', url, sha256 }, { origin, from: url, replaces, title });
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
      asking.current++;
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

function stateAfter(news: ImportNews, job: Job): ImportState {
  const { from, preview, replaces, origin } = job;
  switch (news.kind) {
    case 'loaded':
      return isSame(news.sha256, replaces)
        ? { kind: 'same', title: replaces?.title ?? '' }
        : { kind: 'loading', from };
    case 'not-loaded':
      return { kind: 'not-loaded', from, rule: news.rule };
    case 'found': {
      const { found } = news;
      const draft = firstDraft(found, origin, [job.title, replaces?.title]);
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

/** Whether something has just begun, which may need the same leave. */
function isBegun({ kind }: ImportState): boolean {
  return kind === 'asking' || kind === 'loading' || kind === 'reading';
}
