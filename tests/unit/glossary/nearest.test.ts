import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestFinder } from '../../../glossary/nearest';

const NAMES = [
  ['methotrexate', 'MTX', 'Trexall'],
  ['acetaminophen', 'paracetamol', 'Tylenol'],
  ['asthma'],
  ['lice', 'louse'],
  ['interleukin 6', 'IL-6'],
  ['atopic dermatitis', 'eczema'],
  ['atopic march'],
  ['dermatitis'],
  ["Crohn's disease"],
  ['Sjögren syndrome'],
  ['deep vein thrombosis', 'DVT'],
  ['diabetes'],
  ['glyburide', 'Diabeta'],
];

const nearestTo = nearestFinder(NAMES);
const near = (asked: string, inside: string[] = []) =>
  nearestTo(
    asked,
    inside.map((name) => ({ name, entry: NAMES.findIndex((own) => own.includes(name)) })),
  ).map(({ name }) => name);

describe('a name misspelt is found', () => {
  it.each([
    ['metotrexate', ['methotrexate']],
    ['METHOTREXAT', ['methotrexate']],
    ['tylonol', ['Tylenol']],
    // Two letters in each other's place.
    ['astmha', ['asthma']],
    ['deep vien thrombosis', ['deep vein thrombosis']],
    ['Crohns disease', ["Crohn's disease"]],
    ['Sjorgen syndrome', ['Sjögren syndrome']],
    // The nearest only: "Diabeta" is further away.
    ['diabetis', ['diabetes']],
    ['Interlukin-6', ['interleukin 6']],
  ])('%s', (asked, names) => {
    expect(near(asked)).toEqual(names);
  });

  it('with its entry, and in the name that is near', () => {
    expect(nearestTo('paracetamoll', [])).toEqual([{ entry: 1, name: 'paracetamol' }]);
  });
});

describe('nothing is near', () => {
  it.each(['house', 'interleukin 2', 'IL-9', 'DVD', 'mexate', 'of', '', '…', 'information'])(
    '%j',
    (asked) => {
      expect(near(asked)).toEqual([]);
    },
  );
});

it('finds what holds the words asked for, what has least besides first; and not by other names', () => {
  expect(near('atopic')).toEqual(['atopic march', 'atopic dermatitis']);
  expect(near('vein thrombosis')).toEqual(['deep vein thrombosis']);
  expect(near('derma')).toEqual([]);
});

it('lists slips first, then what stands inside, then what holds it; each entry once, four at most', () => {
  expect(near('dermatitiss', ['asthma', 'dermatitis', 'louse'])).toEqual(['dermatitis', 'asthma', 'louse']);
  expect(near('dermatitis', ['asthma', 'lice', 'MTX', 'DVT', 'diabetes'])).toEqual([
    'dermatitis',
    'asthma',
    'lice',
    'MTX',
  ]);
});

it('finds a long name in which any one letter is missing, double or another, but the first', () => {
  const slip = fc.record({
    name: fc.constantFrom(...NAMES.flat().filter((name) => /^[a-z]{7,}$/i.test(name))),
    kind: fc.constantFrom('missing', 'double', 'other'),
    place: fc.nat(),
  });
  fc.assert(
    fc.property(slip, ({ name, kind, place }) => {
      const at = 1 + (place % (name.length - 1));
      const put = { missing: '', double: name.charAt(at).repeat(2), other: 'q' }[kind];
      expect(near(name.slice(0, at) + put + name.slice(at + 1))[0]).toBe(name);
    }),
  );
});
