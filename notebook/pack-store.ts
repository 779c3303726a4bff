// The packs that the reader added, in a database of their own: they can be had again where they came from, so they are in
// no backup, and the notebook's transactions do not span them. Own words are in the notebook; a copy of them stands here,
// so that a page's words are looked up in one place.

import { Dexie, type Table } from 'dexie';
import { NO_HEAD, type PackEntry, type PackHead } from '../glossary/packs/pack';
import { linesAnew } from './pack-lines';

/** Where a pack came from. */
export type PackOrigin =
  | { readonly kind: 'own' | 'bundled' }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'page'; readonly url: string }
  /** `sha256`: of the file that was loaded, in hexadecimal. `by`: whose choice it was. */
  | {
      readonly kind: 'address';
      readonly url: string;
      readonly sha256: string;
      readonly by: AddressChooser;
    };

/** "offered": the reader, of what an organisation offers; "locked": the organisation, and no reader can undo that. */
export type AddressChooser = 'reader' | 'offered' | 'locked';

export interface StoredPack extends PackHead {
  /** UUID made by whoever adds it; "own" for the copy of the reader's own words. */
  readonly id: string;
  /** Id of the first of the states that took each other's place, where this is not it: by that, saved words name its entries. */
  readonly root?: string;
  /** "coming": its entries are still being written; "leaving": being deleted. Nothing sees those, and `sweepPacks` ends them. */
  readonly state: 'coming' | 'ready' | 'leaving';
  readonly isOn: boolean;
  /** Lower comes first. */
  readonly place: number;
  readonly count: number;
  readonly addedAt: number;
  readonly origin: PackOrigin;
}

export interface StoredEntry {
  /** Made by the database, and never used again: by it a page names the entry. */
  readonly key: number;
  readonly pack: string;
  readonly entry: PackEntry;
  /** Of which a page has one wherever it names the entry (key-words.ts). */
  readonly hashes: readonly number[];
}

/** The names of some entries of a pack, or their meanings, folded as pages are read: a search reads no entries (names-text.ts). */
export interface StoredLines {
  readonly pack: string;
  /** Keys of the entries, in the order of their lines. */
  readonly keys: readonly number[];
  readonly lines: string;
}

export const OWN_PACK = 'own';

/** The glossary that ships inside: without a row it comes last; with one, where the reader put it. */
export const GLOSSARY_PACK = 'glossary';

/** Places of packs that an organisation locks are below this one, and so before all others. */
export const LOCKED_BELOW = -1_000_000;

/** The open store. Tables are for reading; to write, go through pack-changes.ts. */
export class PackStore extends Dexie {
  readonly packs: Table<StoredPack, string>;
  readonly entries: Table<StoredEntry, number, Omit<StoredEntry, 'key'>>;
  readonly names: Table<StoredLines, number>;
  readonly meanings: Table<StoredLines, number>;

  constructor(name: string) {
    // "relaxed": a list is added in hundreds of writes that the disk takes in their order, and can be added again.
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({ packs: 'id', entries: '++key, pack, [pack+entry.id], *hashes' });
    this.version(2).stores({ names: '++, pack', meanings: '++, pack' }).upgrade(linesAnew);
    this.packs = this.table('packs');
    this.entries = this.table('entries');
    this.names = this.table('names');
    this.meanings = this.table('meanings');
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: false });
      return false;
    });
  }
}

/** The id by which the entries of a pack are named for as long as newer states of it take its place. */
export function rootOf({ id, root }: Pick<StoredPack, 'id' | 'root'>): string {
  return root ?? id;
}

/** The packs of this browser profile; opened by the first query, so it costs nothing until then. */
export function openPackStore(name = 'packs'): PackStore {
  return new PackStore(name);
}

/** Packs that can be seen, in the reader's order. */
export async function readPacks(store: PackStore): Promise<StoredPack[]> {
  const packs = await store.packs.toArray();
  return packs.filter(({ state }) => state === 'ready').sort((a, b) => a.place - b.place);
}

/** The same with the glossary among them, where the reader put it or last. */
export function withGlossary(packs: readonly StoredPack[]): readonly StoredPack[] {
  if (packs.some(({ id }) => id === GLOSSARY_PACK)) return packs;
  const place = Number.MAX_SAFE_INTEGER;
  return [
    ...packs,
    {
      ...{ ...NO_HEAD, id: GLOSSARY_PACK, state: 'ready', isOn: true },
      ...{ place, count: 0, addedAt: 0, origin: { kind: 'bundled' } },
    },
  ];
}

/** The first place that the reader may give a pack. */
export function topPlace(packs: readonly StoredPack[]): number {
  return Math.min(0, ...packs.map(({ place }) => place).filter((place) => place >= LOCKED_BELOW)) - 1;
}

/** Whether it is an organisation's, so that the reader can neither move nor remove it, nor switch it off. */
export function isLocked({ origin }: Pick<StoredPack, 'origin'>): boolean {
  return origin.kind === 'address' && origin.by === 'locked';
}
