// A passage told by the words around it, where its own are said in many places: where it is found, and what is left open.

import { describe, expect, it } from 'vitest';
import type { Around } from '../../../notebook/passage-anchor';
import { finish } from '../../../reading/anchor';
import { findAround } from '../../../reading/around';
import { describeAround } from '../../../reading/describe-around';

const CALL = 'Call us if you feel unwell.';
const LEAFLET = [
  'Apixaban',
  `Take it twice a day. ${CALL}`,
  'Keep it dry.',
  'Warfarin',
  `Take it once a day. ${CALL}`,
  'Keep it dry.',
  'Heparin',
  `It is given under the skin. ${CALL}`,
  'Keep it dry.',
];

/** Where a line says some words. */
function spanIn(lines: readonly string[], line: number, words: string): { start: number; end: number } {
  const before = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
  const at = lines[line]?.indexOf(words) ?? -1;
  if (at < 0) throw new Error(`line ${line} does not say "${words}"`);
  return { start: before + at, end: before + at + words.length };
}

function around(lines: readonly string[], line: number, words: string): Around | undefined {
  return finish(describeAround({ text: lines.join('\n') }, spanIn(lines, line, words)));
}

/** The lines changed in a copy. */
function changed(change: (lines: string[]) => unknown): string[] {
  const lines = [...LEAFLET];
  change(lines);
  return lines;
}

/** What of the lines is found, and in which of them it begins; undefined where it is left open. */
function found(lines: readonly string[], kept: Around | undefined) {
  const text = lines.join('\n');
  const match = kept && finish(findAround({ text }, kept));
  return (
    match && {
      line: text.slice(0, match.spans[0]?.start).split('\n').length - 1,
      words: match.spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    }
  );
}

describe('a sentence that the page says three times', () => {
  const kept = around(LEAFLET, 4, CALL);
  const words = CALL.slice(0, -1);

  it.each<[string, (lines: string[]) => unknown, { line: number; words: string }]>([
    ['nothing changes', () => {}, { line: 4, words }],
    ['lines are put in', (lines) => lines.splice(4, 0, 'Read next: shoes'), { line: 5, words }],
    ['the line before it is edited', (lines) => lines.splice(3, 1, 'Coumadin'), { line: 4, words }],
    [
      'another one is edited',
      (lines) => lines.splice(1, 1, 'Take it. Call us or write.'),
      { line: 4, words },
    ],
    ['another line goes', (lines) => lines.splice(2, 1), { line: 3, words }],
    [
      'a word of it is edited',
      (lines) => lines.splice(4, 1, 'Take it once a day. Call us if you feel poorly.'),
      { line: 4, words: 'Call us if you feel poorly' },
    ],
    [
      'a word is put into it',
      (lines) => lines.splice(4, 1, 'Take it once a day. Call us at once if you feel unwell.'),
      { line: 4, words: 'Call us at once if you feel unwell' },
    ],
  ])('is found where it was when %s', (_, change, expected) => {
    expect(found(changed(change), kept)).toEqual(expected);
  });

  it.each<[string, (lines: string[]) => unknown]>([
    ['it goes', (lines) => lines.splice(4, 1, 'Take it once a day.')],
    ['its line goes', (lines) => lines.splice(4, 1)],
    ['its section goes', (lines) => lines.splice(3, 3)],
    ['all after it goes', (lines) => lines.splice(5)],
    ['its line stands twice', (lines) => lines.splice(4, 0, lines[4] ?? '')],
    ['its line comes again farther off', (lines) => lines.splice(6, 0, lines[4] ?? '')],
    ['its section moves', (lines) => lines.push(...lines.splice(3, 3))],
    ['a line near it moves', (lines) => lines.splice(3, 0, ...lines.splice(6, 1))],
    ['a line moves there', (lines) => lines.splice(4, 0, ...lines.splice(0, 1))],
    [
      'too many of its words are others',
      (lines) => lines.splice(4, 1, 'Take it once a day. Call us if he is unwell.'),
    ],
    [
      'a long sentence is put into it',
      (lines) =>
        lines.splice(4, 1, 'Take it once a day. Call us on any day but not on a Sunday if you feel unwell.'),
    ],
  ])('is left open when %s', (_, change) => {
    expect(found(changed(change), kept)).toBeUndefined();
  });
});

it('of two that stand together none is told from the other once one has gone', () => {
  const lines = ['Does it help?', 'Yes.', 'Yes.', 'Ask your doctor.'];
  for (const line of [1, 2]) {
    const kept = around(lines, line, 'Yes');
    expect(found(lines, kept)).toEqual({ line, words: 'Yes' });
    expect(found(lines.toSpliced(1, 1), kept)).toBeUndefined();
  }
});

it('a passage over lines leaves out what was put in between them', () => {
  const lines = LEAFLET.slice(3, 6);
  const text = lines.join('\n');
  const start = text.indexOf('once');
  const kept = finish(describeAround({ text }, { start, end: text.length }));
  expect(found([...lines.slice(0, 2), 'Read next: shoes', ...lines.slice(2)], kept)?.words).toBe(
    `once a day. ${CALL.slice(0, -1)} … Keep it dry`,
  );
});

it('words of the same letters are the same', () => {
  const lines = ['A heading', 'The café opens. The café closes.', 'The end'];
  const kept = around(lines, 1, 'café closes');
  expect(found(['A HEADING', 'The cafe\u0301 opens – the cafe\u0301 clo\u00adses', 'The end'], kept)).toEqual(
    {
      ...{ line: 1, words: 'cafe\u0301 clo\u00adses' },
    },
  );
});

it('what begins within a word is not described', () => {
  expect(around(LEAFLET, 3, 'arfarin')).toBeUndefined();
  expect(around(LEAFLET, 3, 'Warfari')).toBeUndefined();
  expect(around(LEAFLET, 3, 'Warfarin')).toBeDefined();
});
