import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { linesOf, typedLines } from '../../../glossary/folded-name';
import { FITS, type Fit, nameSearch } from '../../../glossary/name-search';
import type { ListNames } from '../../../glossary/names-text';
import { mostSlips, slipsFinder } from '../../../glossary/slips';

/** Lists of entries, each with its names; numbers go on from list to list. */
function listsOf(...lists: readonly (readonly (readonly string[])[])[]): ListNames[] {
  let next = 0;
  return lists.map((entries) => ({
    numbers: entries.map(() => next++),
    lines: entries.map((names) => names.flatMap(linesOf).join('\t')).join('\n'),
  }));
}

/** What a search says, as "fit: line". */
function found(query: string, lists: readonly ListNames[], most = 20): string[] {
  return nameSearch(lists)
    .find(typedLines(query), most)
    .names.map(({ fit, line }) => `${fit}: ${line}`);
}

const WORDS = listsOf([
  ['cytokine', 'messenger of the immune system', 'CK'],
  ['cytokine storm'],
  ['interleukin 6', 'IL-6'],
  ['interleukin 2', 'IL-2'],
  ['ulcerative colitis', 'UC'],
  ['colitis'],
  ['T cell', 'T lymphocyte'],
  ['hemoglobin', 'Hb'],
  ['anti-inflammatory'],
  ['tumor necrosis factor', 'TNF-α'],
  ['diverticulum'],
  ['pneumonia'],
  ['метастаз'],
]);

describe('the search of names', () => {
  it.each<[typed: string, first: string]>([
    ['cytokine', 'whole: cytokine'],
    ['Cytokines', 'whole: cytokine'],
    ['cyto', 'beginning: cytokine'],
    ['immune', 'word: messenger of the immune system'],
    ['colitis ulcer', 'word: ulcerative colitis'],
    ['citokine', 'slip: cytokine'],
    ['cytoknie', 'slip: cytokine'],
    ['ulcerativ colitus', 'slip: ulcerative colitis'],
    ['neumonia', 'slip: pneumonia'],
    ['interlukin 6', 'slip: interleukin 6'],
    ['t-cells', 'whole: tcell'],
    ['tcell', 'whole: tcell'],
    ['haemoglobin', 'whole: hemoglobin'],
    ['haemoglob', 'beginning: hemoglobin'],
    ['antiinflammatory', 'whole: antiinflammatory'],
    ['TNF alpha', 'whole: tnf alpha'],
    ['tumour nec', 'beginning: tumor necrosis factor'],
    ['diverticula', 'whole: diverticulum'],
    ['ck', 'whole: ck'],
    ['Метастаз', 'whole: метастаз'],
    ['мета', 'beginning: метастаз'],
  ])('answers "%s" with "%s"', (typed, first) => {
    expect(found(typed, WORDS)[0]).toBe(first);
  });

  it('takes what is longer for no slip where something has the name', () => {
    const lists = listsOf([['cytokine'], ['cytosol'], ['cyton']]);
    expect(found('cytok', lists)).toEqual(['beginning: cytokine', 'slip: cyton']);
    expect(found('cytoo', lists)).toEqual(['slip: cyton', 'slip: cytosol', 'slip: cytokine']);
  });

  it('lists those with the fewest slips only', () => {
    const lists = listsOf([['cytokine'], ['cytosine']]);
    expect(found('citokine', lists)).toEqual(['slip: cytokine']);
    expect(found('citosine', lists)).toEqual(['slip: cytosine']);
  });

  it('takes no digit for a slip, and no other word for a short one', () => {
    expect(found('interlukin 6', WORDS)).toEqual(['slip: interleukin 6']);
    expect(found('ul', WORDS)).toEqual(['beginning: ulcerative colitis']);
    expect(found('uk', WORDS)).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    for (const typed of ['', ' ', '!?', '\u200b']) expect(found(typed, WORDS)).toEqual([]);
    expect(found('cell', [])).toEqual([]);
  });

  it('puts the list that comes first before the other, then the more common word, then the shorter name', () => {
    const lists = listsOf([['stoma bag'], ['stoma']], [['stoma']]);
    expect(
      nameSearch(lists)
        .find(typedLines('stoma'), 9)
        .names.map(({ entry }) => entry),
    ).toEqual([1, 2, 0]);
    const hard = listsOf([['gland a'], ['gland bc'], ['gland d']]).map((list) => ({
      ...list,
      levels: [3, 1, 3],
    }));
    expect(
      nameSearch(hard)
        .find(typedLines('gland'), 9)
        .names.map(({ entry }) => entry),
    ).toEqual([1, 0, 2]);
  });

  it('counts all, gives as many as are asked for, and each entry once', () => {
    const { names, total } = nameSearch(
      listsOf([['cell', 'cells of a kind', 'cell wall'], ['cell b'], ['cell c']]),
    ).find(typedLines('cell'), 2);
    expect(names).toHaveLength(2);
    expect(total).toBe(3);
  });
});

const letter = fc.constantFrom(...'abcde1');
const word = fc.array(letter, { minLength: 1, maxLength: 10 }).map((letters) => letters.join(''));
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

