// Saved terms and readings as fast-check makes them, with any text anywhere, to be written for other programs.

import fc from 'fast-check';
import { type Edited, unedited } from '../../../../notebook/edits';
import type { ExportedTerm } from '../../../../notebook/export/exported-term';
import { withSightings } from '../../../../notebook/listing';
import type { ReadingListing } from '../../../../notebook/readings';
import { PASSAGE_COLOURS, type Passage } from '../../../../notebook/rows';
import { cleanTags } from '../../../../notebook/saved-terms';

/** What has tripped readers of such files: quotes, separators, line ends, formulas, markup, right-to-left, half pairs. */
const troubles = fc.constantFrom(
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '=1+1\nmore',
    '＝1',
    "'=1",
    '"',
    '""',
    "'",
    ',',
  ],
  ...[
    'a\tb',
    'a\r\nb',
    'a\rb',
    'a\u2028b',
    '#deck:x',
    '# x',
    '> x',
    '1. x',
    '- x',
    '| x |',
    '```',
    '<b>x</b>',
    '&amp;',
  ],
  ...[
    '\u202eabc\u202c',
    'هل هو آمن؟',
    '\ud83d',
    '👩🏽‍⚕️',
    '\u0000',
    '\ufeff',
    '[x](javascript:alert(1))',
    '![x](y)',
    '\\',
    '---',
  ],
);
const anyText = fc.oneof(
  troubles,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(troubles, { maxLength: 4 }).map((parts) => parts.join('')),
);

const addresses = fc.option(
  fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constant('javascript:alert(1)'),
    anyText,
  ),
);

const exportedTerm: fc.Arbitrary<ExportedTerm> = fc
  .record({
    term: anyText,
    meaning: fc.option(anyText),
    note: anyText,
    tags: fc.array(anyText, { maxLength: 3 }).map(cleanTags),
    star: fc.boolean(),
    at: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
    latest: fc.option(fc.record({ sentence: anyText, title: fc.option(anyText), url: addresses })),
  })
  .map(({ term, meaning, note, tags, star, at, latest }) => {
    const saved = {
      ...{ id: 'lupus', term, savedAt: at },
      ...{
        note: unedited(note),
        tags: unedited(tags),
        star: unedited(star),
        forDoctor: unedited('no' as const),
      },
    };
    const [listing] = withSightings([saved], latest ? [{ id: 's', entry: 'lupus', at, ...latest }] : []);
    if (!listing) throw new Error('a listing for each term');
    return { saved: listing, meaning };
  });

/** Up to five terms, each of another id. */
export const exportedTerms = fc
  .array(exportedTerm, { maxLength: 5 })
  .map((terms) => terms.map((term, i) => ({ ...term, saved: { ...term.saved, id: `lupus-${i}` } })));

const moments = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
const tags = fc.array(anyText, { maxLength: 3 }).map(cleanTags);

function edited<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Edited<T>> {
  return fc.tuple(value, moments).map(([value, at]) => (at % 2 ? { value, at, edit: 'e' } : unedited(value)));
}

const passage: fc.Arbitrary<Passage> = fc
  .record({
    ...{ id: fc.uuid(), createdAt: moments, colour: edited(fc.constantFrom(...PASSAGE_COLOURS)) },
    ...{ note: edited(anyText), tags: edited(tags), start: fc.nat(), exact: anyText },
    ...{ prefix: anyText, suffix: anyText, headings: fc.array(anyText, { maxLength: 3 }) },
  })
  .map(({ start, exact, prefix, suffix, headings, ...fields }) => ({
    ...{ ...fields, reading: 'page' },
    anchor: {
      quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
      position: { type: 'TextPositionSelector', start, end: start + exact.length },
      headings,
      lookalikes: { same: 0, quote: 0, prefix: 0, suffix: 0, headings: 0 },
    },
  }));

/** Up to four readings. */
export const exportedReadings: fc.Arbitrary<ReadingListing[]> = fc.array(
  fc.record({
    ...{ id: anyText, url: addresses.map((url) => url ?? ''), title: fc.option(anyText), seenAt: moments },
    tags: edited(tags),
    passages: fc.array(passage, { minLength: 1, maxLength: 4 }),
    terms: fc.array(fc.record({ id: fc.constant('lupus'), term: anyText, sentence: anyText }), {
      maxLength: 3,
    }),
  }),
  { maxLength: 4 },
);
