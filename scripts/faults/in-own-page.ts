// Runs inside a page of ours, bundled: the operations that such a page does by itself, on the extension's own database.

import { openNotebook, type Written } from '../../notebook/db';
import {
  changePassage,
  keepPassage,
  type RemovedPassages,
  removePassages,
  restorePassages,
  takeBackPassage,
} from '../../notebook/passages';
import { recordReview } from '../../notebook/review-log';
import type { NotebookRows, Schedule } from '../../notebook/rows';
import {
  changeSavedTerm,
  type Removed,
  removeTerms,
  restoreTerms,
  saveTerm,
} from '../../notebook/saved-terms';
import { readRows } from '../../notebook/snapshot';
import type { Operation } from './operations';
import { markOf } from './page-operations';

const notebook = openNotebook();

/** Resolves when the operation is on disk; a deletion gives what undoes it. */
export async function perform(operation: Operation): Promise<Written<Removed | RemovedPassages | null>> {
  switch (operation.what) {
    case 'save': {
      const { entry, sighting, sentence } = operation;
      const save = { entry, sighting, sentence, term: entry, title: null, url: null, at: Date.now() };
      return without(await saveTerm(notebook, save));
    }
    case 'note': {
      const { entry: id, note } = operation;
      return without(await changeSavedTerm(notebook, { id, changes: { note } }));
    }
    case 'review':
      return without(await recordReview(notebook, operation.event));
    case 'delete':
      return await removeTerms(notebook, [operation.entry]);
    case 'restore':
      return without(await restoreTerms(notebook, operation.removed));
    case 'mark':
      return without(await keepPassage(notebook, markOf(operation)));
    case 'unmark':
      return without(await takeBackPassage(notebook, operation.passage));
    case 'passage-note': {
      const { passage: id, note } = operation;
      return without(await changePassage(notebook, { id, changes: { note } }));
    }
    case 'remove-passages':
      return await removePassages(notebook, operation.passages);
    case 'restore-passages':
      return without(await restorePassages(notebook, operation.removed));
    case 'take-back':
      throw new Error('taken back by the page that saved');
  }
}

/** Everything that is kept. */
export async function readAll(): Promise<{ rows: NotebookRows; schedules: Schedule[] }> {
  const rows = await readRows(notebook);
  return { rows, schedules: await notebook.schedules.toArray() };
}

function without(written: Written<unknown>): Written<null> {
  return written.ok ? { ok: true, value: null } : written;
}
