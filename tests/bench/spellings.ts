// Glossaries of any size: the real one, cut to a part of its entries, or grown by made-up ones that look like the names of
// drugs and of what they are given for. The same size gives the same glossary.

import { type AuthoredEntry, surfacesOf } from '../../glossary/authored-entry';
import { compileGlossary } from '../../glossary/build/compile';
import { type Chance, chanceFrom } from './random';

export interface SizedGlossary {
  /** How many spellings were asked for; those there are differ by a few. */
  readonly size: number;
  readonly spellings: readonly string[];
  /** As it ships. */
  readonly index: Uint8Array<ArrayBuffer>;
}

/** What the bench writes into pages while they are read: of any size, a glossary has these. */
const WRITTEN: ReadonlySet<string> = new Set(['thrombosis', 'pulmonary-embolism', 'anticoagulant']);

/** The real entries cut or grown to about `size` spellings, and compiled. */
export function glossaryOfSize(size: number, real: readonly AuthoredEntry[]): SizedGlossary {
  const entries: AuthoredEntry[] = [];
  let count = 0;
  const add = (entry: AuthoredEntry) => {
    if (count < size) entries.push(entry);
    count += surfacesOf(entry).length;
  };
  for (const entry of real) if (WRITTEN.has(entry.id)) add(entry);
  for (const entry of shuffled(real)) if (!WRITTEN.has(entry.id)) add(entry);
  const chance = chanceFrom(size);
  const taken = new Set(real.flatMap(surfacesOf).map(({ text }) => text.toLowerCase()));
  for (let number = 0; count < size; number++) add(madeUpEntry(number, chance, taken));
  const spellings = entries.flatMap(surfacesOf).map(({ text }) => text);
  return { size, spellings: [...new Set(spellings)], index: compileGlossary(entries).index };
}

/** Always in the same disorder: a cut takes of every topic. */
function shuffled(entries: readonly AuthoredEntry[]): AuthoredEntry[] {
  const chance = chanceFrom(entries.length);
  return entries
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => ({ entry, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}

const BEGINNINGS =
  'ab al am at ba bel bri ca ce cor da dex do ec el en fa flu ga gli ho ib ka la lor me mi na ni';
const MIDDLES =
  'bi bro ca ci cu da di fa fe go ki la lo lu ma mi na ne ni pa po ra re ri ro sa se ta ti to va vi xo zo';
const ENDINGS =
  'amide arin ase axel azole cillin cycline dipine dronate fenac floxacin gliptin lukast mab mycin olol oxetine ' +
  'parib pril sartan statin tadine tinib triptan vir zepam zosin itis osis oma pathy emia';
const BEFORE = 'acute chronic congenital diffuse familial juvenile primary recurrent secondary severe'.split(
  ' ',
);
const AFTER =
  'acetate citrate deficiency disease hydrochloride infusion sodium syndrome tablet toxicity'.split(' ');

/** One entry of a new name and three longer ones around it, as real entries have. */
function madeUpEntry(number: number, chance: Chance, taken: Set<string>): AuthoredEntry {
  const name = newName(chance, taken);
  return {
    ...{ id: `made-up-${number}`, term: name, kind: 'drug', level: 3, levels: {}, plain: `What ${name} is.` },
    also: [
      `${chance.pick(BEFORE)} ${name}`,
      `${name} ${chance.pick(AFTER)}`,
      `${name} ${chance.pick(AFTER)}s`,
    ],
    ...{ abbr: [], brands: [], parts: [], related: [], senses: [], when: [] },
  };
}

function newName(chance: Chance, taken: Set<string>): string {
  for (;;) {
    const middle = Array.from({ length: chance.next() < 0.4 ? 1 : 2 }, () => chance.pick(MIDDLES.split(' ')));
    const name = [chance.pick(BEGINNINGS.split(' ')), ...middle, chance.pick(ENDINGS.split(' '))].join('');
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
