// What is known of words that the reader keeps, as it is now, and where in a sentence one of them stands.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../glossary/entry';
import { createMatcher } from '../glossary/matcher';
import { type FindPlace, type Place, placeFinder } from '../glossary/term-place';
import type { GlossaryAssets } from '../platform/glossary-assets';

export interface Meaning {
  /** Null when this build's glossary has no such entry. */
  readonly entry: Entry | null;
  /** Its number in the compiled index. */
  readonly number: number | null;
}

/** Meanings by id, read anew when own words or lists change; an id is missing until its meaning has been read. */
export function useMeanings(
  glossary: GlossaryAssets,
  words: readonly { readonly id: string }[],
): ReadonlyMap<string, Meaning> {
  const [meanings, setMeanings] = useState<ReadonlyMap<string, Meaning>>(new Map());
  // How often all has changed, and how often it had when what is shown was read.
  const [changes, setChanges] = useState(0);
  const readAt = useRef(0);
  useEffect(() => {
    const life = new AbortController();
    glossary.watchEntries?.(() => setChanges((count) => count + 1), life.signal);
    return () => life.abort();
  }, [glossary]);
  useEffect(() => {
    const isStale = readAt.current !== changes;
    const missing = words.filter(({ id }) => isStale || !meanings.has(id));
    if (missing.length === 0) return;
    let isCurrent = true;
    void Promise.all(missing.map(async ({ id }) => [id, await readMeaning(id, glossary)] as const)).then(
      (read) => {
        if (!isCurrent) return;
        readAt.current = changes;
        setMeanings(new Map([...meanings, ...read]));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [glossary, words, meanings, changes]);
  return meanings;
}

/** Finds the first place where a word of this meaning is named; null where it is not, or has none. */
export type FindInSentence = (sentence: string, meaning: Meaning | undefined) => Place | null;

/** The same finder that marks pages, so that a saved sentence shows what the page showed. Finds nothing until it is loaded. */
export function useFindInSentence(glossary: GlossaryAssets): FindInSentence {
  const [find, setFind] = useState<{ readonly place: FindPlace }>();
  useEffect(() => {
    glossary.loadIndex().then(
      (index) => setFind({ place: placeFinder(createMatcher(index)) }),
      (error: unknown) => console.error('Medgloss: sentences are shown without their term marked', error),
    );
  }, [glossary]);
  return useCallback((sentence, meaning) => (find && meaning ? find.place(sentence, meaning) : null), [find]);
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
