// The operations of a fault run, and what each of them makes of the rows of its term or page. The rules are written out
// here a second time, without a database: the run compares what is there with what they say.

import { randomUUID } from 'node:crypto';
import { changeOf, type Edited } from '../../notebook/edits';
import { mergeSavedTerms } from '../../notebook/merge';
import type { RemovedPassages } from '../../notebook/passages';
import { CARD_KINDS, type Grade, type ReviewEvent, type SavedTerm, type Sighting } from '../../notebook/rows';
import { newSavedTerm, type Removed } from '../../notebook/saved-terms';
import { anyPageOperation, type PageOperation, type PageRows, pageRowsAfter } from './page-operations';

/** Everything that is kept of one term, or of one page: the other half is empty. */
export interface KeptRows extends PageRows {
  readonly saved: SavedTerm | undefined;
  readonly sightings: readonly Sighting[];
  readonly reviews: readonly ReviewEvent[];
}

export const NOTHING: KeptRows = {
  ...{ saved: undefined, sightings: [], reviews: [] },
  ...{ reading: undefined, passages: [] },
};

/** JSON-safe, because it is sent to where it is done. `entry`: the id of the term, or the key of the page. */
export type Operation =
  | PageOperation
  /** `from` a script in a web page, by a request; or from a page of ours, which writes by itself. */
  | { what: 'save'; from: 'web' | 'own'; entry: string; sighting: string; sentence: string }
  | { what: 'take-back'; entry: string; sighting: string }
  | { what: 'note'; entry: string; note: Edited<string> }
  | { what: 'review'; entry: string; event: ReviewEvent }
  | { what: 'delete'; entry: string }
  | { what: 'restore'; entry: string; removed: Removed };

/** A number from 0 up to 1. */
export type Random = () => number;

/** Any operation that a reader could do now with this term or page. `removed`: what its last deletion gave, if that can be undone. */
export function anyOperation(
  entry: string,
  {
    rows,
    removed: taken,
    random,
  }: { rows: KeptRows; removed: Removed | RemovedPassages | undefined; random: Random },
): Operation {
  if (isPage(entry)) {
    const removed = taken && 'passages' in taken ? taken : undefined;
    return anyPageOperation(entry, { rows, removed, random });
  }
  const removed = taken && 'savedTerms' in taken ? taken : undefined;
  const [chance, sighting] = [random(), randomUUID()];
  const save = { what: 'save', entry, sighting, sentence: `Met ${entry} as ${sighting}.` } as const;
  const last = rows.sightings.at(-1);
  if (!rows.saved && removed && chance < 0.6) return { what: 'restore', entry, removed };
  if (!rows.saved || chance < 0.25) return { ...save, from: random() < 0.7 ? 'web' : 'own' };
  if (chance < 0.35 && last) return { what: 'take-back', entry, sighting: last.id };
  if (chance < 0.6) return { what: 'note', entry, note: changeOf(rows.saved.note, `Note ${sighting}\n“…”`) };
  if (chance < 0.85) {
    const card = CARD_KINDS[Math.floor(random() * CARD_KINDS.length)] ?? 'choice';
    const grade = ([1, 2, 3, 4] as const)[Math.floor(random() * 4)] ?? (3 satisfies Grade);
    return {
      what: 'review',
      entry,
      event: { id: randomUUID(), entry, at: Date.now(), what: 'grade', card, grade },
    };
  }
  return { what: 'delete', entry };
}

function isPage(entry: string): boolean {
  return entry.includes('://');
}

/** The rows of its term or page once an operation has been done, once. */
export function rowsAfter(rows: KeptRows, operation: Operation): KeptRows {
  switch (operation.what) {
    case 'save': {
      const { entry, sighting: id, sentence } = operation;
      const met = { id, entry, sentence, title: null, url: null, at: 0 };
      const saved = rows.saved ?? newSavedTerm({ id: entry, term: entry, savedAt: 0 });
      return { ...rows, saved, sightings: [...rows.sightings, met] };
    }
    case 'take-back': {
      const sightings = rows.sightings.filter(({ id }) => id !== operation.sighting);
      const isWorkedOn = (rows.saved?.note.at ?? 0) > 0 || rows.reviews.length > 0;
      return sightings.length > 0 || isWorkedOn ? { ...rows, sightings } : NOTHING;
    }
    case 'note':
      return rows.saved ? { ...rows, saved: { ...rows.saved, note: operation.note } } : rows;
    case 'review':
      return { ...rows, reviews: [...rows.reviews, operation.event] };
    case 'delete':
      return NOTHING;
    case 'restore': {
      const [saved] = operation.removed.savedTerms;
      return {
        ...rows,
        saved: saved && rows.saved ? mergeSavedTerms(saved, rows.saved) : (saved ?? rows.saved),
        sightings: [...rows.sightings, ...operation.removed.sightings],
        reviews: [...rows.reviews, ...operation.removed.reviews],
      };
    }
    default:
      return { ...rows, ...pageRowsAfter(rows, operation) };
  }
}
