// Bringing a backup back: what it would do, doing it, and undoing it. What it would do is shown before it is done.

import type { Notebook, Written } from './db';
import { mergeRows } from './merge';
import { type NotebookRows, READER_TABLES } from './rows';
import { changeRows } from './snapshot';

/** "merge" joins the backup with what is here, and drops nothing; "replace" leaves what is in the backup, and nothing else. */
export type RestoreWay = 'merge' | 'replace';

/** Ids of rows by what would happen to them. */
export interface TableChange {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly dropped: readonly string[];
}

export type RestorePlan = Readonly<Record<keyof NotebookRows, TableChange>>;

/** What a restore would do to these rows, table by table. */
export function planRestore(now: NotebookRows, backup: NotebookRows, way: RestoreWay): RestorePlan {
  const after = restored(now, backup, way);
  const changes = READER_TABLES.map((table) => [table, changeBetween(now[table], after[table])]);
  return Object.fromEntries(changes) as RestorePlan; // one for each table
}

/** What a restore did, kept by the page that did it: all that its undo needs. */
export interface Restored {
  readonly before: NotebookRows;
  readonly after: NotebookRows;
}

/** Restores in one transaction. */
export function restore(
  notebook: Notebook,
  backup: NotebookRows,
  way: RestoreWay,
): Promise<Written<Restored>> {
  return changeRows(notebook, (before) => restored(before, backup, way));
}

/** Puts back what was there before, joined with whatever has been written since the restore. */
export function undoRestore(notebook: Notebook, { before, after }: Restored): Promise<Written<Restored>> {
  return changeRows(notebook, (now) => mergeRows(before, writtenSince(after, now)));
}

function restored(now: NotebookRows, backup: NotebookRows, way: RestoreWay): NotebookRows {
  return way === 'merge' ? mergeRows(now, backup) : backup;
}

/** What was added or changed since, with what it belongs to: it would have no place without. */
function writtenSince(then: NotebookRows, now: NotebookRows): NotebookRows {
  const written = changedSince(then, now);
  const terms = new Set([...written.sightings, ...written.reviews].map(({ entry }) => entry));
  const marked = new Set(written.passages.map(({ reading }) => reading));
  // Where only the tags of a page were changed, its passages stay with them.
  const tagged = new Set(written.readings.map(({ id }) => id).filter((id) => !marked.has(id)));
  const also = <T extends Row>(rows: readonly T[], all: readonly T[], isOwner: (row: T) => boolean) => {
    const ids = new Set(rows.map(({ id }) => id));
    return all.filter((row) => ids.has(row.id) || isOwner(row));
  };
  return {
    ...written,
    savedTerms: also(written.savedTerms, now.savedTerms, ({ id }) => terms.has(id)),
    passages: also(written.passages, now.passages, ({ reading }) => tagged.has(reading)),
    readings: also(written.readings, now.readings, ({ id }) => marked.has(id)),
  };
}

function changedSince(then: NotebookRows, now: NotebookRows): NotebookRows {
  const since = <T extends Row>(a: readonly T[], b: readonly T[]) => {
    const { added, changed } = changeBetween(a, b);
    const ids = new Set([...added, ...changed]);
    return b.filter(({ id }) => ids.has(id));
  };
  return {
    savedTerms: since(then.savedTerms, now.savedTerms),
    sightings: since(then.sightings, now.sightings),
    knownWords: since(then.knownWords, now.knownWords),
    questions: since(then.questions, now.questions),
    reviews: since(then.reviews, now.reviews),
    settings: since(then.settings, now.settings),
    passages: since(then.passages, now.passages),
    readings: since(then.readings, now.readings),
    ownWords: since(then.ownWords, now.ownWords),
  };
}

interface Row {
  readonly id: string;
}

function changeBetween(before: readonly Row[], after: readonly Row[]): TableChange {
  const old = new Map(before.map((row) => [row.id, row]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    changed: after.filter((row) => old.has(row.id) && !isSame(old.get(row.id), row)).map(({ id }) => id),
    dropped: before.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
  };
}

/** Whether two values of JSON are equal, whatever the order of their fields. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [fieldsA, fieldsB] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    fieldsA.length === fieldsB.size &&
    fieldsA.every(([name, value]) => fieldsB.has(name) && isSame(value, fieldsB.get(name)))
  );
}
