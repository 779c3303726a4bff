// What the page lists: the words that were found, what the reader wrote, and words in whose meaning it stands, in this order. Pure.

import type { Searched } from '../../components/use-word-search';
import type { Entry } from '../../glossary/entry';
import type { Note } from '../../notebook/notes';

export type Result =
  | {
      readonly kind: 'entry';
      /** Of the entry. */
      readonly id: string;
      readonly term: string;
      /** Null where nothing explains it any more. */
      readonly entry: Entry | null;
      /** Another name of it, which is what was found. */
      readonly name: string | null;
      /** What the reader wrote about it, where that was found. */
      readonly note: Note | null;
    }
  | {
      readonly kind: 'passage';
      readonly id: string;
      readonly quote: string;
      readonly note: Note;
      readonly title: string | null;
    };

/** A note that was found, with the entry that it is on. */
export interface FoundNote {
  readonly note: Note;
  readonly entry: Entry | null;
}

/** Each entry once, at its best place. */
export function resultsOf(searched: Searched | undefined, notes: readonly FoundNote[]): readonly Result[] {
  const words = searched?.found?.words ?? [];
  const noteOn = new Map(notes.map(({ note }) => [note.on.id, note]));
  const ofWords = words.map(({ entry, fit, name }) => ({
    fit,
    result: resultOf(entry, name, noteOn.get(entry.id) ?? null),
  }));
  const named = ofWords.filter(({ fit }) => fit !== 'meaning').map(({ result }) => result);
  const mentioned = ofWords.filter(({ fit }) => fit === 'meaning').map(({ result }) => result);
  const all = [...named, ...notes.map(noted), ...mentioned];
  return all.filter(({ id }, place) => all.findIndex((other) => other.id === id) === place);
}

function resultOf(entry: Entry, name: string | null, note: Note | null): Result {
  return { kind: 'entry', id: entry.id, term: entry.term, entry, name, note };
}

function noted({ note, entry }: FoundNote): Result {
  const { on } = note;
  return on.kind === 'term'
    ? { kind: 'entry', id: on.id, term: entry?.term ?? on.term, entry, name: null, note }
    : { kind: 'passage', id: on.id, quote: on.quote, title: on.title, note };
}
