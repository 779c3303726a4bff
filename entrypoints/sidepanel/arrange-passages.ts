// The passages of a page in the order in which they stand on it; those that were not found come last. Pure.

import type { Passage } from '../../notebook/rows';
import type { FramePassages, PassageStatus } from '../../platform/requests';
import { matches } from './arrange-terms';
import { topFirst } from './page-terms';

export interface PlacedPassage {
  readonly passage: Passage;
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
  passages: readonly Passage[],
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
    .map((passage) => ({ passage, status: statuses.get(passage.id) ?? 'seeking' }))
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
