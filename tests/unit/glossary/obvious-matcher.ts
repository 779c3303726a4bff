// The matcher of which nobody can doubt that it is right: it tries every stretch of words against every name. It reads a
// text by itself; it shares with the fast one how a name is varied when the glossary is built. Its rules, beyond those of
// obvious-words.ts and obvious-boundary.ts:
//
// NAMES. A spelling stands for the sequences of words that sequencesOf() gives. Words that are American and British
// spellings of one another are one word. A text word is a word of the glossary in one of its spellings, or else the plural
// of one that takes the plural in any name. Where a name takes the plural (pluralPlaces), a plural that is itself a word of
// the glossary stands for its singular too, with that plural's own plurals.
// A form of two words (bases, of base and basis) is both, and counts as derived. What an author wrote goes before that.
// CASE. A name that keeps its capitals needs exactly those; where it has them, names in any case keep silent.
// OF SEVERAL, the one that begins first; of those, the longest; then on behind it.

import { pluralPlaces, sequencesOf } from '../../../glossary/surface-words';
import { pluralsOf, spellingsOf } from '../../../glossary/variants';
import { mayBegin, mayEnd } from './obvious-boundary';
import { capitalsOf, type PlainWord, wordsOf } from './obvious-words';

export interface GivenSurface {
  readonly text: string;
  readonly entry: number;
  readonly caseSensitive: boolean;
  readonly level: 1 | 2 | 3;
  readonly rule?: number;
}

/** One way to write one surface. */
interface Name {
  readonly surface: GivenSurface;
  /** Place of the surface in its list. */
  readonly place: number;
  readonly words: readonly string[];
  readonly authored: boolean;
  readonly capitals: string | undefined;
}

/** What createMatcher() finds. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly { readonly entry: number; readonly level: 1 | 2 | 3; readonly rule: number }[];
}

/** A finder of all that the surfaces name, in order. */
export function obviousMatcher(surfaces: readonly GivenSurface[]): (text: string) => Found[] {
  const names = surfaces.flatMap(namesOf);
  const readings = readingsOf(names);
  const longest = Math.max(0, ...names.map(({ words }) => words.length));
  const byFirstWord = groupBy(names, ({ words }) => readings.family(words[0] ?? ''));

  /** What the words from `i` to `j` name, in the order of the surfaces. */
  function namedBy(words: readonly PlainWord[], i: number, j: number, text: string): Found['claims'] {
    const forms = words.slice(i, j + 1).flatMap(({ gap, folded, start }, k) => {
      if (k === 0 || gap !== 'parted') return [folded];
      // No name goes on where another text begins.
      const between = text.slice(words[i + k - 1]?.end, start);
      return [between.includes('\u001f') ? 'another text' : ',', folded];
    });
    const beginning = [...readings.families(forms[0] ?? '')].flatMap(
      (family) => byFirstWord.get(family) ?? [],
    );
    if (beginning.length === 0) return [];
    const capitals = capitalsOf(text, words[i]?.start ?? 0, words[j]?.end ?? 0);
    const fitting = beginning
      .filter((name) => name.capitals === undefined || name.capitals === capitals)
      .flatMap((name) => {
        const fit = readings.fit(forms, name.words);
        return fit === 'no' ? [] : [{ ...name, authored: name.authored && fit === 'as written' }];
      })
      .sort((a, b) => a.place - b.place);
    const exact = fitting.filter((name) => name.capitals !== undefined);
    return claimsOf(exact.length > 0 ? exact : fitting);
  }

  return (text) => {
    const words = wordsOf(text);
    const found: Found[] = [];
    for (let i = 0; i < words.length; i++) {
      if (!mayBegin(words, i, text)) continue;
      for (let j = Math.min(words.length, i + longest) - 1; j >= i; j--) {
        const claims = mayEnd(words, j, text) ? namedBy(words, i, j, text) : [];
        if (claims.length === 0) continue;
        found.push({ start: words[i]?.start ?? 0, end: words[j]?.end ?? 0, claims });
        i = j;
        break;
      }
    }
    return found;
  };
}

