// What the glossary knows of saved terms: the entry, and where in a saved sentence its term stands.

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Entry } from '../../glossary/entry';
import { createMatcher, type Matcher } from '../../glossary/matcher';
import type { SavedTermListing } from '../../notebook/listing';
import type { GlossaryAssets } from '../../platform/glossary-assets';

export interface Meaning {
  /** Null when this build's glossary has no such entry. */
  readonly entry: Entry | null;
  /** Where the term stands in the latest sentence, in UTF-16 units; null when it is not found there. */
  readonly place: { readonly start: number; readonly end: number } | null;
}

/** Meanings by id of the saved term; an id is missing until its meaning has been read. */
export function useMeanings(
  glossary: GlossaryAssets,
  saved: readonly SavedTermListing[],
): ReadonlyMap<string, Meaning> {
  const [meanings, setMeanings] = useState<ReadonlyMap<string, Meaning>>(new Map());
  const matcher = useMemo(() => loadMatcher(glossary), [glossary]);
  useEffect(() => {
    let isCurrent = true;
    void Promise.all(
      saved.map(async (term) => [term.id, await readMeaning(term, glossary, matcher)] as const),
    ).then((read) => {
      if (isCurrent) setMeanings(new Map(read));
    });
    return () => {
      isCurrent = false;
    };
  }, [glossary, matcher, saved]);
  return meanings;
}

/** The same finder that marks pages, so that a saved sentence shows what the page showed; null if it cannot be read. */
async function loadMatcher(glossary: GlossaryAssets): Promise<Matcher | null> {
  try {
    return createMatcher(await glossary.loadIndex());
  } catch (error) {
    console.error('Medgloss: sentences are shown without their term marked', error);
    return null;
  }
}

async function readMeaning(
  { id, latest }: SavedTermListing,
  glossary: GlossaryAssets,
  loading: Promise<Matcher | null>,
): Promise<Meaning> {
  try {
    const [entry, number, matcher] = await Promise.all([
      glossary.entryById(id),
      glossary.numberOf(id),
      loading,
    ]);
    const matches = matcher?.findMatches(latest?.sentence ?? '') ?? [];
    const match = matches.find(({ claims }) => claims.some((claim) => claim.entry === number));
    return { entry, place: match ? { start: match.start, end: match.end } : null };
  } catch (error) {
    // The extension's own files cannot be read, as in the moment of an update: the word and its sentence still show.
    console.error(`Medgloss: no meaning for "${id}"`, error);
    return { entry: null, place: null };
  }
}
