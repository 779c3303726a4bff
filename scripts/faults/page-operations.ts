// The operations of a fault run on passages of a page, and what each of them makes of the rows of that page; written out a
// second time, as those on terms are.

import { randomUUID } from 'node:crypto';
import { changeOf, type Edited, unedited } from '../../notebook/edits';
import type { PassageAnchor } from '../../notebook/passage-anchor';
import type { KeepPassage, RemovedPassages } from '../../notebook/passages';
import type { Passage, Reading } from '../../notebook/rows';

/** Everything that is kept of one page. */
export interface PageRows {
  readonly reading: Reading | undefined;
  readonly passages: readonly Passage[];
}

/** `entry`: the key of the page. JSON-safe. */
export type PageOperation =
  | { what: 'mark'; entry: string; passage: string }
  | { what: 'unmark'; entry: string; passage: string }
  | { what: 'passage-note'; entry: string; passage: string; note: Edited<string> }
  | { what: 'remove-passages'; entry: string; passages: readonly string[] }
  | { what: 'restore-passages'; entry: string; removed: RemovedPassages };

/** Any operation that a reader could do now on this page. */
export function anyPageOperation(
  entry: string,
  { rows, removed, random }: { rows: PageRows; removed: RemovedPassages | undefined; random: () => number },
): PageOperation {
  const [chance, passage] = [random(), randomUUID()];
  const last = rows.passages.at(-1);
  if (removed && chance < 0.3) return { what: 'restore-passages', entry, removed };
  if (!last || chance < 0.55) return { what: 'mark', entry, passage };
  if (chance < 0.7) return { what: 'unmark', entry, passage: last.id };
  if (chance < 0.85)
    return { what: 'passage-note', entry, passage: last.id, note: changeOf(last.note, `Note ${passage}`) };
  return { what: 'remove-passages', entry, passages: rows.passages.map(({ id }) => id) };
}

/** What is asked for by a mark; every passage has words of its own. */
export function markOf({ entry, passage: id }: Extract<PageOperation, { what: 'mark' }>): KeepPassage {
  const exact = `Marked as ${id}.`;
  const anchor: PassageAnchor = {
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: exact.length },
    headings: [],
    lookalikes: { same: 0, quote: 0, prefix: 0, suffix: 0, headings: 0 },
  };
  return { id, reading: entry, url: entry, title: null, at: Date.now(), colour: 'yellow', anchor };
}

/** The rows of its page once an operation has been done, once. */
export function pageRowsAfter(rows: PageRows, operation: PageOperation): PageRows {
  switch (operation.what) {
    case 'mark': {
      const { id, reading, url, title, at, colour, anchor } = markOf(operation);
      const passage = {
        ...{ id, reading, createdAt: at, anchor, colour: unedited(colour) },
        ...{ note: unedited(''), tags: unedited([]) },
      };
      const page = rows.reading ?? { id: reading, url, title, seenAt: at, tags: unedited([]) };
      return { reading: page, passages: [...rows.passages, passage] };
    }
    case 'unmark':
      return without(rows, ({ id, note }) => id === operation.passage && note.at === 0);
    case 'passage-note': {
      const { passage, note } = operation;
      return { ...rows, passages: rows.passages.map((row) => (row.id === passage ? { ...row, note } : row)) };
    }
    case 'remove-passages':
      return without(rows, ({ id }) => operation.passages.includes(id));
    case 'restore-passages': {
      const [reading] = operation.removed.readings;
      const there = new Set(rows.passages.map(({ id }) => id));
      const back = operation.removed.passages.filter(({ id }) => !there.has(id));
      return { reading: rows.reading ?? reading, passages: [...rows.passages, ...back] };
    }
  }
}

/** A page without passages is not kept. */
function without(rows: PageRows, isGone: (passage: Passage) => boolean): PageRows {
  const passages = rows.passages.filter((passage) => !isGone(passage));
  return { reading: passages.length > 0 ? rows.reading : undefined, passages };
}
