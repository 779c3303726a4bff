// Which terms of a section are marked: pure, on matches made up for it.

import { describe, expect, it } from 'vitest';
import { KINDS, type Level } from '../../../glossary/entry';
import type { WeighedMatch } from '../../../glossary/senses';
import { type PageChoices, USUAL_CHOICES } from '../../../platform/choices';
import { type MarkSettings, type SectionBlock, selectMarks } from '../../../reading/select-marks';

interface Claim {
  readonly entry: number;
  readonly level?: Level;
  readonly support?: number;
  readonly onlyMedical?: boolean;
}

/** Matches one after another, each of one claim or of several. */
function block(words: number, ...claims: (number | Claim | readonly Claim[])[]): SectionBlock {
  const matches = claims.map((claim, i): WeighedMatch => {
    const several = typeof claim === 'number' ? [{ entry: claim }] : Array.isArray(claim) ? claim : [claim];
    return {
      ...{ start: i * 10, end: i * 10 + 5, among: several.length },
      claims: several.map(({ entry, level = 2, support = 0, onlyMedical = false }: Claim) => ({
        ...{ entry, level, support, onlyMedical },
      })),
    };
  });
  return { matches, words, isShown: true };
}

function settings({
  saved,
  known,
  ...choices
}: Partial<PageChoices & Record<'saved' | 'known', number[]>> = {}): MarkSettings {
  return { ...USUAL_CHOICES, ...choices, saved: new Set(saved), known: new Set(known) };
}

/** Entry 1 is rare though it is easy; entries from 50 on are drugs, the others diseases. */
const traits = {
  rare: Uint8Array.from({ length: 100 }, (_, entry) => (entry === 1 ? 1 : 0)),
  kind: Uint8Array.from({ length: 100 }, (_, entry) => KINDS.indexOf(entry < 50 ? 'disease' : 'drug')),
};

/** Entries of each block, those that are marked with a star. */
function marks(blocks: readonly SectionBlock[], by: MarkSettings = settings(), medical = true): string[] {
  return selectMarks(blocks, { settings: by, traits, medical }).map((terms) =>
    terms.map(({ entries, marked }) => `${entries.join('|')}${marked ? '*' : ''}`).join(' '),
  );
}

describe('a term is marked', () => {
  it('where a section first has it, and not again', () => {
    expect(marks([block(20, 1, 2, 1), block(20, 2, 3)])).toEqual(['1* 2* 1', '2 3*']);
  });

  it.each([
    ['few', '0 1 2 3*'],
    ['some', '0 1 2* 3*'],
    ['many', '0 1* 2* 3*'],
    ['all', '0* 1* 2* 3*'],
  ] as const)('as one of %s: by its level, and by how rare it is', (amount, expected) => {
    const words = ([1, 1, 2, 3] as const).map((level, entry) => ({ entry, level }));
    expect(marks([block(20, ...words)], settings({ amount }))).toEqual([expected]);
  });

  it('unless its kind is left out; it is still found', () => {
    expect(marks([block(20, 1, 51)], settings({ kindsOff: ['drug'] }))).toEqual(['1* 51']);
  });

  it('when one of its possible meanings is of a kind that is not left out', () => {
    expect(marks([block(20, [{ entry: 1 }, { entry: 51 }])], settings({ kindsOff: ['drug'] }))).toEqual([
      '1|51*',
    ]);
  });

  it('of a kind that is left out, when it is saved', () => {
    expect(marks([block(20, 51)], settings({ kindsOff: ['drug'], saved: [51] }))).toEqual(['51*']);
  });

  it('at every mention where that is asked for, however many a screen then has', () => {
    const again = Array.from({ length: 30 }, () => 2);
    const [line = ''] = marks([block(200, ...again)], settings({ repeats: 'every', known: [3] }));
    expect(line.match(/\*/g)).toHaveLength(30);
    expect(marks([block(20, 3, 4, 4)], settings({ repeats: 'every', known: [3] }))).toEqual(['3 4* 4*']);
  });

  it('whatever its level, when it is saved', () => {
    expect(marks([block(20, { entry: 1, level: 1 })], settings({ saved: [1] }))).toEqual(['1*']);
  });

  it('not when it is known, even if it is saved as well', () => {
    expect(marks([block(20, 1, 2, 3)], settings({ known: [1, 2], saved: [2, 3] }))).toEqual(['1 2 3*']);
  });

  it('when one of its possible meanings is not known', () => {
    expect(marks([block(20, [{ entry: 1 }, { entry: 2 }])], settings({ known: [1] }))).toEqual(['1|2*']);
  });

  it('where it is first seen, not where it is hidden', () => {
    const hidden = { ...block(20, 1, 2), isShown: false };
    expect(marks([hidden, block(20, 1)])).toEqual(['1 2*', '1*']);
  });

  it('nowhere on a page that is not medical, though it is still found', () => {
    expect(marks([block(20, 1, { entry: 2, onlyMedical: true })], settings(), false)).toEqual(['1']);
  });
});

