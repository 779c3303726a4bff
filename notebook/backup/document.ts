// The whole notebook as one JSON document, versioned: what the JSON export is, and what a backup carries. Reading one
// checks everything, and takes all of it or nothing.

import * as v from 'valibot';
import { type NotebookRows, READER_TABLES } from '../rows';
import { type Checked, type Place, type ReaderTable, refused } from './fault';
import { parseJson } from './json';
import { ruleOf, tableSchemas, tableSchemas1, tableSchemas2 } from './row-schemas';

const FORMAT = 'medgloss-notebook';

/** Raise it when rows change, and keep a reader of those before. Version 1 had no passages, version 2 no own words. */
const VERSION = 3;

export interface NotebookDocument {
  /** Epoch milliseconds. */
  readonly madeAt: number;
  readonly rows: NotebookRows;
}

/**
 * The document of these rows. Half of a surrogate pair, left where a page's sentence was cut, becomes U+FFFD: such a
 * text has no UTF-8. Places and answers of terms that are not saved any more are left out, and so are passages of no
 * reading, and readings without passages.
 */
export function writeDocument({ madeAt, rows }: NotebookDocument, indent = 0): string {
  const owners = ownersIn(rows);
  const kept: NotebookRows = {
    ...rows,
    sightings: rows.sightings.filter(({ entry }) => owners.savedTerms.has(entry)),
    reviews: rows.reviews.filter(({ entry }) => owners.savedTerms.has(entry)),
    passages: rows.passages.filter(({ reading }) => owners.readings.has(reading)),
    readings: rows.readings.filter(({ id }) => owners.marked.has(id)),
  };
  const wellFormed = (_: string, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value;
  return JSON.stringify({ format: FORMAT, version: VERSION, madeAt, ...kept }, wellFormed, indent);
}

/** The notebook that a document holds, or the first rule that it breaks. */
export function readDocument(text: string): Checked<NotebookDocument> {
  const parsed = parseJson(text, placeOf);
  if (!parsed.ok) return parsed;
  const found = v.safeParse(
    v.object({ format: v.literal(FORMAT), version: v.optional(v.unknown()) }),
    parsed.value,
  );
  if (!found.success) return refused('not-ours');
  const { version } = found.output;
  if (typeof version === 'number' && version > VERSION) return refused('newer');
  if (version !== VERSION && version !== 2 && version !== 1) return refused('unknown-version');

  const schema = version === 1 ? DocumentSchema1 : version === 2 ? DocumentSchema2 : DocumentSchema;
  const checked = v.safeParse(schema, parsed.value, { abortEarly: true, message: ruleOf });
  if (!checked.success) {
    const [issue] = checked.issues;
    const path = (issue.path ?? []).map(({ key }) => key as string | number); // a document has no other keys
    // Every message is a rule: those of the schemas by their type, all others by `ruleOf`.
    return refused(issue.message as ReturnType<typeof ruleOf>, placeOf(path));
  }
  const { format: _, version: __, madeAt, ...tables } = checked.output;
  const rows: NotebookRows = { passages: [], readings: [], ownWords: [], ...tables };
  return findTwice(rows) ?? findOrphan(rows) ?? { ok: true, value: { madeAt, rows } };
}

const head = {
  format: v.literal(FORMAT),
  madeAt: v.pipe(v.number(), v.integer('bad-date'), v.minValue(0, 'bad-date')),
};
const DocumentSchema = v.strictObject({ ...head, version: v.literal(VERSION), ...tableSchemas });
const DocumentSchema2 = v.strictObject({ ...head, version: v.literal(2), ...tableSchemas2 });
const DocumentSchema1 = v.strictObject({ ...head, version: v.literal(1), ...tableSchemas1 });

function placeOf(path: readonly (string | number)[]): Place | null {
  const [first, row, ...rest] = path;
  if (first === undefined) return null;
  const table = READER_TABLES.find((name) => name === first);
  if (table === undefined || typeof row !== 'number') return { kind: 'field', field: path.join('.') };
  return { kind: 'row', table, row: row + 1, field: rest.join('.') };
}

function findTwice(rows: NotebookRows) {
  for (const table of READER_TABLES) {
    const seen = new Set<string>();
    for (const [i, { id }] of rows[table].entries()) {
      if (seen.has(id)) return refused('twice', placeOf([table, i, 'id']));
      seen.add(id);
    }
  }
  return null;
}

function findOrphan(rows: NotebookRows) {
  const { savedTerms, readings, marked } = ownersIn(rows);
  for (const table of ['sightings', 'reviews'] as const satisfies readonly ReaderTable[]) {
    const i = rows[table].findIndex(({ entry }) => !savedTerms.has(entry));
    if (i >= 0) return refused('orphan', placeOf([table, i, 'entry']));
  }
  const passage = rows.passages.findIndex(({ reading }) => !readings.has(reading));
  if (passage >= 0) return refused('orphan', placeOf(['passages', passage, 'reading']));
  const reading = rows.readings.findIndex(({ id }) => !marked.has(id));
  return reading >= 0 ? refused('orphan', placeOf(['readings', reading, 'id'])) : null;
}

/** Keys of what other rows belong to: saved terms, readings, and the readings that have passages. */
function ownersIn({ savedTerms, readings, passages }: NotebookRows) {
  return {
    savedTerms: new Set(savedTerms.map(({ id }) => id)),
    readings: new Set(readings.map(({ id }) => id)),
    marked: new Set(passages.map(({ reading }) => reading)),
  };
}
