// Which readings are listed and in which order: by tag, by time, by title. Pure, over rows that are already there.

import type { ReadingListing } from '../../notebook/readings';

/** How the reader looks at the list. An empty string lets everything through. */
export interface Look {
  readonly query: string;
  readonly tag: string;
  /** "best": as well as they match the search. */
  readonly order: 'best' | 'marked-last' | 'title';
}

export const PLAIN_LOOK: Look = { query: '', tag: '', order: 'marked-last' };

/** Another search in the same look: the best match comes first, until the reader says otherwise or stops to search. */
export function lookFor(query: string, look: Look): Look {
  if (query.trim() === '')
    return { ...look, query, order: look.order === 'best' ? 'marked-last' : look.order };
  return { ...look, query, order: look.query.trim() === '' ? 'best' : look.order };
}

/** What stands over a reading: the title of its page, or else its address. */
export function titleOf({ title, url }: Pick<ReadingListing, 'title' | 'url'>): string {
  return title?.trim() || url;
}

/** Those with this tag, be it of the page or of one of its passages, whatever its case. */
export function withTag(readings: readonly ReadingListing[], tag: string): readonly ReadingListing[] {
  if (tag === '') return readings;
  const wanted = tag.toLowerCase();
  return readings.filter((reading) => tagsIn(reading).some((other) => other.toLowerCase() === wanted));
}

const collator = new Intl.Collator(undefined, { numeric: true });

/** A new list in this order; "best" is the order given. Equal ones stay in the order of their ids, so that a list never jumps. */
export function inOrder(
  readings: readonly ReadingListing[],
  order: Look['order'],
): readonly ReadingListing[] {
  if (order === 'best') return readings;
  const byId = (a: ReadingListing, b: ReadingListing) => (a.id < b.id ? -1 : 1);
  return order === 'title'
    ? readings.toSorted((a, b) => collator.compare(titleOf(a), titleOf(b)) || byId(a, b))
    : readings.toSorted((a, b) => b.seenAt - a.seenAt || byId(a, b));
}

/** Tags in use, A to Z. Those that differ by case only are one, spelled as first listed. */
export function tagsInUse(readings: readonly ReadingListing[]): string[] {
  const byFolded = new Map<string, string>();
  for (const tag of readings.flatMap(tagsIn))
    if (!byFolded.has(tag.toLowerCase())) byFolded.set(tag.toLowerCase(), tag);
  return [...byFolded.values()].sort(collator.compare);
}

function tagsIn({ tags, passages }: ReadingListing): string[] {
  return [...tags.value, ...passages.flatMap((passage) => passage.tags.value)];
}