/** The fit of a line for a line, by the plainest of means. `longest`: letters that a slip may have. */
function obviousFit(typed: string, line: string, longest: number): Fit | undefined {
  if (line === typed) return 'whole';
  if (line.startsWith(typed)) return 'beginning';
  if (typed.length < 3) return undefined;
  const words = line.split(' ');
  if (typed.split(' ').every((one) => words.some((other) => other.startsWith(one)))) return 'word';
  return obviousSlipsIn(typed, line, longest) === undefined ? undefined : 'slip';
}

/** The fewest slips to a row of words in a line. */
function obviousSlipsIn(typed: string, line: string, longest: number): number | undefined {
  const words = line.split(' ');
  const rows = words.map((_, place) => words.slice(place));
  const short = rows.filter((row) => row.slice(0, typed.split(' ').length).join(' ').length <= longest);
  const all = short.flatMap((row) => obviousSlips(typed, row.join(' ')) ?? []);
  return all.length > 0 ? Math.min(...all) : undefined;
}

/** Slips to the nearest beginning of a text, the shortest of those. */
function obviousSlips(typed: string, text: string): number | undefined {
  // As many letters as a machine word holds.
  const most = typed.length > 31 ? 0 : mostSlips(typed.length);
  const [a, b] = typed;
  if (most === 0 || (text[0] !== a && text[1] !== b && text[0] !== b && text[1] !== a)) return undefined;
  const beginnings = Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1));
  const near = beginnings
    .map((beginning) => ({ beginning, slips: distance(typed, beginning) }))
    .filter(({ beginning }) => beginning.length <= typed.length + most)
    .sort((one, other) => one.slips - other.slips || one.beginning.length - other.beginning.length)[0];
  if (!near) return undefined;
  const same = text.slice(0, typed.length);
  const swaps = Array.from({ length: typed.length - 1 }, (_, i) =>
    [typed.slice(0, i), typed[i + 1], typed[i], typed.slice(i + 2)].join(''),
  );
  if (near.slips > 1 && swaps.includes(same)) return 1;
  const digits = (from: string) => from.replace(/\D/g, '');
  return near.slips <= most && digits(near.beginning) === digits(typed) ? near.slips : undefined;
}

const slip = fc.record({
  kind: fc.constantFrom('drop', 'add', 'change', 'swap'),
  at: fc.nat(9),
  letter,
});

function slipped(
  text: string,
  { kind, at, letter: other }: { kind: string; at: number; letter: string },
): string {
  const [before, one = '', two = '', rest] = [text.slice(0, at), text[at], text[at + 1], text.slice(at + 2)];
  switch (kind) {
    case 'drop':
      return before + two + rest;
    case 'add':
      return before + other + one + two + rest;
    case 'swap':
      return before + two + one + rest;
    default:
      return before + other + two + rest;
  }
}

describe('compared with the obvious', () => {
  it('finds the same names with the same fit', () => {
    let near = 0;
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 12 }),
        fc.array(slip, { maxLength: 3 }),
        (names, slips) => {
          const typed = slips
            .reduce(slipped, names[0] ?? '')
            .trim()
            .replace(/ +/g, ' ');
          fc.pre(typed !== '');
          const lists: ListNames[] = [{ numbers: names.map((_, i) => i), lines: names.join('\n') }];
          const { names: all } = nameSearch(lists).find(
            { line: typed, beginnings: [typed], wholes: [typed] },
            Number.MAX_SAFE_INTEGER,
          );
          const isNamed = names.some((line) => !['slip', undefined].includes(obviousFit(typed, line, 99)));
          const longest = isNamed ? typed.length + 1 : 99;
          const fitting = names.flatMap((line, entry) => {
            const fit = obviousFit(typed, line, longest);
            return fit ? [{ entry, fit, line }] : [];
          });
          const slipsOf = (line: string) => obviousSlipsIn(typed, line, longest) ?? 9;
          const isCalledSo = names.includes(typed);
          const fewest = Math.min(...fitting.map(({ fit, line }) => (fit === 'slip' ? slipsOf(line) : 9)));
          const expected = fitting.filter(
            ({ fit, line }) => fit !== 'slip' || (!isCalledSo && slipsOf(line) === fewest),
          );
          expect([...all].sort((a, b) => a.entry - b.entry)).toEqual(expected);
          const ranks = all.map(({ fit }) => FITS.indexOf(fit));
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
          if (all.some(({ fit }) => fit === 'slip')) near++;
        },
      ),
      { numRuns: 3000 },
    );
    expect(near).toBeGreaterThan(300);
  });

  it('counts the same slips, in words that have some', () => {
    let near = 0;
    fc.assert(
      fc.property(phrase, fc.array(slip, { maxLength: 3 }), phrase, (text, slips, more) => {
        const typed = slips.reduce(slipped, text);
        const name = `${text} ${more}`;
        const counted = slipsFinder(typed)?.(name, 0, name.length);
        expect(counted).toBe(obviousSlips(typed, name));
        if (counted !== undefined && counted > 0) near++;
      }),
      { numRuns: 5000 },
    );
    expect(near).toBeGreaterThan(500);
  });
});
