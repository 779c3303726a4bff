// The passages of a page in the order in which they stand on it; those that were not found come last. Pure.

import type { Passage, Reading } from '../../notebook/rows';
import type { FramePassages, PassageStatus } from '../../platform/requests';
import { matches } from './arrange-terms';
import { topFirst } from './page-terms';

/** What the notebook keeps of the page and of its frames. */
export interface KeptPassages {
  readonly passages: readonly Passage[];
  /** The pages that they are of, by their keys. A frame may be a page of its own, with another title and address. */
  readonly readings: ReadonlyMap<string, Source>;
}

/** Where a passage is from, as it was when it was marked. */
export type Source = Pick<Reading, 'title' | 'url'>;

export interface PlacedPassage {
  readonly passage: Passage;
  /** Null in the moment in which it is not known. */
  readonly source: Source | null;
  /** "seeking" until a frame has told. */
  readonly status: PassageStatus;
}

/** Keys of the readings that the frames show, each once. */
export function readingsOf(frames: readonly FramePassages[]): string[] {
  return [...new Set(topFirst(frames).flatMap(({ reading }) => reading ?? []))];
}

/**
 * Several frames may look for one passage, and it stands where one of them found it. What no frame has told of stays in
 * the order given.
 */
export function arrangePassages(
  { passages, readings }: KeptPassages,
  frames: readonly FramePassages[],
): PlacedPassage[] {
  const places = topFirst(frames).flatMap((frame) => frame.places);
  const ranks = new Map<string, number>();
  const statuses = new Map<string, PassageStatus>();
  for (const [rank, { id, status }] of places.entries()) {
    const before = statuses.get(id);
    if (before !== undefined && CERTAINTY[before] >= CERTAINTY[status]) continue;
    statuses.set(id, status);
    ranks.set(id, status === 'orphan' ? Number.POSITIVE_INFINITY : rank);
  }
  const rankOf = ({ passage: { id } }: PlacedPassage) => ranks.get(id) ?? places.length;
  return passages
    .map((passage) => ({
      passage,
      source: readings.get(passage.reading) ?? null,
      status: statuses.get(passage.id) ?? 'seeking',
    }))
    .sort((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
}

/** What one frame found counts for more than that another one did not. */
const CERTAINTY: Record<PassageStatus, number> = { orphan: 0, seeking: 1, approximate: 2, exact: 3 };

/** Passages in whose words, notes and tags all words of a query are found; all of them where it is empty. */
export function filterPassages(passages: readonly PlacedPassage[], query: string): readonly PlacedPassage[] {
  if (query.trim() === '') return passages;
  return passages.filter(({ passage: { anchor, note, tags } }) =>
    matches([anchor.quote.exact, note.value, ...tags.value], query),
  );
}
