// Lists of words in the reader's order, a way to add one, and words of one's own out to a file.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { UnreadableState } from '../../components/empty-state';
import type { Done } from '../../components/use-undo';
import type { Notebook, Written } from '../../notebook/db';
import type { PackStore } from '../../notebook/pack-store';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { takePageList } from '../../platform/page-lists';
import { AddList } from './add-list';
import { ListRows } from './list-rows';
import { ManagedLists } from './managed-lists';
import { SaveWords } from './save-words';
import { type ListAddress, useImport } from './use-import';
import { replacedList, useLists } from './use-lists';
import { useManaged } from './use-managed';

export interface ListsSectionProps {
  store: PackStore;
  notebook: Notebook;
  /** With what the lists have. */
  glossary: GlossaryAssets;
  onDone: (written: Written<Done | null>) => void;
}

export function ListsSection({ store, notebook, glossary, onDone }: ListsSectionProps) {
  const lists = useLists(store);
  const adding = useImport(store, (older, newer) =>
    onDone(replacedList(store, { older, newer, onUndone: () => void adding.cancel() })),
  );
  const glossaryCount = useGlossaryCount(glossary);
  const addRef = useRef<HTMLHeadingElement>(null);
  const listsRef = useRef<HTMLHeadingElement>(null);
  const onGone = useCallback(() => listsRef.current?.focus(), []);
  const { organisation, missing } = useManaged(typeof lists === 'string' ? [] : lists);
  const isDrawn = typeof lists !== 'string';
  useEffect(() => {
    if (!isDrawn) return;
    void takePageList().then((handed) => {
      if (!handed) return;
      adding.openPage(handed);
      addRef.current?.focus();
    });
    // Only what the page was opened for.
  }, [isDrawn]);
  if (lists === 'reading') return null;
  if (lists === 'unreadable') return <UnreadableState />;
  const open = (address: ListAddress) => {
    void adding.openAddress(address);
    addRef.current?.focus();
  };
  const counted = lists.map((list) =>
    list.origin.kind === 'bundled' ? { ...list, count: glossaryCount } : list,
  );
  return (
    <>
      <section class="packs-part" aria-labelledby="lists">
        <h2 id="lists" tabIndex={-1} ref={listsRef}>
          {i18n.t('lists.title')}
        </h2>
        <p class="panel-body">{i18n.t('lists.orderHint')}</p>
        <ListRows
          store={store}
          lists={counted}
          onDone={onDone}
          onReplace={(list, file) => {
            adding.openFile(file, list);
            addRef.current?.focus();
          }}
          onLook={(list, url) => open({ url, by: 'reader', replaces: list })}
        />
        <ManagedLists name={organisation?.name ?? ''} missing={missing} onOpen={open} onGone={onGone} />
      </section>
      <AddList adding={adding} headingRef={addRef} />
      <SaveWords store={store} notebook={notebook} glossary={glossary} lists={counted} />
    </>
  );
}

/** How many words ship inside; 0 until that is known. */
function useGlossaryCount(glossary: GlossaryAssets): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    void glossary.entryCount().then(setCount, () => {});
  }, [glossary]);
  return count;
}
