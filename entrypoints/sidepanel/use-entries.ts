// What the glossary says of the entries of a page, read as the page is.

import { useEffect, useState } from 'preact/hooks';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import type { Entries } from './page-terms';

/** Entries by number, of this page and of those before it; one is missing until it has been read. */
export function useEntries(glossary: GlossaryAssets, numbers: readonly number[]): Entries {
  const [entries, setEntries] = useState<Entries>(new Map());
  useEffect(() => {
    const missing = numbers.filter((number) => !entries.has(number));
    if (missing.length === 0) return;
    let isCurrent = true;
    glossary.entriesByNumber(missing).then(
      (read) => {
        // A number that this build does not have would be asked for without end.
        const found = read.flatMap((entry, i) => (entry ? [[missing[i] ?? -1, entry] as const] : []));
        if (isCurrent && found.length > 0) setEntries(new Map([...entries, ...found]));
      },
      // The extension's own files cannot be read, as in the moment of an update: words stand without their meaning.
      (error: unknown) => console.error('Medgloss: no meanings', error),
    );
    return () => {
      isCurrent = false;
    };
  }, [glossary, numbers, entries]);
  return entries;
}
