// What the anchor of a passage may be where it comes from elsewhere, a page or a file: exactly its fields, within what is
// kept. What its texts may hold is up to whoever asks.

import * as v from 'valibot';
import type { FileRule } from './backup/fault';
import type { PassageAnchor } from './passage-anchor';
import { LONGEST, MOST_AROUND, MOST_HEADINGS, MOST_LANDMARKS } from './rows';

/** A message of ours: the compiler holds it to the rules that there are. */
const rule = (name: FileRule) => name;

/** More letters than any page has. */
const FARTHEST = 1_000_000_000;

const count = v.pipe(
  v.number(),
  v.check((n) => Number.isInteger(n) && n >= 0 && n <= FARTHEST, rule('bad-number')),
);
const share = v.pipe(
  v.number(),
  v.check((n) => n >= 0 && n <= 1, rule('bad-number')),
);

function few<T extends v.GenericSchema>(item: T) {
  return v.pipe(v.array(item), v.maxLength(MOST_LANDMARKS, rule('too-many')));
}

/** `text` makes the schema of a text of at most so many UTF-16 units. */
export function anchorSchema(
  text: (longest: number) => v.GenericSchema<string>,
): v.GenericSchema<PassageAnchor> {
  return v.strictObject({
    quote: v.strictObject({
      type: v.literal('TextQuoteSelector'),
      exact: text(LONGEST.quote),
      prefix: text(LONGEST.context),
      suffix: text(LONGEST.context),
    }),
    position: v.pipe(
      v.strictObject({ type: v.literal('TextPositionSelector'), start: count, end: count }),
      v.check(({ start, end }) => start <= end, rule('bad-number')),
    ),
    headings: v.pipe(v.array(text(LONGEST.heading)), v.maxLength(MOST_HEADINGS, rule('too-many'))),
    lookalikes: v.strictObject({
      ...{ same: count, quote: share, prefix: share, suffix: share, headings: share },
    }),
    twin: v.exactOptional(
      v.pipe(
        v.strictObject({ nth: count, of: count }),
        v.check(({ nth, of }) => nth < of, rule('bad-number')),
      ),
    ),
    landmarks: v.exactOptional(
      v.strictObject({
        before: few(v.strictObject({ words: text(LONGEST.context), same: count, alike: count })),
        within: few(text(LONGEST.context)),
        after: few(v.strictObject({ words: text(LONGEST.context), same: count, alike: count })),
      }),
    ),
    around: v.exactOptional(
      v.pipe(
        v.strictObject({ words: text(MOST_AROUND), once: text(MOST_AROUND), from: count, to: count }),
        v.check(({ once, from, to }) => from <= to && /^[0-4]*$/.test(once), rule('bad-number')),
      ),
    ),
  });
}
