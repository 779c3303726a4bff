// Readings for programs that speak of annotations: the Web Annotation Data Model of the W3C
// (https://www.w3.org/TR/annotation-model/) in JSON-LD, as one collection with all of it on one page. What it is made of
// is in web-annotation.ts.

import type { ReadingListing } from '../readings';
import { type Annotation, annotationOf, annotationOfPage } from './web-annotation';

export interface Collection {
  /** A UUID of its own for each file. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly madeAt: number;
  readonly label: string;
}

/** The text of the file. */
export function toReadingsJsonLd(readings: readonly ReadingListing[], collection: Collection): string {
  const id = `urn:uuid:${collection.id}`;
  const items = readings.flatMap((reading): Annotation[] => [
    ...(reading.tags.value.length > 0 ? [annotationOfPage(reading)] : []),
    ...reading.passages.map((passage) => annotationOf(passage, reading)),
  ]);
  const document = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: collection.label,
    generator: { type: 'Software', name: 'Medgloss' },
    generated: new Date(collection.madeAt).toISOString(),
    total: items.length,
    // Embedded, and so without a context of its own.
    first: { id: `${id}#page`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
  const wellFormed = (_: string, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value;
  return `${JSON.stringify(document, wellFormed, 2)}\n`;
}
