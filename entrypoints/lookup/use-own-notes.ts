// What the reader wrote, as far as it has what is typed, kept current while the page is open.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { useMeanings } from '../../components/use-meanings';
import { useSearch } from '../../components/use-search';
import { type Notebook, watchNotebook } from '../../notebook/db';
import { listNotes, type Note } from '../../notebook/notes';
import { createNoteSearch } from '../../notebook/search';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import type { FoundNote } from './results';

export interface OwnNotesProps {
  notebook: Notebook;
  glossary: GlossaryAssets;
  query: string;
}

/** With fewer letters nearly every note has some. */
const SHORTEST = 3;
const MOST = 20;
const NONE: readonly Note[] = [];

/** The best first. None of a notebook that cannot be read: writing in it says what is wrong. */
export function useOwnNotes({ notebook, glossary, query }: OwnNotesProps): readonly FoundNote[] {
  const [notes, setNotes] = useState(NONE);
  useEffect(() => {
    const life = new AbortController();
    watchNotebook(() => listNotes(notebook), {
      onValue: setNotes,
      onFault: () => setNotes(NONE),
      signal: life.signal,
    });
    return () => life.abort();
  }, [notebook]);
  const search = useSearch(createNoteSearch, notes);
  const found = useMemo(() => {
    if (query.trim().length < SHORTEST) return NONE;
    return search(query)
      .flatMap((id) => notes.find((note) => note.id === id) ?? [])
      .slice(0, MOST);
  }, [notes, search, query]);
  const terms = useMemo(() => found.flatMap(({ on }) => (on.kind === 'term' ? [on] : [])), [found]);
  const meanings = useMeanings(glossary, terms);
  return found.flatMap((note) => {
    if (note.on.kind === 'passage') return [{ note, entry: null }];
    const meaning = meanings.get(note.on.id);
    return meaning ? [{ note, entry: meaning.entry }] : [];
  });
}
