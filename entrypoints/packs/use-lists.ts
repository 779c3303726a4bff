// The lists in the reader's order, the glossary among them, kept current whatever window changes them; and what can be
// done with one. Pages that are open follow at once.

import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Done } from '../../components/use-undo';
import { asWritten, type Written, watchNotebook } from '../../notebook/db';
import {
  bringBackPack,
  bringBackReplaced,
  orderPacks,
  removePack,
  switchPack,
} from '../../notebook/pack-changes';
import { type PackStore, readPacks, type StoredPack, withGlossary } from '../../notebook/pack-store';
import { forgetUnusedAddresses } from '../../platform/address-permission';
import { tellAllTabs } from '../../platform/tell';
import { listTitle, removeButtonId } from './list-title';

export type Lists = 'reading' | 'unreadable' | readonly StoredPack[];

export function useLists(store: PackStore): Lists {
  const [lists, setLists] = useState<Lists>('reading');
  useEffect(() => {
    const life = new AbortController();
    watchNotebook(async () => withGlossary(await readPacks(store)), {
      onValue: setLists,
      onFault: () => setLists('unreadable'),
      signal: life.signal,
    });
    return () => life.abort();
  }, [store]);
  return lists;
}

/** Switches a list on or off; resolves to whether it was written. */
export async function switchList(store: PackStore, id: string, isOn: boolean): Promise<boolean> {
  return (await changed(() => switchPack(store, id, isOn))).ok;
}

/** Puts lists into this order. */
export async function orderLists(store: PackStore, ids: readonly string[]): Promise<Written<void>> {
  return await changed(() => orderPacks(store, ids));
}

/** Removes a list, with the way back. */
export async function removeList(store: PackStore, list: StoredPack): Promise<Written<Done>> {
  const title = listTitle(list);
  const written = await changed(() => removePack(store, list.id));
  if (!written.ok) return written;
  if (list.origin.kind === 'address') void forgetUnusedAddresses(store).catch(() => {});
  return {
    ok: true,
    value: {
      words: i18n.t('lists.removed', [title]),
      wordsAfterUndo: i18n.t('lists.isBack', [title]),
      focusAfterUndo: removeButtonId(list),
      undo: () => changed(() => bringBackPack(store, list.id)),
    },
  };
}

/** A list took the place of an older one: the way back. `onUndone`: it was gone. */
export function replacedList(
  store: PackStore,
  { older, newer, onUndone }: { older: StoredPack; newer: string; onUndone: () => void },
): Written<Done> {
  const title = listTitle(older);
  return {
    ok: true,
    value: {
      words: i18n.t('lists.replaced', [title]),
      wordsAfterUndo: i18n.t('lists.isAsBefore', [title]),
      focusAfterUndo: removeButtonId(older),
      async undo() {
        const written = await changed(() => bringBackReplaced(store, { older: older.id, newer }));
        if (written.ok) onUndone();
        return written;
      },
    },
  };
}

async function changed<T>(change: () => Promise<T>): Promise<Written<T>> {
  const written = await asWritten(change);
  if (written.ok) void tellAllTabs({ type: 'settings-changed' });
  return written;
}
