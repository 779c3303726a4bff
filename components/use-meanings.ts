// What the glossary knows of words that the reader keeps, and where in a sentence one of them stands.

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Entry } from '../glossary/entry';
import { createMatcher, type Matcher } from '../glossary/matcher';
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

/** Where a term stands in a sentence, in UTF-16 units; null when it is not found there. */
export type FindInSentence = (
  sentence: string,
  number: number | null | undefined,
) => { readonly start: number; readonly end: number } | null;

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
    (sentence, number) => {
      const matches = matcher?.findMatches(sentence) ?? [];
      const match = matches.find(({ claims }) => claims.some(({ entry }) => entry === number));
      return match ? { start: match.start, end: match.end } : null;
    },
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
