// The JSON-LD is held against what the Web Annotation Data Model requires of each class that it uses: sections 3.1, 3.2.4,
// 4, 4.2.4, 4.2.5, 4.4, 5.1 and 5.2 of https://www.w3.org/TR/annotation-model/.

import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { unedited } from '../../../../notebook/edits';
import { toReadingsJsonLd } from '../../../../notebook/export/readings-json-ld';
import type { ReadingListing } from '../../../../notebook/readings';
import { passageRow, readingRow } from '../marked';
import { exportedReadings } from './exported-terms';

const FILE = {
  id: '5d0c4f0e-7a51-4f7e-8f0f-0e7f5a3b9c11',
  madeAt: Date.UTC(2026, 10, 27),
  label: 'Passages',
};

/** An absolute one, as every id has to be. */
const iri = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i),
  v.check((name) => URL.canParse(name)),
);
/** xsd:dateTime with its time zone, in UTC. */
const moment = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/));

const body = v.strictObject({
  type: v.literal('TextualBody'),
  value: v.string(),
  format: v.literal('text/plain'),
  purpose: v.picklist(['commenting', 'tagging']),
});

const page = v.strictObject({
  id: iri,
  type: v.literal('Text'),
  format: v.literal('text/html'),
  'dc:title': v.optional(v.string()),
});

const passage = v.strictObject({
  type: v.literal('SpecificResource'),
  source: page,
  selector: v.strictTuple([
    v.strictObject({
      type: v.literal('TextQuoteSelector'),
      exact: v.string(),
      prefix: v.string(),
      suffix: v.string(),
    }),
    v.pipe(
      v.strictObject({
        type: v.literal('TextPositionSelector'),
        start: v.pipe(v.number(), v.integer(), v.minValue(0)),
        end: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
      v.check(({ start, end }) => start <= end),
    ),
  ]),
  styleClass: v.string(),
});

const common = {
  id: iri,
  type: v.literal('Annotation'),
  motivation: v.pipe(v.array(v.picklist(['highlighting', 'commenting', 'tagging'])), v.minLength(1)),
  modified: v.optional(moment),
};
const ofPassage = v.pipe(
  v.strictObject({
    ...common,
    created: moment,
    body: v.optional(v.pipe(v.array(body), v.minLength(1))),
    target: passage,
    stylesheet: v.strictObject({ type: v.literal('CssStylesheet'), value: v.string() }),
  }),
  // A class without a rule says nothing.
  v.check(({ target, stylesheet }) => stylesheet.value.startsWith(`.${target.styleClass} {`)),
);
const ofPage = v.strictObject({ ...common, body: v.pipe(v.array(body), v.minLength(1)), target: page });

const Collection = v.pipe(
  v.strictObject({
    '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
    id: iri,
    type: v.literal('AnnotationCollection'),
    label: v.string(),
    generator: v.strictObject({ type: v.literal('Software'), name: v.string() }),
    generated: moment,
    total: v.number(),
    first: v.strictObject({
      id: iri,
      type: v.literal('AnnotationPage'),
      partOf: iri,
      startIndex: v.literal(0),
      items: v.array(v.union([ofPassage, ofPage])),
    }),
  }),
  v.check(({ id, total, first }) => total === first.items.length && first.partOf === id),
);

const read = (readings: readonly ReadingListing[]) =>
  v.parse(Collection, JSON.parse(toReadingsJsonLd(readings, FILE)));

describe('the JSON-LD of readings', () => {
  test('is what the model asks for, whatever the texts, and says all of them', () => {
    fc.assert(
      fc.property(exportedReadings, (readings) => {
        const { items } = read(readings).first;
        const passages = readings.flatMap((reading) => reading.passages);
        const annotations = items.filter(({ target }) => target.type === 'SpecificResource');
        expect(annotations.map(({ id }) => id)).toEqual(passages.map(({ id }) => `urn:uuid:${id}`));
        for (const [i, { anchor, note, tags }] of passages.entries()) {
          const { body = [], target } = annotations[i] ?? expect.unreachable();
          const said = [...(note.value === '' ? [] : [note.value]), ...tags.value];
          expect(body.map(({ value }) => value)).toEqual(said.map((text) => text.toWellFormed()));
          expect(target).toMatchObject({ selector: [{ exact: anchor.quote.exact.toWellFormed() }, {}] });
        }
        expect(items.length - annotations.length).toBe(
          readings.filter(({ tags }) => tags.value.length > 0).length,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('never names a page by an address that would run or open something of this computer', () => {
    fc.assert(
      fc.property(exportedReadings, (readings) => {
        for (const { target } of read(readings).first.items)
          expect('source' in target ? target.source.id : target.id).toMatch(/^(?:https?|urn):/);
      }),
    );
  });

  test('says of a passage what was written, when, and in which colour', () => {
    const row = passageRow('0b9f1c52-6c1f-4f0e-9a64-3f6a6d2c7f13', {
      createdAt: Date.UTC(2026, 0, 1),
      colour: { value: 'pink', at: Date.UTC(2026, 0, 2), edit: 'e1' },
      note: { value: 'Mine too?', at: Date.UTC(2026, 0, 3), edit: 'e2' },
      tags: unedited(['skin']),
    });
    const { items } = read([
      { ...readingRow(), tags: unedited(['joints']), passages: [row], terms: [] },
    ]).first;
    const source = {
      ...{ id: 'https://example.org/lupus?utm_source=x', type: 'Text', format: 'text/html' },
      'dc:title': 'Lupus explained',
    };
    const text = { type: 'TextualBody', format: 'text/plain' };
    expect(items).toEqual([
      {
        id: 'urn:x-medgloss:tags:https%3A%2F%2Fexample.org%2Flupus',
        type: 'Annotation',
        motivation: ['tagging'],
        body: [{ ...text, value: 'joints', purpose: 'tagging' }],
        target: source,
      },
      {
        id: 'urn:uuid:0b9f1c52-6c1f-4f0e-9a64-3f6a6d2c7f13',
        type: 'Annotation',
        motivation: ['highlighting', 'commenting', 'tagging'],
        created: '2026-01-01T00:00:00.000Z',
        modified: '2026-01-03T00:00:00.000Z',
        body: [
          { ...text, value: 'Mine too?', purpose: 'commenting' },
          { ...text, value: 'skin', purpose: 'tagging' },
        ],
        target: {
          type: 'SpecificResource',
          source,
          selector: [row.anchor.quote, row.anchor.position],
          styleClass: 'pink',
        },
        stylesheet: { type: 'CssStylesheet', value: '.pink { background-color: #ffc4dd }' },
      },
    ]);
  });
});
