// Every page with passages, kept current while this page is open: what another window does appears by itself.

import { useEffect, useState } from 'preact/hooks';
import { type Notebook, watchNotebook } from '../../notebook/db';
import { listReadings, type ReadingListing } from '../../notebook/readings';
import { keepSamePassages } from '../../notebook/same-passages';
import { identityOf } from '../../reading/identity-of';

/** "unreadable": the database did not open, or was taken away while we read. */
export type Readings = 'reading' | 'unreadable' | readonly ReadingListing[];

/** Readings that have not changed stay the same object, so that only changed ones are drawn anew. */
export function useReadings(notebook: Notebook): Readings {
  const [readings, setReadings] = useState<Readings>('reading');
  useEffect(() => {
    const life = new AbortController();
    watchNotebook(() => listReadings(notebook, identityOf), {
      onValue: (read) =>
        setReadings((before) => (typeof before === 'string' ? read : keepSame(before, read))),
      onFault: () => setReadings('unreadable'),
      signal: life.signal,
    });
    return () => life.abort();
  }, [notebook]);
  return readings;
}

function keepSame(
  before: readonly ReadingListing[],
  now: readonly ReadingListing[],
): readonly ReadingListing[] {
  const known = new Map(before.map((reading) => [reading.id, reading]));
  return now.map((reading) => {
    const old = known.get(reading.id);
    if (!old) return reading;
    const passages = keepSamePassages(old.passages, reading.passages);
    return isSame(old, reading) && passages === old.passages ? old : { ...reading, passages };
  });
}

function isSame(a: ReadingListing, b: ReadingListing): boolean {
  return (
    a.title === b.title &&
    a.url === b.url &&
    a.seenAt === b.seenAt &&
    a.tags.edit === b.tags.edit &&
    JSON.stringify(a.terms) === JSON.stringify(b.terms)
  );
}
