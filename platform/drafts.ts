// What the reader types and the notebook does not have yet. A page that is closed may be gone before a transaction is
// done, and localStorage is written at once: each change lies here until it is committed. A draft is the change itself,
// so writing it again later, or twice, does no harm.

import * as v from 'valibot';
import type { Notebook, Written } from '../notebook/db';
import type { Edited } from '../notebook/edits';
import { changePassage } from '../notebook/passages';
import { changeQuestion } from '../notebook/questions';
import { changeSavedTerm, noteTerm } from '../notebook/saved-terms';

/** Whose text it is: "note" is that of a saved term, "passage" that of a passage, each with its id. */
export interface DraftPlace {
  readonly of: (typeof KINDS)[number];
  readonly id: string;
  /** Of a note on a word that need not be saved yet: its name, under which it is then. */
  readonly term?: string;
}

const StoredDraft = v.object({
  ...{ value: v.string(), at: v.number(), edit: v.string() },
  term: v.exactOptional(v.string()),
});

const KINDS = ['note', 'question', 'passage'] as const;
const PREFIX = 'draft';
const keyOf = ({ of, id }: DraftPlace) => `${PREFIX}/${of}/${id}`;

/** Keeps a change until it is forgotten. Where there is no room it is not kept: it will be written a moment later anyway. */
export function keepDraft(place: DraftPlace, change: Edited<string>): void {
  try {
    const { term } = place;
    localStorage.setItem(keyOf(place), JSON.stringify({ ...change, ...(term !== undefined && { term }) }));
  } catch (error) {
    console.warn('Medgloss: no room for a draft', error);
  }
}

/** Forgets a change that is committed; a later one of the same text stays. */
export function forgetDraft(place: DraftPlace, { edit }: Edited<string>): void {
  if (readDraft(keyOf(place))?.edit === edit) localStorage.removeItem(keyOf(place));
}

/** Writes what a page that was closed left behind. Text of what is there no more is let go. Never rejects. */
export async function recoverDrafts(notebook: Notebook): Promise<void> {
  for (const key of Object.keys(localStorage)) {
    const [prefix, kind, ...id] = key.split('/');
    const of = KINDS.find((known) => known === kind);
    if (prefix !== PREFIX || !of) continue;
    const draft = readDraft(key);
    if (!draft) {
      localStorage.removeItem(key);
      continue;
    }
    const { term, ...change } = draft;
    const place: DraftPlace = { of, id: id.join('/'), ...(term !== undefined && { term }) };
    if ((await writeText(notebook, place, change)).ok) forgetDraft(place, change);
  }
}

/** Writes a text to its place in the notebook. */
export function writeText(
  notebook: Notebook,
  { of, id, term }: DraftPlace,
  text: Edited<string>,
): Promise<Written<boolean>> {
  switch (of) {
    case 'note':
      if (term !== undefined) return noteTerm(notebook, { id, term, note: text });
      return changeSavedTerm(notebook, { id, changes: { note: text } });
    case 'question':
      return changeQuestion(notebook, { id, text });
    case 'passage':
      return changePassage(notebook, { id, changes: { note: text } });
  }
}

function readDraft(key: string): v.InferOutput<typeof StoredDraft> | null {
  try {
    return v.parse(StoredDraft, JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    // Not a draft of this build.
    return null;
  }
}
