// Our own format, published as docs/pack.schema.json: the one that holds everything an entry may have.

import * as v from 'valibot';
import { KINDS } from '../entry';
import { LIMITS, type Pack } from './pack';
import { entryGate } from './pack-entries';
import { type PackPlace, Refusal } from './pack-fault';
import { objectOf } from './read-json';

const FORMAT = 'medgloss-pack';
const VERSION = 1;

const Line = v.pipe(v.string(), v.maxLength(LIMITS.head));
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.term));
const Names = v.pipe(v.array(Name), v.maxLength(LIMITS.names));

const EntryDocument = v.strictObject({
  id: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.id), v.regex(/^[^\s:]+$/))),
  term: Name,
  plain: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.plain)),
  more: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.more))),
  also: v.optional(Names),
  abbr: v.optional(Names),
  tags: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(LIMITS.tag))), v.maxLength(LIMITS.names))),
  kind: v.optional(v.picklist(KINDS)),
  level: v.optional(v.picklist([1, 2, 3])),
  licence: v.optional(Line),
  source: v.optional(Line),
});

/** The document as it is published; the gate that every format goes through is stricter with what is in its texts. */
export const PackDocument = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  title: v.optional(Line),
  licence: v.optional(Line),
  source: v.optional(Line),
  language: v.optional(Line),
  edition: v.optional(Line),
  entries: v.pipe(v.array(EntryDocument), v.minLength(1), v.maxLength(LIMITS.entries)),
});

type Document = v.InferOutput<typeof PackDocument>;

/** Whether a value that was read from JSON is meant to be of this format. */
export function isPackDocument(value: unknown): boolean {
  return objectOf(value)?.format === FORMAT;
}

/** The pack of a document that was read from JSON. @throws Refusal */
export function packOfDocument(value: unknown): Pack {
  const version = objectOf(value)?.version;
  if (typeof version === 'number' && version > VERSION) throw new Refusal('newer', { column: 'version' });
  const parsed = v.safeParse(PackDocument, value, { abortEarly: true });
  if (!parsed.success) throw refusalOf(parsed.issues[0]);
  const { entries, ...head } = parsed.output;
  const gate = entryGate();
  entries.forEach(({ level, ...entry }, i) => {
    gate.add({ ...entry, level: level && String(level) }, { row: i + 1 });
  });
  return gate.pack(head);
}

/** The text of the file. */
export function toMedglossJson({ entries, ...head }: Pack): string {
  const document: Document = {
    format: FORMAT,
    version: VERSION,
    ...filled(head),
    entries: entries.map((entry) => ({
      ...entry,
      also: [...entry.also],
      abbr: [...entry.abbr],
      tags: [...entry.tags],
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function filled<Fields extends Record<string, string>>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== '')) as Partial<Fields>; // fewer of the same
}

function refusalOf(issue: v.BaseIssue<unknown>): Refusal {
  const path = (issue.path ?? []).map(({ key }) => key);
  const place = placeOf(path);
  if (issue.type === 'strict_object') {
    if (issue.expected === 'never') return new Refusal('unknown-field', place);
    if (issue.received === 'undefined') return new Refusal('missing-field', place);
  }
  if (issue.type === 'max_length') {
    if (Array.isArray(issue.input))
      return new Refusal(path.length === 1 ? 'too-many-entries' : 'too-many', place);
    return new Refusal('too-long', place);
  }
  if (issue.type === 'min_length') {
    if (Array.isArray(issue.input)) return new Refusal('no-entries');
    return new Refusal(
      path.at(-1) === 'plain' ? 'no-meaning' : path.at(-1) === 'id' ? 'bad-id' : 'no-term',
      place,
    );
  }
  if (issue.type === 'regex') return new Refusal('bad-id', place);
  if (issue.type === 'picklist' || issue.type === 'literal') return new Refusal('unknown-choice', place);
  return new Refusal('wrong-type', place);
}

/** The way to a value as row and field: entries, 4, also, 0 → row 5, also. */
function placeOf([first, second, third]: readonly unknown[]): PackPlace {
  if (first !== 'entries') return typeof first === 'string' ? { column: first } : {};
  if (typeof second !== 'number') return { column: 'entries' };
  return { row: second + 1, ...(typeof third === 'string' && { column: third }) };
}
