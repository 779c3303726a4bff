// The gates of the glossary: rules that need other entries, word lists or a reading grade. The shape of one entry is
// authored-entry.ts's. Each rule is a function from the whole glossary to findings; a finding fails the build.

import { surfacesOf } from '../authored-entry';
import { openIndex } from '../index-format';
import { createMatcher } from '../matcher';
import { compileGlossary } from './compile';
import { levelFitsFrequency, readArgued } from './level-rule';
import type { Finding, PlacedEntry } from './parse';
import { readingGrade, sentencesOf, wordsOf } from './reading-level';
import { at, type Glossary, type Rule } from './rule';
import { SPELLING_RULES } from './spelling-rules';
import { readTable } from './table';
import { isEveryday, isSayable, isVeryCommon } from './word-frequency';

export const LIMITS = {
  sentences: 2,
  firstSentence: 16,
  words: 30,
  moreWords: 90,
  grade: 8,
  perFile: 120,
} as const;

/** Every broken rule, in file order. `root` is the repository. */
export function checkGlossary(entries: readonly PlacedEntry[], root: string): Finding[] {
  const byId = new Map(entries.map((placed) => [placed.entry.id, placed]));
  const glossary: Glossary = {
    entries,
    byId,
    compiled: compileGlossary([...byId.values()].map(({ entry }) => entry)),
    ambiguous: readAmbiguous(root),
    argued: readArgued(root),
  };
  return RULES.flatMap((rule) => [...rule(glossary)]).sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line,
  );
}

const RULES: readonly Rule[] = [
  idsAreUnique,
  filesAreOrdered,
  lengthsAreKept,
  gradeIsLow,
  wordsAreKnown,
  wordingIsOurs,
  gapsAreFilled,
  linksResolve,
  broaderHasNoCycle,
  levelFitsFrequency,
  hardTermsAreRespelled,
  ...SPELLING_RULES,
];

/** Lower-case spellings that mislead, each of which needs a `when`. */
export function readAmbiguous(root: string): Set<string> {
  return new Set(readTable(root, 'ambiguous.tsv').map(([form = '']) => form.toLowerCase()));
}

function* idsAreUnique({ entries, byId }: Glossary): Iterable<Finding> {
  for (const placed of entries) {
    const owner = byId.get(placed.entry.id);
    if (owner && owner !== placed) {
      yield at(placed, 'id', `id "${placed.entry.id}" is also at ${owner.file}:${owner.line}`);
    }
  }
}

function* filesAreOrdered({ entries }: Glossary): Iterable<Finding> {
  let before: PlacedEntry | undefined;
  let inFile = 0;
  for (const placed of entries) {
    inFile = before?.file === placed.file ? inFile + 1 : 1;
    if (inFile === LIMITS.perFile + 1)
      yield at(placed, 'id', `a file holds at most ${LIMITS.perFile} entries: split it`);
    if (before?.file === placed.file && before.entry.id > placed.entry.id) {
      yield at(
        placed,
        'id',
        `entries are in alphabetical order: "${placed.entry.id}" comes before "${before.entry.id}"`,
      );
    }
    before = placed;
  }
}

function* lengthsAreKept({ entries }: Glossary): Iterable<Finding> {
  for (const placed of entries) {
    const { plain, more } = placed.entry;
    const sentences = sentencesOf(plain);
    const words = wordsOf(plain).length;
    const first = wordsOf(sentences[0] ?? '').length;
    if (sentences.length > LIMITS.sentences)
      yield at(placed, 'plain', `plain has ${sentences.length} sentences, at most ${LIMITS.sentences}`);
    if (words > LIMITS.words) yield at(placed, 'plain', `plain has ${words} words, at most ${LIMITS.words}`);
    if (first > LIMITS.firstSentence)
      yield at(placed, 'plain', `the first sentence has ${first} words, at most ${LIMITS.firstSentence}`);
    if (!/[.?!]$/.test(plain)) yield at(placed, 'plain', 'plain must end with a full stop');
    const student = more ? wordsOf(more).length : 0;
    if (student > LIMITS.moreWords)
      yield at(placed, 'more', `more has ${student} words, at most ${LIMITS.moreWords}`);
  }
}

function* gradeIsLow({ entries }: Glossary): Iterable<Finding> {
  for (const placed of entries) {
    const grade = gradeOf(placed);
    if (grade > LIMITS.grade)
      yield at(placed, 'plain', `plain reads at US grade ${grade.toFixed(1)}, at most ${LIMITS.grade}`);
  }
}

/** Reading grade of `plain`, the headword and its other names left out. */
export function gradeOf({ entry }: PlacedEntry): number {
  return readingGrade(entry.plain, ownWords(entry));
}

