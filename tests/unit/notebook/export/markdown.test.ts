// The Markdown is read back by marked, as the HTML that it makes.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, linesOf } from '../../../../notebook/export/exported-term';
import { toMarkdown } from '../../../../notebook/export/markdown';
import { webAddress } from '../../../../notebook/web-address';
import { exportedTerms } from './exported-terms';
import { bare, rendered } from './markdown-reader';

const WORDS = { title: 'My words', note: 'Note', tags: 'Tags', pageUnknown: 'Page not recorded' };

describe('the Markdown', () => {
  test('says any text and nothing but that, and no text of it becomes markup', () => {
    fc.assert(
      fc.property(exportedTerms, (terms) => {
        const { text, elements, links } = rendered(toMarkdown(terms, WORDS));
        const said = terms.flatMap(({ saved, meaning }) => [
          ...[saved.term, meaning ?? ''],
          ...(saved.latest
            ? [
                saved.latest.sentence,
                saved.latest.title ?? WORDS.pageUnknown,
                ',',
                dayOf(saved.latest.at),
                webAddress(saved.latest.url)?.href ?? '',
              ]
            : []),
          ...(linesOf(saved.note.value).some((line) => line !== '') ? [WORDS.note, saved.note.value] : []),
          ...(saved.tags.value.length > 0 ? [WORDS.tags, ...saved.tags.value] : []),
        ]);
        expect(text).toBe(bare([WORDS.title, ...said].map((part) => linesOf(part).join(' ')).join('')));
        for (const element of elements)
          expect(['h1', 'h2', 'p', 'br', 'strong', 'blockquote', 'a']).toContain(element);
        for (const link of links) expect(link).toMatch(/^https?:/);
      }),
      { numRuns: 500 },
    );
  });
});
