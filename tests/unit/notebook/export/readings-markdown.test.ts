// The Markdown is read back by marked, as the HTML that it makes.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unedited } from '../../../../notebook/edits';
import { dayOf, linesOf } from '../../../../notebook/export/exported-term';
import { toReadingsMarkdown } from '../../../../notebook/export/readings-markdown';
import type { ReadingListing } from '../../../../notebook/readings';
import { passageLink } from '../../../../notebook/text-fragment';
import { webAddress } from '../../../../notebook/web-address';
import { anchorOf, passageRow, readingRow } from '../marked';
import { exportedReadings } from './exported-terms';
import { bare, rendered } from './markdown-reader';

const WORDS = {
  ...{ title: 'My passages', untitled: 'No title', note: 'Note', tags: 'Tags', terms: 'Words', show: 'Open' },
  colours: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: '1. *Pink*' },
};

const hasText = (text: string) => linesOf(text).some((line) => line !== '');

/** What has to be said of a reading, in order. */
function saidOf({ url, title, seenAt, tags, terms, passages }: ReadingListing): string[] {
  const address = webAddress(url)?.href ?? null;
  const labeled = (label: string, texts: readonly string[]) =>
    hasText(texts.join('\n')) ? [label, ...texts] : [];
  return [
    ...[title ?? WORDS.untitled, address ?? '', dayOf(seenAt)],
    ...labeled(WORDS.tags, tags.value),
    ...labeled(
      WORDS.terms,
      terms.map(({ term }) => term),
    ),
    ...passages.flatMap((passage) => [
      ...[passage.anchor.quote.exact, WORDS.colours[passage.colour.value], ',', dayOf(passage.createdAt)],
      ...(address === null ? [] : [',', WORDS.show]),
      ...labeled(WORDS.note, [passage.note.value]),
      ...labeled(WORDS.tags, passage.tags.value),
    ]),
  ];
}

describe('the Markdown of readings', () => {
  test('says any text and nothing but that, and no text of it becomes markup', () => {
    fc.assert(
      fc.property(exportedReadings, (readings) => {
        const { text, elements } = rendered(toReadingsMarkdown(readings, WORDS));
        const said = [WORDS.title, ...readings.flatMap(saidOf)];
        expect(text).toBe(bare(said.map((part) => linesOf(part).join(' ')).join('')));
        for (const element of elements)
          expect(['h1', 'h2', 'p', 'br', 'strong', 'blockquote', 'a']).toContain(element);
      }),
      { numRuns: 500 },
    );
  });

  test('links to each page of the web and to each of its passages, and to nothing else', () => {
    fc.assert(
      fc.property(exportedReadings, (readings) => {
        const wanted = readings.flatMap(({ url, passages }) => {
          const address = webAddress(url)?.href ?? null;
          if (address === null) return [];
          return [address, ...passages.map(({ anchor }) => passageLink(address, anchor.quote))];
        });
        expect(rendered(toReadingsMarkdown(readings, WORDS)).links.map(decodeURI)).toEqual(
          wanted.map(decodeURI),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('reads well', () => {
    const passages = [
      passageRow('p1', { anchor: anchorOf('A rash.\n\nIt itches.'), note: unedited('Mine *too*?') }),
      passageRow('p2', { anchor: anchorOf('Once a day'), tags: unedited(['joints', 'to ask']) }),
    ];
    const reading = {
      ...readingRow('https://example.org/lupus', { url: 'https://example.org/lupus?a=1&b=2' }),
      ...{ passages, terms: [{ id: 'rash', term: 'rash', sentence: 'A rash.' }] },
    };
    expect(toReadingsMarkdown([reading], WORDS)).toBe(`# My passages

## Lupus explained

<https://example.org/lupus?a=1&b=2>\\
1970-01-01

**Words**

rash

> A rash.\\
> It itches.
>
> Yellow, 1970-01-01, [Open](<https://example.org/lupus?a=1\\&b=2#:~:text=A%20rash.,It%20itches.>)

**Note**

Mine \\*too\\*?

> Once a day
>
> Yellow, 1970-01-01, [Open](<https://example.org/lupus?a=1\\&b=2#:~:text=Once%20a%20day>)

**Tags**

joints\\
to ask
`);
  });
});
