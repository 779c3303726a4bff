// Saved terms as the notebook shows them: each with the places where it was met, sorted and filtered. Reading is one
// transaction; everything after that is pure, over rows that are already there.

import type { Kind } from '../glossary/entry';
import type { Notebook } from './db';
import type { SavedTerm, Sighting } from './rows';

/** A saved term with the places where it was met, the latest first; `latest` is null if no place is known. */
export interface SavedTermListing extends SavedTerm {
  readonly latest: Sighting | null;
  readonly sightings: readonly Sighting[];
}

/** Everything saved, the term met last first. Rejects when the notebook cannot be read. */
export function listSavedTerms(notebook: Notebook): Promise<SavedTermListing[]> {
  return notebook.transaction('r', notebook.savedTerms, notebook.sightings, async () =>
    sortListings(
      withSightings(await notebook.savedTerms.toArray(), await notebook.sightings.toArray()),
      'met-last',
    ),
  );
}

/** Each saved term with its sightings, in the order of the saved terms. */
export function withSightings(
  savedTerms: readonly SavedTerm[],
  sightings: readonly Sighting[],
): SavedTermListing[] {
  const byEntry = new Map<string, Sighting[]>(savedTerms.map(({ id }) => [id, []]));
  for (const sighting of sightings) byEntry.get(sighting.entry)?.push(sighting);
  return savedTerms.map((saved) => {
    const met = (byEntry.get(saved.id) ?? []).sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
    return { ...saved, latest: met[0] ?? null, sightings: met };
  });
}

/** When a saved term was last met, or else saved. */
export function metAt(saved: SavedTermListing): number {
  return saved.latest?.at ?? saved.savedAt;
}

export type SortOrder = 'met-last' | 'saved-last' | 'saved-first' | 'name' | 'starred';

/** A new list in this order; equal ones stay by name, then id, so that a list never jumps. */
export function sortListings<T extends SavedTermListing>(listings: readonly T[], order: SortOrder): T[] {
  const compare = ORDERS[order];
  return [...listings].sort((a, b) => compare(a, b) || byName(a, b) || (a.id < b.id ? -1 : 1));
}

const collator = new Intl.Collator(undefined, { numeric: true });
const byName = (a: SavedTerm, b: SavedTerm) => collator.compare(a.term, b.term);

const ORDERS: Record<SortOrder, (a: SavedTermListing, b: SavedTermListing) => number> = {
  'met-last': (a, b) => metAt(b) - metAt(a),
  'saved-last': (a, b) => b.savedAt - a.savedAt,
  'saved-first': (a, b) => a.savedAt - b.savedAt,
  name: byName,
  starred: (a, b) => Number(b.star.value) - Number(a.star.value) || metAt(b) - metAt(a),
};

/** What to show; a filter left out lets everything through. */
export interface Filter {
  /** Of these tags at least one, whatever its case. */
  readonly tags?: readonly string[];
  /** Of these kinds. Terms that the glossary no longer has are of none. */
  readonly kinds?: readonly Kind[];
  /** Met or saved from this moment on, and before that one. */
  readonly from?: number;
  readonly until?: number;
  /** Met on one of these hosts, as `sourcesOf` names them. */
  readonly sources?: readonly string[];
  readonly starred?: boolean;
}

/** Those that every part of the filter lets through, in the order given. */
export function filterListings<T extends SavedTermListing>(
  listings: readonly T[],
  filter: Filter,
  kindOf: (id: string) => Kind | undefined = () => undefined,
): T[] {
  const { kinds, from = -Infinity, until = Infinity, starred } = filter;
  const tags = filter.tags && new Set(filter.tags.map((tag) => tag.toLowerCase()));
  const sources = filter.sources && new Set(filter.sources);
  const isWithin = (at: number) => at >= from && at < until;
  return listings.filter((saved) => {
    if (starred && !saved.star.value) return false;
    if (tags && !saved.tags.value.some((tag) => tags.has(tag.toLowerCase()))) return false;
    if (!isWithin(saved.savedAt) && !saved.sightings.some(({ at }) => isWithin(at))) return false;
    if (sources && !saved.sightings.some(({ url }) => sources.has(sourceOf(url)))) return false;
    const kind = kinds && kindOf(saved.id);
    return !kinds || (kind !== undefined && kinds.includes(kind));
  });
}

/** Host of a page, "" for none: private windows, files, pages of ours. */
export function sourceOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : '';
}

/** The hosts where terms were met, with how many terms, the most first. */
export function sourcesOf(listings: readonly SavedTermListing[]): { source: string; terms: number }[] {
  return counted(listings.map(({ sightings }) => sightings.map(({ url }) => sourceOf(url)))).map(
    ([source, terms]) => ({ source, terms }),
  );
}

/** Tags in use, with how many terms, the most first. Those that differ by case only are one, spelled as first listed. */
export function tagsOf(listings: readonly SavedTermListing[]): { tag: string; terms: number }[] {
  return counted(listings.map(({ tags }) => tags.value)).map(([tag, terms]) => ({ tag, terms }));
}

function counted(lists: readonly (readonly string[])[]): [string, number][] {
  const counts = new Map<string, { name: string; lists: number }>();
  for (const names of lists)
    for (const [folded, name] of new Map(names.map((name) => [name.toLowerCase(), name]))) {
      const count = counts.get(folded) ?? { name, lists: 0 };
      counts.set(folded, { ...count, lists: count.lists + 1 });
    }
  return [...counts.values()]
    .map(({ name, lists }): [string, number] => [name, lists])
    .sort(([a, m], [b, n]) => n - m || collator.compare(a, b));
}
