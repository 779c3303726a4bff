// Notebooks as fast-check makes them: few ids, so that rows meet, and any text at all.

import fc from 'fast-check';
import type { Edited } from '../../../notebook/edits';
import type { PassageAnchor } from '../../../notebook/passage-anchor';
import {
  CARD_KINDS,
  type KnownWord,
  type NotebookRows,
  PASSAGE_COLOURS,
  type Passage,
  type Question,
  type Reading,
  type ReviewEvent,
  type SavedTerm,
  type Sighting,
  type StoredReviewSettings,
} from '../../../notebook/rows';

/** Ids of entries: few, so that two notebooks have some in common. */
export const entryIds = fc.constantFrom('asthma', 'lupus', 'tnf-alpha', 'jak-inhibitor');
const rowIds = fc.integer({ min: 0, max: 9 }).map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\ud83d', 'a\r\nb', '"', '‏هل‬', '=1+1', '\u0000'),
);
const moment = fc.integer({ min: 1, max: 20 });

function edited<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Edited<T>> {
  return fc.record({ value, at: fc.oneof(fc.constant(0), moment), edit: fc.constantFrom('', 'e1', 'e2') });
}

const savedTerm: fc.Arbitrary<SavedTerm> = fc.record({
  id: entryIds,
  term: text,
  savedAt: moment,
  note: edited(text),
  tags: edited(fc.array(text, { maxLength: 3 })),
  star: edited(fc.boolean()),
  forDoctor: edited(fc.constantFrom('no', 'term', 'term-and-note')),
});

const sighting: fc.Arbitrary<Sighting> = fc.record({
  id: rowIds,
  entry: entryIds,
  sentence: text,
  title: fc.option(text),
  url: fc.option(text),
  at: moment,
});

const knownWord: fc.Arbitrary<KnownWord> = fc.record({ id: entryIds, term: text, since: moment });
const question: fc.Arbitrary<Question> = fc.record({ id: rowIds, createdAt: moment, text: edited(text) });

const settings: fc.Arbitrary<StoredReviewSettings> = edited(
  fc.record({
    perDay: fc.nat(99),
    newPerDay: fc.nat(99),
    kinds: fc.subarray([...CARD_KINDS], { minLength: 1 }),
    looksCount: fc.boolean(),
  }),
).map((stored) => ({ id: 'review', ...stored }));

const pages = fc.constantFrom('https://a.example/asthma', 'https://b.example/?id=7', 'urn:isbn:0', 'لا');
const share = fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs);
const twin = fc
  .integer({ min: 2, max: 9 })
  .chain((of) => fc.record({ nth: fc.nat(of - 1), of: fc.constant(of) }));

const marks = fc.array(fc.record({ words: text, same: fc.nat(3), alike: fc.nat(3) }), { maxLength: 2 });
const landmarks = fc.record({
  ...{ before: marks, within: fc.array(text, { maxLength: 2 }), after: marks },
});

const around = fc
  .record({ words: text, once: fc.stringMatching(/^[0-4]{0,9}$/), from: fc.nat(9), length: fc.nat(9) })
  .map(({ length, ...rest }) => ({ ...rest, to: rest.from + length }));

const anchor: fc.Arbitrary<PassageAnchor> = fc
  .record({
    ...{ exact: text, prefix: text, suffix: text, start: fc.nat(99), length: fc.nat(99) },
    headings: fc.array(text, { maxLength: 3 }),
    lookalikes: fc.record({
      ...{ same: fc.nat(3), quote: share, prefix: share, suffix: share, headings: share },
    }),
    twin: fc.option(twin),
    landmarks: fc.option(landmarks),
    around: fc.option(around),
  })
  .map(({ exact, prefix, suffix, start, length, headings, lookalikes, twin, landmarks, around }) => ({
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end: start + length },
    ...{ headings, lookalikes, ...(twin && { twin }), ...(landmarks && { landmarks }) },
    ...(around && { around }),
  }));

const passage: fc.Arbitrary<Passage> = fc.record({
  ...{ id: rowIds, reading: pages, createdAt: moment, anchor },
  colour: edited(fc.constantFrom(...PASSAGE_COLOURS)),
  note: edited(text),
  tags: edited(fc.array(text, { maxLength: 3 })),
});

const reading: fc.Arbitrary<Reading> = fc.record({
  ...{ id: pages, url: text, title: fc.option(text), seenAt: moment },
  tags: edited(fc.array(text, { maxLength: 3 })),
});

const DAY = 86_400_000;

/** Events of a review log, over four years from any moment, of these terms. */
export function reviewEvents(entries: fc.Arbitrary<string> = entryIds): fc.Arbitrary<ReviewEvent[]> {
  const base = { entry: entries, at: fc.integer({ min: 0, max: 1500 * DAY }) };
  const card = fc.constantFrom(...CARD_KINDS);
  const event = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        ...base,
        what: fc.constant('grade' as const),
        card,
        grade: fc.constantFrom(1, 2, 3, 4),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ ...base, what: fc.constantFrom('suspend' as const, 'resume' as const), card }),
    },
    { weight: 1, arbitrary: fc.record({ ...base, what: fc.constant('look' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        ...base,
        what: fc.constant('undo' as const),
        undoes: fc.nat(30).map((n) => `r${n}`),
      }),
    },
  );
  return fc
    .array(event, { maxLength: 60 })
    .map((events) => events.map((each, i): ReviewEvent => ({ ...(each as ReviewEvent), id: `r${i}` })));
}

/** Rows of one table, each id once. */
function table<T extends { readonly id: string }>(row: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 6 });
}

export const notebooks: fc.Arbitrary<NotebookRows> = fc.record({
  savedTerms: table(savedTerm),
  sightings: table(sighting),
  knownWords: table(knownWord),
  questions: table(question),
  reviews: reviewEvents(),
  settings: table(settings),
  passages: table(passage),
  readings: table(reading),
});
