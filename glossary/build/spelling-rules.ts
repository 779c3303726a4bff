// The gates on spellings: who claims them, where they may speak, how hard they are.

import { surfacesOf } from '../authored-entry';
import { splitWords } from '../fold';
import { createWords } from '../words';
import type { Finding } from './parse';
import { at, type Glossary, type Rule } from './rule';

export const SPELLING_RULES: readonly Rule[] = [
  ambiguousSpellingsAreGuarded,
  levelsNameSpellings,
  spellingsHaveOneOwner,
  spellingsCanBeFound,
];

function* ambiguousSpellingsAreGuarded({ entries, ambiguous }: Glossary): Iterable<Finding> {
  for (const placed of entries) {
    const surfaces = surfacesOf(placed.entry);
    for (const { text, guard } of surfaces) {
      if (ambiguous.has(text.toLowerCase()) && !guard) {
        yield at(placed, 'term', `"${text}" is in ambiguous.tsv and needs a \`when\``);
      }
    }
    const known = new Set(surfaces.map(({ text }) => text.toLowerCase()));
    for (const { spellings, medical, near, not } of placed.entry.when) {
      const unknown = spellings?.find((spelling) => !known.has(spelling.toLowerCase()));
      if (unknown) yield at(placed, 'when', `when: "${unknown}" is not a spelling of this entry`);
      if (!medical && near.length + not.length === 0)
        yield at(placed, 'when', 'when: says nothing; give medical, near or not');
      const mute = [...near, ...not].find((word) => !/[a-z0-9]/i.test(word));
      if (mute) yield at(placed, 'when', `when: "${mute}" holds no letter or digit, so it is never found`);
    }
  }
}

function* levelsNameSpellings({ entries }: Glossary): Iterable<Finding> {
  for (const placed of entries) {
    const known = new Set(surfacesOf(placed.entry).map(({ text }) => text));
    const unknown = Object.keys(placed.entry.levels).find((spelling) => !known.has(spelling));
    if (unknown) yield at(placed, 'levels', `levels: "${unknown}" is not a spelling of this entry`);
  }
}

function* spellingsHaveOneOwner({ byId, compiled }: Glossary): Iterable<Finding> {
  const told = new Set<string>();
  for (const { text, entries } of compiled.shared) {
    const key = `${text.toLowerCase()} ${entries}`;
    if (told.has(key)) continue;
    told.add(key);
    const owners = entries.flatMap((number) => byId.get(compiled.entries[number]?.id ?? '') ?? []);
    const silent = owners.filter(
      ({ entry }) => !entry.senses.some((sense) => sense.toLowerCase() === text.toLowerCase()),
    );
    for (const placed of silent) {
      const others = owners
        .filter((other) => other !== placed)
        .map((other) => `${other.entry.id} (${other.file}:${other.line})`);
      yield at(
        placed,
        'term',
        `surface "${text}" is also claimed by ${others.join(', ')}; drop one or declare it in senses of both`,
      );
    }
  }
}

function* spellingsCanBeFound({ entries }: Glossary): Iterable<Finding> {
  const words = createWords(64);
  for (const placed of entries) {
    for (const { text } of surfacesOf(placed.entry)) {
      splitWords(text, words);
      if (words.count === 0)
        yield at(placed, 'term', `"${text}" holds no letter or digit, so it is never found`);
    }
  }
}
