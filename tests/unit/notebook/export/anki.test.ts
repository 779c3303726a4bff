import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAnki } from '../../../../notebook/export/anki';
import { readAnki, shownOf } from './anki-reader';
import { exportedTerms } from './exported-terms';

/** A text as a card can show it: no control characters, space where space was, line ends at line ends. */
function shownText(text: string): string {
  return text
    .toWellFormed()
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/[\t ]+/g, ' ')
        .replace(/\p{Cc}/gu, '')
        .trim(),
    )
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

describe('the Anki file', () => {
  test('says in its headers what its columns are', () => {
    expect(readAnki(toAnki([])).headers).toEqual({
      ...{ separator: 'tab', html: 'true', notetype: 'Basic', deck: 'Medgloss' },
      ...{ columns: 'guid\tFront\tBack\tTags', 'guid column': '1', 'tags column': '4' },
    });
  });

  test('has one note for each term, which says any text and nothing but that', () => {
    fc.assert(
      fc.property(exportedTerms, (terms) => {
        const { notes } = readAnki(toAnki(terms));
        expect(notes).toHaveLength(terms.length);
        for (const [i, { saved, meaning }] of terms.entries()) {
          const [front = '', back = '', ...more] = notes[i]?.fields ?? [];
          expect(more).toEqual([]);
          expect(shownOf(front).text).toBe(shownText(saved.term));
          const said = [meaning ?? '', saved.latest?.sentence ?? '', saved.note.value].map(shownText);
          expect(shownOf(back).text).toBe(said.filter((text) => text !== '').join('\n\n'));
          for (const element of [...shownOf(front).elements, ...shownOf(back).elements])
            expect(['br', 'i']).toContain(element);
          expect(notes[i]?.tags).toHaveLength(saved.tags.value.filter((tag) => shownText(tag) !== '').length);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('has a guid of its own for each term, the same in each export, so that a second import updates', () => {
    fc.assert(
      fc.property(exportedTerms, (terms) => {
        const guids = readAnki(toAnki(terms)).notes.map(({ guid }) => guid);
        expect(new Set(guids).size).toBe(terms.length);
        const changed = terms.map((term) => ({ ...term, meaning: 'another meaning' }));
        expect(readAnki(toAnki(changed)).notes.map(({ guid }) => guid)).toEqual(guids);
      }),
    );
  });
});
