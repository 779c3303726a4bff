// The words that can be chosen from, read anew when lists or own words change.

import { useEffect, useState } from 'preact/hooks';
import type { StoredPack } from '../../notebook/pack-store';
import { sourceTitles } from './list-title';
import { readWordSource, type WordSource, type WordsChoice, type WordsSources } from './word-sources';

/** Null until they have been read, and while none are `wanted`. */
export function useWordSource(
  wanted: WordsChoice | null,
  { store, notebook, glossary }: WordsSources,
  lists: readonly StoredPack[],
): WordSource | 'unreadable' | null {
  const key = JSON.stringify(wanted);
  const [read, setRead] = useState<{ readonly key: string; readonly source: WordSource | 'unreadable' }>();
  // What a list is, and how it stands there, changes none of its words.
  const counts = lists.map(({ id, count }) => `${id} ${count}`).join();
  useEffect(() => {
    if (wanted === null) return;
    let isCurrent = true;
    readWordSource(wanted, { store, notebook, glossary }, sourceTitles()).then(
      (source) => isCurrent && setRead({ key, source }),
      () => isCurrent && setRead({ key, source: 'unreadable' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [key, store, notebook, glossary, counts]);
  return read?.key === key ? read.source : null;
}
