// What the glossary knows of words that the reader keeps, and where in a sentence one of them stands.

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Entry } from '../glossary/entry';
import { createMatcher, type Matcher } from '../glossary/matcher';
import { findPlace, type Place } from '../glossary/term-place';
import type { GlossaryAssets } from '../platform/glossary-assets';

export interface Meaning {
  /** Null when this build's glossary has no such entry. */
  readonly entry: Entry | null;
  /** Its number in the compiled index. */
  readonly number: number | null;
}

/** Meanings by id; an id is missing until its meaning has been read. */
export function useMeanings(
  glossary: GlossaryAssets,
  words: readonly { readonly id: string }[],
): ReadonlyMap<string, Meaning> {
  const [meanings, setMeanings] = useState<ReadonlyMap<string, Meaning>>(new Map());
  useEffect(() => {
    const missing = words.filter(({ id }) => !meanings.has(id));
    if (missing.length === 0) return;
    let isCurrent = true;
    void Promise.all(missing.map(async ({ id }) => [id, await readMeaning(id, glossary)] as const)).then(
      (read) => {
        if (isCurrent) setMeanings(new Map([...meanings, ...read]));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [glossary, words, meanings]);
  return meanings;
}

/** Finds the first place where the entry of this number is named; null where it is not, or has none. */
export type FindInSentence = (sentence: string, number: number | null | undefined) => Place | null;

/** The same finder that marks pages, so that a saved sentence shows what the page showed. Finds nothing until it is loaded. */
export function useFindInSentence(glossary: GlossaryAssets): FindInSentence {
  const [matcher, setMatcher] = useState<Matcher>();
  useEffect(() => {
    glossary.loadIndex().then(
      (index) => setMatcher(createMatcher(index)),
      (error: unknown) => console.error('Medgloss: sentences are shown without their term marked', error),
    );
  }, [glossary]);
  return useCallback(
    (text, entry) => (matcher && typeof entry === 'number' ? findPlace(matcher, { text, entry }) : null),
    [matcher],
  );
}

async function readMeaning(id: string, glossary: GlossaryAssets): Promise<Meaning> {
  try {
    const [entry, number] = await Promise.all([glossary.entryById(id), glossary.numberOf(id)]);
    return { entry, number };
  } catch (error) {
    // The extension's own files cannot be read, as in the moment of an update: the word and its sentence still show.
    console.error(`Medgloss: no meaning for "${id}"`, error);
    return { entry: null, number: null };
  }
}
