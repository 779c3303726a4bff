// The one gate into a pack: what a format's reader found for an entry becomes an entry, or the rule that it breaks. Every
// format comes through here, so that none lets in what another refuses.

import { KINDS, type Kind, type Level } from '../entry';
import { LIMITS, NO_HEAD, type Pack, type PackEntry, type PackHead } from './pack';
import { type PackPlace, Refusal } from './pack-fault';
import { plainLine, plainName, plainText } from './plain-line';

/** What is told of an entry, as it stands in the file; fields that are missing are empty. */
export interface ToldEntry {
  readonly id?: string | undefined;
  readonly term: string;
  readonly plain: string;
  readonly more?: string | undefined;
  readonly also?: readonly string[] | undefined;
  readonly abbr?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly level?: string | undefined;
  readonly licence?: string | undefined;
  readonly source?: string | undefined;
}

/** What a file says of its pack. */
export type ToldHead = { readonly [Field in keyof PackHead]?: string | undefined };

/** Gathers the entries of one pack; throws a Refusal at the first that breaks a rule. */
export interface EntryGate {
  /** `columns`: what the file calls the fields, where it calls them otherwise. */
  add(told: ToldEntry, place: PackPlace, columns?: Partial<Record<keyof ToldEntry, string>>): void;
  /** The whole pack; refused without entries. */
  pack(head: ToldHead): Pack;
}

export function entryGate(): EntryGate {
  const entries: PackEntry[] = [];
  const given = new Set<string>();
  const unnamed: Unfinished[] = [];
  return {
    add(told, place, columns = {}) {
      if (entries.length >= LIMITS.entries) throw new Refusal('too-many-entries', place);
      const at = (field: keyof ToldEntry): PackPlace => ({ ...place, column: columns[field] ?? field });
      const entry = entryOf(told, at);
      if (entry.id === '') unnamed.push(entry);
      else if (given.has(entry.id)) throw new Refusal('twice', at('id'));
      else given.add(entry.id);
      entries.push(entry);
    },
    pack(head) {
      if (entries.length === 0) throw new Refusal('no-entries');
      for (const entry of unnamed) entry.id = freeId(entry.term, given);
      return tidied({ ...headOf(head), entries });
    },
  };
}

/** Licence and source are told once: of the pack where all entries share them, of an entry where its own differs. */
function tidied(pack: Pack): Pack {
  const of = (entry: PackEntry | undefined, field: 'licence' | 'source') => entry?.[field] ?? pack[field];
  if (!pack.entries.some(({ licence, source }) => licence !== undefined || source !== undefined)) return pack;
  const [first] = pack.entries;
  const shared = (field: 'licence' | 'source') =>
    pack.entries.every((entry) => of(entry, field) === of(first, field)) ? of(first, field) : pack[field];
  const [licence, source] = [shared('licence'), shared('source')];
  const entries = pack.entries.map(({ licence: itsOwn, source: from, ...entry }) => ({
    ...entry,
    ...(itsOwn !== undefined && itsOwn !== licence && { licence: itsOwn }),
    ...(from !== undefined && from !== source && { source: from }),
  }));
  return { ...pack, licence, source, entries };
}

/** What a pack says of itself, on single lines. @throws Refusal */
export function headOf(told: ToldHead): PackHead {
  const line = (column: keyof PackHead) => {
    const text = plainLine(told[column] ?? NO_HEAD[column], { column });
    if (text.length > LIMITS.head) throw new Refusal('too-long', { column });
    return text;
  };
  return {
    title: line('title'),
    licence: line('licence'),
    source: line('source'),
    language: line('language'),
    edition: line('edition'),
  };
}

type Unfinished = { -readonly [Field in keyof PackEntry]: PackEntry[Field] };

/** Entries come by the hundred thousand: where a rule is broken is put together only when one is. */
function entryOf(told: ToldEntry, at: (field: keyof ToldEntry) => PackPlace): Unfinished {
  let reading: keyof ToldEntry = 'term';
  const take = <Field extends keyof ToldEntry>(field: Field): ToldEntry[Field] => {
    reading = field;
    return told[field];
  };
  try {
    return finished(take);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.rule, at(reading)) : error;
  }
}

function finished(take: <Field extends keyof ToldEntry>(field: Field) => ToldEntry[Field]): Unfinished {
  const term = nameOf(take('term'));
  if (term === '') throw new Refusal('no-term');
  const plain = within(plainText(take('plain')), LIMITS.plain);
  if (plain === '') throw new Refusal('no-meaning');
  const more = within(plainText(take('more') ?? ''), LIMITS.more);
  const also = namesOf(take('also') ?? [], term);
  const abbr = namesOf(take('abbr') ?? [], term);
  const tags = tagsOf(take('tags') ?? []);
  const kind = kindOf(take('kind') ?? '');
  const level = levelOf(take('level') ?? '');
  const licence = within(plainLine(take('licence') ?? ''), LIMITS.head);
  const source = within(plainLine(take('source') ?? ''), LIMITS.head);
  const entry: Unfinished = { id: idOf(take('id') ?? ''), term, plain, also, abbr, tags };
  if (more !== '') entry.more = more;
  if (kind) entry.kind = kind;
  if (level) entry.level = level;
  if (licence !== '') entry.licence = licence;
  if (source !== '') entry.source = source;
  return entry;
}

function within(text: string, longest: number): string {
  if (text.length > longest) throw new Refusal('too-long');
  return text;
}

function nameOf(told: string): string {
  const name = within(plainName(told), LIMITS.term);
  if (name === '') return name;
  if (!/[\p{L}\p{N}]/u.test(name)) throw new Refusal('no-letters');
  // Each word may have several forms, and a name is found by any mixture of them.
  const mayHaveMore = name.length >= 2 * LIMITS.words;
  if (mayHaveMore && name.split(/[^\p{L}\p{M}\p{N}]+/u).length > LIMITS.words)
    throw new Refusal('too-many-words');
  return name;
}

/** Other names of a term. */
function namesOf(told: readonly string[], term: string): string[] {
  return several(told.map(nameOf)).filter((name) => name !== term);
}

function tagsOf(told: readonly string[]): string[] {
  return several(told.map((tag) => within(plainLine(tag), LIMITS.tag)));
}

function several(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const distinct = [...new Set(texts)].filter((text) => text !== '');
  if (distinct.length > LIMITS.names) throw new Refusal('too-many');
  return distinct;
}

function idOf(told: string): string {
  const id = within(plainLine(told), LIMITS.id);
  // Part of a longer one, where a colon divides.
  if (/[\s:]/u.test(id)) throw new Refusal('bad-id');
  return id;
}

function kindOf(told: string): Kind | undefined {
  if (told.trim() === '') return undefined;
  const kind = KINDS.find((one) => one === told.trim().toLowerCase());
  if (!kind) throw new Refusal('unknown-choice');
  return kind;
}

const LEVELS: Readonly<Record<string, Level>> = { 1: 1, 2: 2, 3: 3 };

function levelOf(told: string): Level | undefined {
  if (told.trim() === '') return undefined;
  const level = Object.hasOwn(LEVELS, told.trim()) ? LEVELS[told.trim()] : undefined;
  if (!level) throw new Refusal('unknown-choice');
  return level;
}

/** An id from the term, the same for the same list: the second "MS" is "ms-2". */
function freeId(term: string, taken: Set<string>): string {
  const begin =
    term
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join('-') ?? '';
  const stem = begin.slice(0, LIMITS.id - 8).toWellFormed();
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  taken.add(id);
  return id;
}
