import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { KINDS } from '../../../../glossary/entry';
import { toMedglossJson } from '../../../../glossary/packs/medgloss-json';
import type { Pack } from '../../../../glossary/packs/pack';
import { entryGate, type ToldEntry } from '../../../../glossary/packs/pack-entries';
import { openPackFile } from '../../../../glossary/packs/pack-files';
import { guessMapping, packOfTable } from '../../../../glossary/packs/table';
import { packToCsv } from '../../../../glossary/packs/to-csv';
import { toYomitan } from '../../../../glossary/packs/yomitan';

// Texts with what trips over: quotes, separators, signs of formulas, line breaks, markup, backslashes, other alphabets.
const piece = fc.constantFrom(
  ...[
    'a',
    'Word',
    'é',
    'β',
    'דלקת',
    '心',
    '\u{1f9e0}',
    ' ',
    ', ',
    ';',
    '|',
    '\\',
    '"',
    "'",
    '=',
    '+',
    '-',
    '@',
    '#',
    '<b>',
    '&amp;',
  ],
  ...['{{c1::x}}', '[a-z]+', '1', '.', '\n', '\n\n', '\t', '(', ')', ':'],
);
const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `x${pieces.join('')}y`);
const signs = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `${pieces.join('')}y`);
const line = fc.oneof(text, signs);
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

const told: fc.Arbitrary<ToldEntry> = fc.record({
  id: optional(fc.stringMatching(/^[a-z0-9-]{1,12}$/)),
  term: line,
  plain: line,
  more: optional(line),
  also: fc.array(line, { maxLength: 3 }),
  abbr: fc.array(line, { maxLength: 2 }),
  tags: fc.array(line, { maxLength: 3 }),
  kind: optional(fc.constantFrom(...KINDS)),
  level: optional(fc.constantFrom('1', '2', '3')),
  licence: optional(fc.constantFrom('CC0', 'CC BY 4.0')),
  source: optional(line),
});
const pack: fc.Arbitrary<Pack> = fc
  .record({
    entries: fc.uniqueArray(told, { minLength: 1, maxLength: 6, selector: ({ id }) => id ?? {} }),
    head: fc.record({
      title: line,
      licence: optional(line),
      source: optional(line),
      language: optional(fc.constant('en-GB')),
      edition: optional(line),
    }),
  })
  .map(({ entries, head }) => {
    const gate = entryGate();
    entries.forEach((entry, i) => {
      gate.add(entry, { row: i + 1 });
    });
    return gate.pack(head);
  });

function readBack(bytes: Uint8Array): Pack {
  const opened = openPackFile(bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  if (opened.value.kind === 'pack') return opened.value.pack;
  return packOfTable(opened.value.table, guessMapping(opened.value.table), {});
}

/** Entries with the licence and source that they have, be it the pack's. */
function wholeEntries({ entries, licence, source }: Pack): object[] {
  return entries.map((entry) => ({ licence, source, ...entry }));
}

test('a pack saved as JSON and read again is the same', () => {
  fc.assert(
    fc.property(pack, (one) => {
      expect(readBack(strToU8(toMedglossJson(one)))).toEqual(one);
    }),
  );
});

test('a pack saved as a dictionary of Yomitan and read again is the same', () => {
  fc.assert(
    fc.property(pack, (one) => {
      expect(readBack(toYomitan(one))).toEqual(one);
    }),
  );
});

test('a pack saved as a table and read again has the same entries', () => {
  fc.assert(
    fc.property(pack, (one) => {
      expect(wholeEntries(readBack(strToU8(packToCsv(one))))).toEqual(wholeEntries(one));
    }),
  );
});

test('what is as if it were a program stays text: ten thousand patterns, formulas and tags', () => {
  const shapes = [
    '(a+)+$',
    '<img src=x onerror=alert(1)>',
    '=HYPERLINK("x")',
    '[\\s\\S]*',
    '$x{2}',
    '{{x}}',
    '.*?x{9999}',
    '<script>x',
  ];
  const gate = entryGate();
  for (let i = 0; i < 10_000; i++) {
    gate.add({ term: `${shapes[i % shapes.length]} ${i}`, plain: `<b>${i}</b>` }, { row: i + 1 });
  }
  const hostile = gate.pack({ title: '<script>' });
  for (const bytes of [strToU8(toMedglossJson(hostile)), toYomitan(hostile), strToU8(packToCsv(hostile))]) {
    expect(readBack(bytes).entries).toEqual(hostile.entries);
  }
});
