// The whole notebook as one JSON document, versioned: what the JSON export is, and what a backup carries. Reading one
// checks everything, and takes all of it or nothing.

import * as v from 'valibot';
import { type NotebookRows, READER_TABLES } from '../rows';
import { type Checked, type Place, type ReaderTable, refused } from './fault';
import { parseJson } from './json';
import { ruleOf, tableSchemas } from './row-schemas';

const FORMAT = 'medgloss-notebook';

/** Raise it when rows change, and keep a reader of the version before. */
const VERSION = 1;

export interface NotebookDocument {
  /** Epoch milliseconds. */
  readonly madeAt: number;
  readonly rows: NotebookRows;
}

/**
 * The document of these rows. Half of a surrogate pair, left where a page's sentence was cut, becomes U+FFFD: such a
 * text has no UTF-8. Places and answers of terms that are not saved any more are left out.
 */
export function writeDocument({ madeAt, rows }: NotebookDocument, indent = 0): string {
  const saved = new Set(rows.savedTerms.map(({ id }) => id));
  const kept: NotebookRows = {
    ...rows,
    sightings: rows.sightings.filter(({ entry }) => saved.has(entry)),
    reviews: rows.reviews.filter(({ entry }) => saved.has(entry)),
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
  if (version !== VERSION) return refused('unknown-version');

  const checked = v.safeParse(DocumentSchema, parsed.value, { abortEarly: true, message: ruleOf });
  if (!checked.success) {
    const [issue] = checked.issues;
    const path = (issue.path ?? []).map(({ key }) => key as string | number); // a document has no other keys
    // Every message is a rule: those of the schemas by their type, all others by `ruleOf`.
    return refused(issue.message as ReturnType<typeof ruleOf>, placeOf(path));
  }
  const { format: _, version: __, madeAt, ...rows } = checked.output;
  return findTwice(rows) ?? findOrphan(rows) ?? { ok: true, value: { madeAt, rows } };
}

const DocumentSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  madeAt: v.pipe(v.number(), v.integer('bad-date'), v.minValue(0, 'bad-date')),
  ...tableSchemas,
});

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
  const saved = new Set(rows.savedTerms.map(({ id }) => id));
  for (const table of ['sightings', 'reviews'] as const satisfies readonly ReaderTable[]) {
    const i = rows[table].findIndex(({ entry }) => !saved.has(entry));
    if (i >= 0) return refused('orphan', placeOf([table, i, 'entry']));
  }
  return null;
}
