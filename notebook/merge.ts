// Joins two notebooks, row by row: what a restore from a backup does, and an undo to what was written since. It only
// ever adds: what one side lacks comes from the other, so a deletion is no match for a backup that has the row. Pure,
// commutative, associative and idempotent.

import { laterOf } from './edits';
import type { KnownWord, NotebookRows, OwnWord, Passage, Question, Reading, SavedTerm } from './rows';

/** Rows of both, each once, in the order of their keys. */
export function mergeRows(a: NotebookRows, b: NotebookRows): NotebookRows {
  return {
    savedTerms: join(a.savedTerms, b.savedTerms, mergeSavedTerms),
    sightings: join(a.sightings, b.sightings, eitherOf),
    knownWords: join(a.knownWords, b.knownWords, earlierKnown),
    questions: join(a.questions, b.questions, mergeQuestions),
    reviews: join(a.reviews, b.reviews, eitherOf),
    settings: join(a.settings, b.settings, (x, y) => ({ id: x.id, ...laterOf(x, y) })),
    passages: join(a.passages, b.passages, mergePassages),
    readings: join(a.readings, b.readings, mergeReadings),
    ownWords: join(a.ownWords, b.ownWords, mergeOwnWords),
  };
}

/** One term saved twice: saved when it was saved first, its note, tags and marks as they were changed last. */
export function mergeSavedTerms(a: SavedTerm, b: SavedTerm): SavedTerm {
  const first = earliest(a, b, (saved) => [saved.savedAt, saved.term]);
  return {
    id: a.id,
    term: first.term,
    savedAt: first.savedAt,
    note: laterOf(a.note, b.note),
    tags: laterOf(a.tags, b.tags),
    star: laterOf(a.star, b.star),
    forDoctor: laterOf(a.forDoctor, b.forDoctor),
  };
}

/** One question written twice: as it was changed last. */
export function mergeQuestions(a: Question, b: Question): Question {
  return { id: a.id, createdAt: Math.min(a.createdAt, b.createdAt), text: laterOf(a.text, b.text) };
}

/** One passage kept twice: where it was marked first, its colour, note and tags as they were changed last. */
export function mergePassages(a: Passage, b: Passage): Passage {
  const first = earliest(a, b, ({ createdAt, reading, anchor }) => [
    createdAt,
    canonical({ reading, anchor }),
  ]);
  return {
    id: a.id,
    reading: first.reading,
    createdAt: first.createdAt,
    anchor: first.anchor,
    colour: laterOf(a.colour, b.colour),
    note: laterOf(a.note, b.note),
    tags: laterOf(a.tags, b.tags),
  };
}

/** One page read twice: its address and title as they were last, its tags as they were changed last. */
export function mergeReadings(a: Reading, b: Reading): Reading {
  const first = earliest(a, b, ({ seenAt, url, title }) => [-seenAt, canonical({ url, title })]);
  return {
    id: a.id,
    url: first.url,
    title: first.title,
    seenAt: first.seenAt,
    tags: laterOf(a.tags, b.tags),
  };
}

/** One word explained twice: as it was changed last. */
export function mergeOwnWords(a: OwnWord, b: OwnWord): OwnWord {
  return { id: a.id, createdAt: Math.min(a.createdAt, b.createdAt), text: laterOf(a.text, b.text) };
}

function earlierKnown(a: KnownWord, b: KnownWord): KnownWord {
  return earliest(a, b, (known) => [known.since, known.term]);
}

/** Rows that are never changed are the same under the same key; where a file says otherwise, it must not matter which came first. */
function eitherOf<T>(a: T, b: T): T {
  return canonical(a) >= canonical(b) ? a : b;
}

function join<T extends { readonly id: string }>(
  a: readonly T[],
  b: readonly T[],
  merge: (a: T, b: T) => T,
): T[] {
  const joined = new Map<string, T>();
  for (const row of [...a, ...b]) {
    const other = joined.get(row.id);
    joined.set(row.id, other ? merge(other, row) : row);
  }
  return [...joined.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
}

function earliest<T>(a: T, b: T, rank: (row: T) => readonly [number, string]): T {
  const [[atA, nameA], [atB, nameB]] = [rank(a), rank(b)];
  if (atA !== atB) return atA < atB ? a : b;
  return nameA <= nameB ? a : b;
}

/** The same text for values with the same fields, whatever the order in which those were set. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
      : inner,
  );
}