describe('a spelling of several meanings', () => {
  it('takes the one that its neighbours speak for', () => {
    expect(
      marks([
        block(20, [
          { entry: 1, support: 1 },
          { entry: 2, support: 2 },
        ]),
      ]),
    ).toEqual(['2*']);
  });

  it('keeps those that cannot be told apart, at the level of the hardest', () => {
    const [terms] = selectMarks([block(20, [{ entry: 1 }, { entry: 2, level: 3 }])], {
      settings: settings(),
      traits,
      medical: true,
    });
    expect(terms).toMatchObject([{ entries: [1, 2], level: 3 }]);
  });
});

describe('a screen', () => {
  const easy = Array.from({ length: 30 }, (_, i) => ({ entry: i, level: 2 as const }));

  it('bears two dozen marks, the first ones', () => {
    const [line = ''] = marks([block(200, ...easy)]);
    expect(line.split(' ').map((term) => term.endsWith('*'))).toEqual(easy.map((_, i) => i < 24));
  });

  it('keeps the hard and the saved ones when it has to choose', () => {
    const hard = { entry: 98, level: 3 as const };
    const saved = { entry: 99, level: 1 as const };
    const [line = ''] = marks([block(200, ...easy, hard, saved)], settings({ saved: [99] }));
    expect(line).toContain('98* 99*');
    expect(line.match(/\*/g)).toHaveLength(24);
  });

  it('is followed by another, where a word that found no place may find one', () => {
    const [, second] = marks([block(260, ...easy), block(50, { entry: 27 }, { entry: 0 })]);
    expect(second).toBe('27* 0');
    const [, again] = marks([block(260, 0), block(50, 1)]);
    expect(again).toBe('1*');
  });
});

describe('a spelling that only the page explains', () => {
  const said = { start: 0, end: 3, among: 0, claims: [], pageWords: ['harbour pain index'] };
  const place = (matches: WeighedMatch[]) => ({ matches, words: 20, isShown: true });
  const marked = (blocks: SectionBlock[], medical = true, by = settings()) =>
    selectMarks(blocks, { settings: by, traits, medical }).map((terms) => terms.map((term) => term.marked));

  it('is marked once in a section', () => {
    expect(marked([place([said]), place([said])])).toEqual([[true], [false]]);
  });

  it('is not marked where the page says it, nor after that', () => {
    expect(marked([place([{ ...said, isDefined: true }]), place([said])])).toEqual([[false], [false]]);
  });

  it('is as hard as what health news has', () => {
    expect(marked([place([said])], true, settings({ amount: 'few' }))).toEqual([[false]]);
  });

  it('is not marked where the page says it, even where every mention is', () => {
    const every = settings({ repeats: 'every' });
    expect(marked([place([{ ...said, isDefined: true }]), place([said, said])], true, every)).toEqual([
      [false],
      [true, true],
    ]);
  });

  it('is no term on a page that is not medical', () => {
    expect(marked([place([said])], false)).toEqual([[]]);
  });
});
