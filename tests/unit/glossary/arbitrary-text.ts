// Texts and glossaries at random, for the proof that the fast matcher finds what the obvious one finds: names and pieces of
// names, written in every way that writers, editors and broken software write them, between signs of every kind.

import fc from 'fast-check';
import type { AuthoredEntry } from '../../../glossary/authored-entry';
import { pluralsOf, spellingsOf } from '../../../glossary/variants';
import { entry } from './build-index';

/** Words that many names are made of, so that names share their beginnings, and forms of one word meet another. */
const WORDS =
  'T cell A a b i ii iv v 1 2 8 12 of in type factor IL TNF alpha beta α β γ µ axis axes axe base basis bases tumor tumour pediatric pediatrics diagnosis E coli JAK jak HbA1c mg anti antiviral non- non co pre Crohn’s Crohn vein deep ß Sjögren bacterium hem fetus / & % + # , ( ) us’s d’Or'.split(
    ' ',
  );
const NAMES =
  'T-cell|B cell|IL-6|IL|TNF-α|Aβ|CO2|type II diabetes|factor VIII|deep vein thrombosis|deep vein|thrombosis|anti-inflammatory|25(OH)D|E. coli|i.v.|b.i.d.|mg/dL|µg|HIV/AIDS|CD4+ count|A&E|Crohn’s disease|Sjögren’s|Guillain-Barré syndrome|café au lait spot|VTE|AIDS|aids|p53|HbA1c|mechanism of action|carcinoma in situ|liver enzymes|haemorrhage|oesophagus|leukemia|axis|axes|ovum|stomach|Heart, Lung, and Blood Institute|Janus kinase (JAK) inhibitor|H2O|10⁹/L|5-HT|β-blocker|fibrosis|rash|lymphoma'.split(
    '|',
  );
const SIGNS = [
  ...' |\n|\t|  |\u00a0|\u2009|\u202f|\u3000|\u2028|-|‐|‑|–|—|−|--| - | – |\u00ad|\u200b|\u200c|\u200d|\ufeff|\u2060|\u200e|\u200f|\u202a|\ufe0f'.split(
    '|',
  ),
  ...".|. |.. |…|,|, |;|: |!|?|'|’|‘|´|`|''|’s|'s |'S|s’ |“|”|(|)|[|]|{|}|<|>|=|*|•|·|™|®|\u001f|\u0000".split(
    '|',
  ),
  ...'/|&|%|+|#|_|@|://|www.|.org|.com/|x@y|⁺|⁻|％|＋|／|＿|．|¹|²|₂|⁹|1|6|10|0.5|½|⑩|Ⅷ|№|℃|㎎|µ|ɑ|∆|ə|ß|æ|ﬁ|ﬀ|ª'.split(
    '|',
  ),
  ...'\u0301|\u0308|\u0327|\u20e3|é|E\u0301|😀|👩\u200d⚕️|𝛽|\ud83d|\udc00|阻害|が|ك|ه\u064e|ש\u05b8|ж|ω|Ω|Å|K|ſ|İ'.split(
    '|',
  ),
];
const FILLER = 'the and is not a of with in user to The HE cells'.split(' ');

/** A spelling as somebody writes it. */
function written(spelling: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const place = fc.nat(40);
  const sign = fc.constantFrom(...SIGNS);
  return fc.oneof(
    { weight: 5, arbitrary: spelling },
    fc.tuple(spelling, place, place).map(([s, from, size]) => s.slice(from % (s.length + 1)).slice(0, size)),
    fc.tuple(spelling, place, sign).map(([s, at, put]) => s.slice(0, at) + put + s.slice(at)),
    fc.tuple(spelling, sign).map(([s, gap]) => s.replace(/[\s-]/, gap)),
    fc.tuple(spelling, fc.constantFrom(...CHANGES)).map(([s, change]) => change(s)),
  );
}

