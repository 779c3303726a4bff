// What an unknown word may mean, told from the parts it is built from: peri- around, card- heart, -itis inflammation. A
// guess, and only where parts cover the whole word in an order that medical words keep; else nothing.

import { pluralsOf } from './variants';
import {
  MEDICINE_STEMS,
  MISLEADING,
  PLACE_PREFIXES,
  PLACES,
  PREFIXES,
  ROOT_SUFFIXES,
  SUFFIXES,
} from './word-part-list';
import { ROOTS } from './word-roots';

/** A stretch of a word. All pieces of a word, joined, are the word in lower case. */
export interface WordPiece {
  readonly text: string;
  /** Absent for the beginning of a medicine's name, which is made up for that one. */
  readonly meaning?: string;
}

/** What stood before the place that is looked at. A linked root has its vowel: the o of gastro-scopy. */
type Before = 'nothing' | 'prefix' | 'root' | 'linked root';

const SHORTEST = 5;
const LONGEST = 45;
/** "hypopseudo…" is none. */
const MOST_PREFIXES = 2;
/** Letters of a medicine's name before its ending: "ata|citinib" has three. */
const SHORTEST_BEGINNING = 3;

const prefixes = spelled(PREFIXES);
const placePrefixes = spelled(PLACE_PREFIXES);
const roots = spelled(ROOTS);
const rootSuffixes = withPlurals(spelled(ROOT_SUFFIXES));
const suffixes = withPlurals(spelled(SUFFIXES));
const places = spelled(PLACES);
const medicineStems = [...spelled(MEDICINE_STEMS)].sort(([a], [b]) => b.length - a.length);

/** The pieces of a word, or undefined when it does not come apart into known ones. Any case, plural too. */
export function splitWord(asked: string): readonly WordPiece[] | undefined {
  const word = asked.toLowerCase();
  if (!/^[a-z]+$/.test(word) || word.length < SHORTEST || word.length > LONGEST) return undefined;
  if (MISLEADING.some((beginning) => word.startsWith(beginning))) return undefined;
  return [...readings(word, 'nothing', 0)].sort(bySense)[0] ?? medicine(word);
}

/** Every way to read the rest of a word. Cost: a look-up for each beginning of the rest, and few of them are parts. */
function* readings(rest: string, before: Before, prefixed: number): Generator<WordPiece[]> {
  const tail = tailMeaning(rest, before);
  if (tail !== undefined) yield [{ text: rest, meaning: tail }];
  for (let length = 1; length < rest.length; length++) {
    const text = rest.slice(0, length);
    const after = rest.slice(length);
    const placeMeaning = before === 'nothing' ? placePrefixes.get(text) : undefined;
    const place = places.get(after);
    if (placeMeaning !== undefined && place !== undefined)
      yield [
        { text, meaning: placeMeaning },
        { text: after, meaning: place },
      ];
    const prefix = prefixes.get(text);
    const mayBegin = before === 'nothing' || (before === 'prefix' && prefixed < MOST_PREFIXES);
    if (prefix !== undefined && mayBegin && fitsPrefix(text, after, before))
      yield* followed({ text, meaning: prefix }, readings(after, 'prefix', prefixed + 1));
    const root = roots.get(text);
    if (root === undefined || (before === 'root' && !mayTouch(text))) continue;
    yield* followed({ text, meaning: root }, readings(after, 'root', prefixed));
    if (after.startsWith('o'))
      yield* followed({ text: `${text}o`, meaning: root }, readings(after.slice(1), 'linked root', prefixed));
  }
}

function* followed(piece: WordPiece, rests: Iterable<WordPiece[]>): Generator<WordPiece[]> {
  for (const rest of rests) yield [piece, ...rest];
}

/** What the end of a word means after what stood before it. A root is linked before a consonant: gastr-itis, gastro-scopy. */
function tailMeaning(rest: string, before: Before): string | undefined {
  if (before === 'nothing') return undefined;
  const isBound = before === 'root' ? beginsWithVowel(rest) : before === 'prefix' || !beginsWithVowel(rest);
  const place = before === 'root' ? undefined : places.get(rest);
  const suffix = isBound ? suffixes.get(rest) : undefined;
  const rootSuffix = isBound && before !== 'prefix' ? rootSuffixes.get(rest) : undefined;
  return place ?? rootSuffix ?? suffix;
}

/** "an-" stands before vowels and h, "a-" before consonants, and both only at the very beginning. */
function fitsPrefix(prefix: string, after: string, before: Before): boolean {
  if (prefix !== 'a' && prefix !== 'an') return true;
  return before === 'nothing' && (prefix === 'an' ? /^[aeiouh]/ : /^[^aeiou]/).test(after);
}

/** Whether a root may follow another without a vowel between: lymph-aden. One of two letters would be there by chance. */
function mayTouch(root: string): boolean {
  return root.length > 2 && beginsWithVowel(root);
}

function medicine(word: string): readonly WordPiece[] | undefined {
  for (const [stem, meaning] of medicineStems) {
    const beginning = word.slice(0, -stem.length);
    if (!word.endsWith(stem) || beginning.length < SHORTEST_BEGINNING) continue;
    return [{ text: beginning }, { text: stem, meaning }];
  }
  return undefined;
}

/** The fewest pieces say most; of as many, the longer end: leuko-cytosis before leukocyt-osis. */
function bySense(a: readonly WordPiece[], b: readonly WordPiece[]): number {
  return a.length - b.length || (b.at(-1)?.text.length ?? 0) - (a.at(-1)?.text.length ?? 0);
}

function beginsWithVowel(text: string): boolean {
  return /^[aeiou]/.test(text);
}

function spelled(list: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(list).flatMap(([meaning, spellings]) =>
      spellings.split(' ').map((spelling): [string, string] => [spelling, meaning]),
    ),
  );
}

function withPlurals(parts: ReadonlyMap<string, string>): Map<string, string> {
  const plurals = [...parts].flatMap(([text, meaning]) =>
    pluralsOf(text)
      // Hematites and magnesites are stones.
      .filter((plural) => plural !== 'ites')
      .map((plural): [string, string] => [plural, meaning]),
  );
  return new Map([...plurals, ...parts]);
}