function ownWords(entry: PlacedEntry['entry']): ReadonlySet<string> {
  const own =
    ownWordsOf.get(entry) ??
    new Set(surfacesOf(entry).flatMap(({ text }) => wordsOf(text).map(({ word }) => word.toLowerCase())));
  ownWordsOf.set(entry, own);
  return own;
}

// Two gates ask.
const ownWordsOf = new WeakMap<PlacedEntry['entry'], ReadonlySet<string>>();

function* wordsAreKnown({ entries, compiled }: Glossary): Iterable<Finding> {
  const opened = openIndex(compiled.index.buffer);
  if (!opened.ok) throw new Error(`the compiled index does not open: ${opened.code}`);
  const matcher = createMatcher(opened.index);
  for (const placed of entries) {
    const { entry } = placed;
    const own = ownWords(entry);
    const ownTerm = new Set(wordsOf(entry.term).map(({ word }) => word.toLowerCase()));
    const matches = matcher.findMatches(entry.plain);
    for (const match of matches) {
      const text = entry.plain.slice(match.start, match.end);
      const inside = wordsOf(text).map(({ word }) => word);
      const isOwn = inside.every((word) => own.has(word.toLowerCase()));
      // "unwanted effects" explains itself, and "mean" as a verb is not the statistic.
      const everydaySense =
        inside.length > 1
          ? inside.every(isEveryday)
          : match.claims.every(({ rule }) => rule !== undefined) && inside.every(isVeryCommon);
      const harder = match.claims.find(({ level }) => level >= 2 && level >= entry.level);
      const other = compiled.entries[harder?.entry ?? -1]?.id;
      if (harder && !isOwn && !everydaySense && other !== entry.id) {
        yield at(
          placed,
          'plain',
          `"${text}" is itself an entry of level ${harder.level} (${other}); this one has level ${entry.level}`,
        );
      }
    }
    for (const { word, at: offset } of wordsOf(entry.plain)) {
      const isCovered = matches.some(({ start, end }) => start <= offset && offset < end);
      if (!isCovered && !ownTerm.has(word.toLowerCase()) && !isEveryday(word)) {
        yield at(placed, 'plain', `"${word}" is neither everyday English nor a simpler entry`);
      }
    }
  }
}

const WORDING: readonly (readonly [RegExp, string])[] = [
  [/\b(refers to|is defined as|characteri[sz]ed by|defined by)\b/i, 'dictionary phrase'],
  [
    /\b(you should|you must|see (a|your) doctor|ask your|consult|talk to your|seek (help|care|medical))\b/i,
    'advice',
  ],
  [/\b\d+(\.\d+)? ?(mg|mcg|µg|g|ml|mL|units?|tablets?|pills?) (a|per|each|every|daily|twice)\b/i, 'dose'],
  [
    /\b(sufferers?|victims?|a diabetic|diabetics|an epileptic|epileptics|schizophrenics?)\b/i,
    'person named by an illness',
  ],
  [/\b(cures|miracle|deadly|guarantees?)\b/i, 'promise or alarm'],
];

function* wordingIsOurs({ entries }: Glossary): Iterable<Finding> {
  for (const placed of entries) {
    for (const [pattern, what] of WORDING) {
      const found = pattern.exec(placed.entry.plain);
      if (found) yield at(placed, 'plain', `"${found[0]}": ${what}`);
    }
  }
}

/** What `new` left to its author. */
function* gapsAreFilled({ entries }: Glossary): Iterable<Finding> {
  for (const placed of entries) {
    for (const field of ['plain', 'more', 'say'] as const)
      if (placed.entry[field]?.includes('TODO')) yield at(placed, field, `${field}: a TODO is left`);
  }
}

function* linksResolve({ entries, byId }: Glossary): Iterable<Finding> {
  for (const placed of entries) {
    const { id, broader, related } = placed.entry;
    if (broader && !byId.has(broader)) yield at(placed, 'broader', `broader: unknown id "${broader}"`);
    for (const other of related) {
      if (!byId.has(other)) yield at(placed, 'related', `related: unknown id "${other}"`);
      if (other === id) yield at(placed, 'related', 'related: an entry is not related to itself');
    }
  }
}

function* broaderHasNoCycle({ entries, byId }: Glossary): Iterable<Finding> {
  for (const placed of entries) {
    const seen = new Set([placed.entry.id]);
    for (let id = placed.entry.broader; id; id = byId.get(id)?.entry.broader) {
      if (seen.has(id)) {
        yield at(placed, 'broader', `broader: runs in a circle through "${id}"`);
        break;
      }
      seen.add(id);
    }
  }
}

function* hardTermsAreRespelled({ entries }: Glossary): Iterable<Finding> {
  for (const placed of entries) {
    const { term, say } = placed.entry;
    const hard = wordsOf(term).find(({ word }) => /[a-z]{3}/.test(word) && !isSayable(word));
    if (hard && !say) yield at(placed, 'term', `say: "${hard.word}" needs a respelling such as SY-toh-kine`);
  }
}