const CHANGES: readonly ((spelling: string) => string)[] = [
  (s) => s.toUpperCase(),
  (s) => s.toLowerCase(),
  (s) => s.normalize('NFD'),
  (s) => s.normalize('NFKC'),
  (s) => `${s}s`,
  (s) => s.replace(/[a-z]+$/, (word) => pluralsOf(word).at(-1) ?? word),
  (s) => s.replace(/[a-z]+$/, (word) => pluralsOf(word)[0] ?? word),
  (s) => s.replace(/[a-z]+/g, (word) => spellingsOf(word)[0] ?? word),
  (s) => s.replace(/[\s-]/g, ''),
  (s) => s.replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'.charAt(Number(digit))),
  (s) => s.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))),
  (s) => s.replace(/fi/g, 'ﬁ').replace(/ae/g, 'æ').replace(/oe/g, 'œ'),
  (s) => s.replace(/alpha/g, 'α').replace(/beta/g, 'β'),
  (s) => s.replace(/α/g, 'alpha').replace(/β/g, '-beta'),
  (s) => s.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)), // full width
  (s) => s.split('').join('\u00ad'),
  (s) => s.repeat(60),
];

const anyUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit)); // lone surrogates too
const anyCharacters = fc
  .array(
    fc.nat(0x10ffff).map((point) => String.fromCodePoint(point)),
    { maxLength: 6 },
  )
  .map((characters) => characters.join(''));

/** A text that may hold some of the spellings. */
export function textWith(spellings: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 8, arbitrary: written(fc.constantFrom(...spellings)) },
    { weight: 2, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 2, arbitrary: fc.constantFrom(...FILLER) },
    { weight: 1, arbitrary: anyCharacters },
  );
  const gap = fc.oneof(
    { weight: 8, arbitrary: fc.constant(' ') },
    { weight: 5, arbitrary: fc.constantFrom(...SIGNS) },
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: anyUnit },
  );
  return fc.array(fc.tuple(piece, gap), { maxLength: 12 }).map((pairs) => pairs.flat().join(''));
}

const level = fc.constantFrom(1 as const, 2 as const, 3 as const);
const when = fc.constantFrom<AuthoredEntry['when']>(
  [],
  [{ medical: true, near: [], not: [] }],
  [
    { spellings: ['axis', 'IL', 'T cell'], medical: true, near: ['x'], not: [] },
    { medical: false, near: ['y'], not: [] },
  ],
);

/** A name as authors give it, or a heap of words that many names share. */
function spelling(): fc.Arbitrary<string> {
  const heap = fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', '-', '')), { minLength: 1, maxLength: 4 })
    .map((pairs) => pairs.flat().join('').trim());
  return fc.oneof(fc.constantFrom(...NAMES), heap);
}

/** What matters of an entry: few words, for a failure to be read. */
interface Sketch {
  /** Term, other name, abbreviation, brand, other name. */
  readonly spellings: readonly string[];
  readonly level: 1 | 2 | 3;
  readonly when: AuthoredEntry['when'];
}

/** A few entries, and a text that may hold their spellings. */
export const glossaryAndText: fc.Arbitrary<[Sketch[], string]> = fc
  .array(
    fc.record(
      { spellings: fc.array(spelling(), { minLength: 1, maxLength: 5 }), level, when },
      { noNullPrototype: true }, // said in fewer words
    ),
    { minLength: 1, maxLength: 4 },
  )
  .chain((sketches) =>
    fc.tuple(fc.constant(sketches), textWith(sketches.flatMap(({ spellings }) => spellings))),
  );

/** Entry number `i`, as its author would write it. */
export function entryOf({ spellings, level, when }: Sketch, i: number): AuthoredEntry {
  const [term = '', also, abbr, brand, other] = spellings;
  return entry({
    ...{ id: `e${i}`, term, level, when },
    also: [also, other].filter((name) => name !== undefined),
    abbr: abbr === undefined ? [] : [abbr],
    brands: brand === undefined ? [] : [brand],
    levels: also === undefined ? {} : { [also]: 3 },
  });
}
