// Readings as they are shown: each page with its marked passages and the terms that were saved from it. Reading is one
// transaction; everything after that is pure, over rows that are already there.

import type { Notebook } from './db';
import type { NotebookRows, Passage, Reading } from './rows';

export interface ReadingListing extends Reading {
  /** In the order of the page. */
  readonly passages: readonly Passage[];
  /** In the order in which they were met there, each once. */
  readonly terms: readonly TermOfPage[];
}

/** A saved term that was met on the page, with the sentence in which that was first. */
export interface TermOfPage {
  readonly id: string;
  readonly term: string;
  readonly sentence: string;
}

/** Gives an address the key of its page. */
export type IdentityOf = (url: string) => string;

/** Every reading, the one marked last first. Rejects when the notebook cannot be read. */
export function listReadings(notebook: Notebook, identityOf: IdentityOf): Promise<ReadingListing[]> {
  const { readings, passages, savedTerms, sightings } = notebook;
  return notebook.transaction('r', readings, passages, savedTerms, sightings, async () => {
    const rows = {
      readings: await readings.toArray(),
      passages: await passages.toArray(),
      savedTerms: await savedTerms.toArray(),
      sightings: await sightings.toArray(),
    };
    return readingsOf(rows, identityOf);
  });
}

/** One page with passages; undefined where none of it has been marked. Rejects when the notebook cannot be read. */
export function findReading({ readings }: Notebook, id: string): Promise<Reading | undefined> {
  return readings.get(id);
}

/** The same as `listReadings`, of rows that are already there. */
export function readingsOf(
  rows: Pick<NotebookRows, 'readings' | 'passages' | 'savedTerms' | 'sightings'>,
  identityOf: IdentityOf,
): ReadingListing[] {
  const passages = new Map<string, Passage[]>(rows.readings.map(({ id }) => [id, []]));
  for (const passage of rows.passages) passages.get(passage.reading)?.push(passage);
  const terms = termsByPage(rows, identityOf);
  return rows.readings
    .flatMap((reading): ReadingListing[] => {
      const marked = passages.get(reading.id) ?? [];
      if (marked.length === 0) return [];
      // Terms are kept with the address alone: a page that names another as its own is known by both.
      const met = terms.get(reading.id) ?? terms.get(identityOf(reading.url)) ?? [];
      return [{ ...reading, passages: inPageOrder(marked), terms: met }];
    })
    .sort((a, b) => b.seenAt - a.seenAt || (a.id < b.id ? -1 : 1));
}

function inPageOrder(passages: readonly Passage[]): Passage[] {
  return [...passages].sort(
    (a, b) =>
      a.anchor.position.start - b.anchor.position.start ||
      a.anchor.position.end - b.anchor.position.end ||
      (a.id < b.id ? -1 : 1),
  );
}

function termsByPage(
  { savedTerms, sightings }: Pick<NotebookRows, 'savedTerms' | 'sightings'>,
  identityOf: IdentityOf,
): Map<string, TermOfPage[]> {
  const names = new Map(savedTerms.map(({ id, term }) => [id, term]));
  const pages = new Map<string, Map<string, TermOfPage>>();
  // Many terms are met under one address.
  const identities = new Map<string, string>();
  for (const { entry: id, url, sentence } of [...sightings].sort((a, b) => a.at - b.at)) {
    const term = names.get(id);
    if (term === undefined || url === null) continue;
    const page = identities.get(url) ?? identityOf(url);
    identities.set(url, page);
    const met = pages.get(page) ?? new Map<string, TermOfPage>();
    pages.set(page, met);
    if (!met.has(id)) met.set(id, { id, term, sentence });
  }
  return new Map([...pages].map(([page, met]) => [page, [...met.values()]]));
}
