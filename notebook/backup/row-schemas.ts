// What a row may be in a file, table by table: exactly the fields of rows.ts, within the limits that this build keeps to
// itself. The message of each check is the rule that it broke.

import * as v from 'valibot';
import { LIMITS } from '../../glossary/packs/pack';
import { anchorSchema } from '../anchor-schema';
import { CARD_KINDS, LONGEST, MOST_TAGS, type NotebookRows, PASSAGE_COLOURS } from '../rows';
import { cleanTags } from '../saved-terms';
import type { FileRule } from './fault';

/** A message of ours: the compiler holds it to the rules that there are. */
const rule = (name: FileRule) => name;

/** Until the year 2200: a date from beyond it would stand above every change the reader makes. */
const LATEST = Date.UTC(2200, 0);

const id = v.pipe(v.string(), v.regex(/^[\w-]+$/, rule('bad-id')), v.maxLength(LONGEST.id));
/** Of the glossary, of an own word, or of an entry of a pack: "own:…", "pack:…:…". */
const entryId = v.pipe(
  v.string(),
  v.regex(/^([\w-]+|own:[\w-]+|pack:[\w-]+:[^\s:]+)$/, rule('bad-id')),
  v.maxLength(LONGEST.id),
);
const date = v.pipe(
  v.number(),
  v.check((at) => Number.isInteger(at) && at >= 0 && at <= LATEST, rule('bad-date')),
);
const count = v.pipe(
  v.number(),
  v.check((n) => Number.isInteger(n) && n >= 0 && n <= 10_000, rule('bad-number')),
);

function text(longest: number) {
  return v.pipe(
    v.string(),
    v.maxLength(longest),
    v.check((value) => value.isWellFormed(), rule('broken-text')),
  );
}

function editedFields<T extends v.GenericSchema>(value: T) {
  return { value, at: date, edit: v.union([v.literal(''), id]) };
}

function edited<T extends v.GenericSchema>(value: T) {
  return v.strictObject(editedFields(value));
}

const note = edited(text(LONGEST.note));
const tidyTags = v.pipe(
  v.array(text(LONGEST.tag)),
  v.maxLength(MOST_TAGS, rule('too-many')),
  v.check((all) => cleanTags(all).join('\n') === all.join('\n'), rule('untidy-tags')),
);
const tags = edited(tidyTags);

const savedTerm = v.strictObject({
  ...{ id: entryId, term: text(LONGEST.term), savedAt: date, note, tags },
  star: edited(v.boolean()),
  forDoctor: edited(v.picklist(['no', 'term', 'term-and-note'])),
});

const sighting = v.strictObject({
  id,
  entry: entryId,
  sentence: text(LONGEST.sentence),
  title: v.nullable(text(LONGEST.title)),
  url: v.nullable(text(LONGEST.url)),
  at: date,
});

const knownWord = v.strictObject({ id: entryId, term: text(LONGEST.term), since: date });

const question = v.strictObject({ id, createdAt: date, text: edited(text(LONGEST.question)) });

const event = { id, entry: entryId, at: date };
const card = v.picklist(CARD_KINDS);
const review = v.variant('what', [
  v.strictObject({ ...event, what: v.literal('grade'), card, grade: v.picklist([1, 2, 3, 4]) }),
  v.strictObject({ ...event, what: v.literal('undo'), undoes: id }),
  v.strictObject({ ...event, what: v.picklist(['suspend', 'resume']), card }),
  v.strictObject({ ...event, what: v.literal('look') }),
]);

const reviewSettings = v.strictObject({
  id: v.literal('review'),
  ...editedFields(
    v.strictObject({
      perDay: count,
      newPerDay: count,
      kinds: v.pipe(v.array(card), v.minLength(1)),
      looksCount: v.boolean(),
    }),
  ),
});

/** The identity of a page: mostly an address, but any text that the page made its own. */
const pageKey = v.pipe(text(LONGEST.url), v.minLength(1, rule('bad-id')));

const passage = v.strictObject({
  ...{ id, reading: pageKey, createdAt: date, anchor: anchorSchema(text) },
  ...{ colour: edited(v.picklist(PASSAGE_COLOURS)), note, tags },
});

const reading = v.strictObject({
  ...{ id: pageKey, url: text(LONGEST.url), title: v.nullable(text(LONGEST.title)), seenAt: date, tags },
});

const ownWord = v.strictObject({
  ...{ id, createdAt: date },
  text: edited(
    v.strictObject({
      ...{ term: text(LIMITS.term), plain: text(LIMITS.plain), tags: tidyTags },
      also: v.pipe(v.array(text(LIMITS.term)), v.maxLength(LIMITS.names, rule('too-many'))),
    }),
  ),
});

/** The tables that documents of version 1 have. */
export const tableSchemas1 = {
  savedTerms: v.array(savedTerm),
  sightings: v.array(sighting),
  knownWords: v.array(knownWord),
  questions: v.array(question),
  reviews: v.array(review),
  settings: v.array(reviewSettings),
};

/** Those of version 2. */
export const tableSchemas2 = {
  ...tableSchemas1,
  passages: v.array(passage),
  readings: v.array(reading),
};

/** All tables, none missing and none more. */
export const tableSchemas = {
  ...tableSchemas2,
  ownWords: v.array(ownWord),
} satisfies { [T in keyof NotebookRows]: v.GenericSchema<NotebookRows[T][number][]> };

/** The rule behind a check that names none itself. */
export function ruleOf(issue: v.BaseIssue<unknown>): FileRule {
  switch (issue.type) {
    case 'max_length':
      return 'too-long';
    case 'strict_object':
      if (issue.expected === 'never') return 'unknown-field';
      return issue.received === 'undefined' ? 'missing-field' : 'wrong-type';
    case 'variant':
    case 'picklist':
    case 'literal':
      return issue.received === 'undefined' ? 'missing-field' : 'unknown-choice';
    default:
      return 'wrong-type';
  }
}
