// What the reader wrote, wherever it stands: notes and tags of saved terms and of passages, as one list for whoever looks
// through them.

import type { Notebook } from './db';

/** Of what has neither a note nor a tag there is none. */
export interface Note {
  /** Unlike that of any other note. */
  readonly id: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly on: NotedTerm | NotedPassage;
}

interface NotedTerm {
  readonly kind: 'term';
  /** Of the entry. */
  readonly id: string;
  readonly term: string;
}

interface NotedPassage {
  readonly kind: 'passage';
  readonly id: string;
  readonly quote: string;
  /** Of the page; null where it has none. */
  readonly title: string | null;
}

/** All of them. Rejects when the notebook cannot be read. */
export function listNotes(notebook: Notebook): Promise<Note[]> {
  const { savedTerms, passages, readings } = notebook;
  return notebook.transaction('r', savedTerms, passages, readings, async () => {
    const titles = new Map((await readings.toArray()).map(({ id, title }) => [id, title]));
    const ofTerms = (await savedTerms.toArray()).map(
      ({ id, term, note, tags }): Note => ({
        ...{ id: `term ${id}`, note: note.value, tags: tags.value },
        on: { kind: 'term', id, term },
      }),
    );
    const ofPassages = (await passages.toArray()).map(
      ({ id, reading, anchor, note, tags }): Note => ({
        ...{ id: `passage ${id}`, note: note.value, tags: tags.value },
        on: { kind: 'passage', id, quote: anchor.quote.exact, title: titles.get(reading) ?? null },
      }),
    );
    return [...ofTerms, ...ofPassages].filter(({ note, tags }) => note.trim() !== '' || tags.length > 0);
  });
}
