// Looks up what is typed in everything that explains words: the glossary, the reader's own words and every list that is on.
// Names are there after a blink, and are answered at each key; the words of meanings come some seconds later. Where this
// runs, in a worker of a page or in the background, it takes that thread for some hundredths of a second.

import type { Entry } from '../glossary/entry';
import { lineOf, linesOf, type Typed, typedLines } from '../glossary/folded-name';
import type { GlossaryIndex } from '../glossary/index-format';
import { type Fit, type FoundNames, type NameSearch, nameSearch } from '../glossary/name-search';
import type { ListNames } from '../glossary/names-text';
import { listLines, packsRevision } from '../notebook/pack-lookup';
import { GLOSSARY_PACK, type PackStore } from '../notebook/pack-store';
import { allWords, numberOfKey } from './all-words';
import type { GlossaryAssets } from './glossary-assets';

export interface FoundWord {
  readonly entry: Entry;
  /** "meaning": what was typed stands in its meaning. */
  readonly fit: Fit | 'meaning';
  /** Another name of it, which is what was found; null where that is its first. */
  readonly name: string | null;
}

export interface FoundWords {
  /** The best first. */
  readonly words: readonly FoundWord[];
  /** How many there are in all, as far as they were counted. */
  readonly total: number;
  /** False: the words of meanings have not been looked through. */
  readonly isWhole: boolean;
}

export interface WordSearch {
  /** Rejects only if the extension's own files cannot be read. Lists that cannot be read have nothing. */
  readonly find: (text: string, most: number) => Promise<FoundWords>;
  /** Has `find` look through meanings too, from when it resolves. */
  readonly readMeanings: () => Promise<void>;
}

/** Entries whose meanings are taken in at once. */
const STEP = 64;

/** @param openGlossary called anew for what is looked through once, so that nobody keeps it all */
export function wordSearch(openGlossary: () => GlossaryAssets, store: PackStore): WordSearch {
  const bundled = openGlossary();
  const words = allWords(bundled, store);
  let names: Made<Promise<NameSearch>> | undefined;
  let meanings: Made<NameSearch> | undefined;
  let meaningsComing: Promise<void> | undefined;
  let ofGlossary: Promise<ListNames> | undefined;

  async function glossaryNames(): Promise<ListNames> {
    const [all, index] = await Promise.all([bundled.loadNames(), bundled.loadIndex()]);
    const lines = all.map((own) => [...new Set(own.flatMap(linesOf))].join('\t'));
    return { numbers: all.map((_, number) => number), levels: levelsIn(index), lines: lines.join('\n') };
  }

  /** Over the lists in the reader's order, the glossary among them. */
  async function open(of: 'names' | 'meanings', own: Promise<ListNames>): Promise<NameSearch> {
    const lists = await listLines(store, of).catch(() => [{ pack: GLOSSARY_PACK, names: NOTHING }]);
    const ofGlossary = await own;
    return nameSearch(
      lists.map(({ pack, names }) => (pack === GLOSSARY_PACK ? ofGlossary : numbered(names))),
    );
  }

  async function openNames(): Promise<NameSearch> {
    ofGlossary ??= glossaryNames();
    const own = ofGlossary;
    own.catch(() => {
      ofGlossary = undefined;
    });
    return await open('names', own);
  }

  /** For the lists as they are now. A failure is forgotten, so that the next call tries again. */
  async function currentNames(revision: string | null): Promise<NameSearch> {
    if (names?.revision === revision) return await names.search;
    const made = { revision, search: openNames() };
    names = made;
    made.search.catch(() => {
      if (names === made) names = undefined;
    });
    return await made.search;
  }

  const revisionNow = () => packsRevision(store).catch(() => null);

  /** Each with its entry; one that is gone meanwhile is left out. */
  async function withEntries(
    found: readonly { readonly entry: number; readonly fit: FoundWord['fit']; readonly line: string }[],
  ): Promise<FoundWord[]> {
    const entries = await words.entriesByNumber(found.map(({ entry }) => entry));
    return found.flatMap(({ fit, line }, i) => {
      const entry = entries[i];
      return entry ? [{ entry, fit, name: fit === 'meaning' ? null : otherName(entry, line) }] : [];
    });
  }

  return {
    async find(text, most) {
      const typed = typedLines(text);
      const revision = await revisionNow();
      const found = (await currentNames(revision)).find(typed, most);
      const isFull = found.names.length >= most;
      const more = isFull ? [] : inMeanings(typed, most, found.names);
      return {
        words: await withEntries([...found.names, ...more].slice(0, most)),
        total: found.total + more.length,
        isWhole: isFull || meanings?.revision === revision || typed.line === '',
      };
    },
    async readMeanings() {
      meaningsComing ??= readAnew().finally(() => {
        meaningsComing = undefined;
      });
      await meaningsComing;
    },
  };

  async function readAnew(): Promise<void> {
    const revision = await revisionNow();
    if (meanings?.revision !== revision)
      meanings = { revision, search: await open('meanings', glossaryMeanings(openGlossary())) };
  }

  /** What was not found by its name already. */
  function inMeanings(typed: Typed, most: number, found: FoundNames['names']) {
    const known = new Set(found.map(({ entry }) => entry));
    const names = meanings?.search.find(typed, most, false).names ?? [];
    return names
      .filter(({ entry }) => !known.has(entry))
      .map(({ entry, line }) => ({ entry, line, fit: 'meaning' as const }));
  }
}

/** What was made for one state of the lists. */
interface Made<T> {
  readonly revision: string | null;
  readonly search: T;
}

const NOTHING: ListNames = { numbers: [], lines: '' };

function numbered({ numbers, lines }: ListNames): ListNames {
  return { numbers: Uint32Array.from(numbers, numberOfKey), lines };
}

/** How hard each entry is: as its easiest name. */
function levelsIn({ counts, surfEntry, surfLevel }: GlossaryIndex): Uint8Array {
  const levels = new Uint8Array(counts.entries).fill(3);
  surfEntry.forEach((entry, surface) => {
    levels[entry] = Math.min(levels[entry] ?? 3, surfLevel[surface] ?? 3);
  });
  return levels;
}

async function glossaryMeanings(glossary: GlossaryAssets): Promise<ListNames> {
  const count = await glossary.entryCount();
  const lines: string[] = [];
  for (let from = 0; from < count; from += STEP) {
    const numbers = Array.from({ length: Math.min(STEP, count - from) }, (_, i) => from + i);
    const entries = await glossary.entriesByNumber(numbers);
    lines.push(...entries.map((entry) => lineOf(entry?.plain ?? '')));
  }
  return { numbers: lines.map((_, number) => number), lines: lines.join('\n') };
}

/** The name that a line stands for; null for the first one. */
function otherName({ term, also, abbr, brands }: Entry, line: string): string | null {
  const name = [term, ...also, ...abbr, ...brands].find((one) => linesOf(one).includes(line));
  return name === undefined || name === term ? null : name;
}