function namesOf(surface: GivenSurface, place: number): Name[] {
  const capitals = surface.caseSensitive ? capitalsOf(surface.text, 0, surface.text.length) : undefined;
  return sequencesOf(surface.text).map((words, i) => ({
    surface,
    place,
    words,
    authored: i === 0,
    capitals,
  }));
}

/** Authored names before derived ones; one claim for an entry, without a rule if it can be. */
function claimsOf(names: readonly Name[]): Found['claims'] {
  const authored = names.filter((name) => name.authored);
  const kept = authored.length > 0 ? authored : names;
  return [...groupBy(kept, ({ surface }) => surface.entry)]
    .sort(([a], [b]) => a - b)
    .map(([entry, claims]) => {
      const free = claims.find(({ surface }) => surface.rule === undefined);
      const { level, rule } = (free ?? (claims[0] as Name)).surface; // groupBy makes no empty group
      return { entry, level, rule: rule ?? -1 };
    });
}

/** How words of a text may be read as words of names. */
function readingsOf(names: readonly Name[]) {
  const written = new Set(names.flatMap(({ words }) => words));
  const spelled = remember((word) => [word, ...spellingsOf(word)]);
  const plurals = remember((word) => pluralsOf(word).flatMap(spelled));
  const family = familiesOf(written, spelled);
  const takers = new Set(
    names.flatMap(({ words }) => pluralPlaces(words).map((place) => words[place] ?? '')),
  );
  const bySpelling = new Map<string, Set<string>>();
  const byPlural = new Map<string, Set<string>>();
  for (const word of written) for (const form of spelled(word)) add(bySpelling, form, family(word));
  for (const word of takers) for (const form of plurals(word)) add(byPlural, form, family(word));

  /** Plurals of a word that are words of the glossary themselves. */
  const ownPlurals = remember(
    (word) => new Set(plurals(word).flatMap((form) => [...(bySpelling.get(form) ?? [])])),
  );

  const singulars = new Map<string, Set<string>>();
  for (const word of takers) for (const plural of ownPlurals(word)) add(singulars, plural, family(word));

  /** Whether a text word is this word of a name: as written, derived, or not. */
  function fitOne(form: string, word: string, takesPlural: boolean): Fit {
    const own = bySpelling.get(form) ?? byPlural.get(form) ?? new Set();
    if (own.has(family(word))) return own.size === 1 ? 'as written' : 'derived';
    const [only] = own.size === 1 ? own : [];
    return takesPlural && only !== undefined && ownPlurals(word).has(only) ? 'derived' : 'no';
  }

  return {
    family,
    /** All that a text word may be read as, in one place or another. */
    families(form: string): Set<string> {
      const own = [...(bySpelling.get(form) ?? []), ...(byPlural.get(form) ?? [])];
      return new Set([...own, ...own.flatMap((plural) => [...(singulars.get(plural) ?? [])])]);
    },
    fit(forms: readonly string[], words: readonly string[]): Fit {
      if (forms.length !== words.length) return 'no';
      const places = pluralPlaces(words);
      const fits = words.map((word, i) => fitOne(forms[i] ?? '', word, places.includes(i)));
      return fits.find((fit) => fit === 'no') ?? fits.find((fit) => fit === 'derived') ?? 'as written';
    },
  };
}

type Fit = 'as written' | 'derived' | 'no';

/** Words that are spellings of one another, however far around, under the name of the first. */
function familiesOf(written: ReadonlySet<string>, spelled: (word: string) => string[]) {
  const kin = new Map<string, Set<string>>();
  for (const word of written) {
    for (const form of spelled(word).filter((form) => written.has(form))) {
      add(kin, word, form);
      add(kin, form, word);
    }
  }
  const family = new Map<string, string>();
  for (const first of written) {
    if (family.has(first)) continue;
    const members = new Set([first]);
    for (const word of members) for (const other of kin.get(word) ?? []) members.add(other);
    for (const word of members) family.set(word, first);
  }
  return (word: string) => family.get(word) ?? word;
}

function add<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return groups;
}

function remember<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const said = known.get(word) ?? answer(word);
    known.set(word, said);
    return said;
  };
}
