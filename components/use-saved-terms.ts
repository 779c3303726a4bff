// Everything saved, kept current while the page is open: what another window does appears by itself.

import { useEffect, useState } from 'preact/hooks';
import { type Notebook, watchNotebook } from '../notebook/db';
import { listSavedTerms, type SavedTermListing } from '../notebook/listing';

/** "unreadable": the database did not open, or was taken away while we read. */
export type SavedTerms = 'reading' | 'unreadable' | readonly SavedTermListing[];

/** Terms that have not changed stay the same object, so that only changed ones are drawn anew. */
export function useSavedTerms(notebook: Notebook): SavedTerms {
  const [saved, setSaved] = useState<SavedTerms>('reading');
  useEffect(() => {
    const life = new AbortController();
    watchNotebook(() => listSavedTerms(notebook), {
      onValue: (read) => setSaved((before) => (typeof before === 'string' ? read : keepSame(before, read))),
      onFault: () => setSaved('unreadable'),
      signal: life.signal,
    });
    return () => life.abort();
  }, [notebook]);
  return saved;
}

function keepSame(before: readonly SavedTermListing[], now: SavedTermListing[]): SavedTermListing[] {
  const known = new Map(before.map((saved) => [saved.id, saved]));
  return now.map((saved) => {
    const old = known.get(saved.id);
    return old && isSame(old, saved) ? old : saved;
  });
}

/** A change has a name of its own, and a sighting is never changed. */
function isSame(a: SavedTermListing, b: SavedTermListing): boolean {
  return (
    a.term === b.term &&
    a.savedAt === b.savedAt &&
    (['note', 'tags', 'star', 'forDoctor'] as const).every((field) => a[field].edit === b[field].edit) &&
    a.sightings.length === b.sightings.length &&
    a.sightings.every(({ id }, i) => id === b.sightings[i]?.id)
  );
}
