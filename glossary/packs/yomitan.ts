// Dictionaries of Yomitan (and Yomichan): a zip with index.json and term banks, whose rows are arrays
// (ext/data/schemas/dictionary-index-schema.json and dictionary-term-bank-v3-schema.json of Yomitan; v1 in Yomichan's).
// What an entry of ours has beside word and meaning is carried in the `data` of structured content, which Yomitan shows
// like any other.

import { strToU8, unzipSync, zipSync } from 'fflate';
import { textOf } from './file-text';
import { LIMITS, type Pack, type PackEntry } from './pack';
import { entryGate, type ToldEntry } from './pack-entries';
import { type PackPlace, Refusal } from './pack-fault';
import { objectOf, readJson } from './read-json';
import { textOfContent } from './structured-content';

const INDEX = 'index.json';
const BANK = /^term_bank_(\d+)\.json$/;
/** Rows of a bank that we write, as Yomitan's own tools do. */
const BANK_ROWS = 10_000;
/** Fields that a dictionary has no place for, by the name that they get in `data`. */
const CARRIED = ['more', 'also', 'abbr', 'tags', 'kind', 'level', 'licence', 'source'] as const;

/** Whether bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 8 && (bytes[3] ?? 0) < 9;
}

/** The pack of a dictionary. @throws Refusal */
export function readYomitan(bytes: Uint8Array): Pack {
  const files = unzipped(bytes);
  const indexFile = files[INDEX];
  if (!indexFile) throw new Refusal('no-index', { file: INDEX });
  const index = objectOf(readJson(textOf(indexFile, { file: INDEX }), { file: INDEX }));
  if (!index) throw new Refusal('wrong-type', { file: INDEX });
  const format = formatOf(index);
  const gate = entryGate();
  for (const file of banksOf(files)) {
    const bank = files[file];
    const rows = bank && readJson(textOf(bank, { file }), { file });
    if (!Array.isArray(rows)) throw new Refusal('wrong-type', { file });
    rows.forEach((row: unknown, i) => {
      const place = { file, row: i + 1 };
      const told = Array.isArray(row) ? toldIn(row, format, place) : undefined;
      if (!told) throw new Refusal('wrong-type', place);
      if (told !== 'see-another') gate.add(told, place);
    });
  }
  return gate.pack({
    title: lineOf(index.title),
    licence: lineOf(index.attribution),
    source: lineOf(index.url) ?? lineOf(index.author),
    language: lineOf(index.sourceLanguage),
    edition: lineOf(index.revision),
  });
}

/** The files that are read, none of them larger than it says, all of them together within the limit. */
function unzipped(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  if (bytes.length > LIMITS.fileBytes) throw new Refusal('too-big');
  // The first file's flags: the lowest says that it is encrypted.
  if (((bytes[6] ?? 0) & 1) === 1) throw new Refusal('locked-zip');
  let size = 0;
  let files = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (name !== INDEX && !BANK.test(name)) return false;
    size += originalSize;
    if (++files > LIMITS.zippedFiles) throw new Refusal('too-many-files', { file: name });
    if (size > LIMITS.unzippedBytes) throw new Refusal('too-big', { file: name });
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged-zip');
  }
}

function formatOf({ format, version }: Readonly<Record<string, unknown>>): 1 | 3 {
  const number = format ?? version;
  if (number === 1 || number === 3) return number;
  throw new Refusal(typeof number === 'number' && number > 3 ? 'newer' : 'unknown-choice', {
    ...{ file: INDEX, column: 'format' },
  });
}

/** In the order of their numbers: 2 before 10. */
function banksOf(files: Readonly<Record<string, unknown>>): string[] {
  const numberOf = (file: string) => Number(BANK.exec(file)?.[1]);
  return Object.keys(files)
    .filter((file) => BANK.test(file))
    .sort((a, b) => numberOf(a) - numberOf(b));
}

/** What a row tells. Format 1: word, reading, tags, rules, score, meanings … Format 3 has the meanings in a list, and tags of the word at the end. */
function toldIn(row: readonly unknown[], format: 1 | 3, place: PackPlace): ToldEntry | 'see-another' {
  const [term, reading, tags] = row;
  if (typeof term !== 'string') throw new Refusal('wrong-type', { ...place, column: 'term' });
  const meanings = format === 1 ? row.slice(5) : row[5];
  if (!Array.isArray(meanings)) throw new Refusal('wrong-type', { ...place, column: 'meaning' });
  const carried = carriedIn(meanings, place);
  if (carried) return carried.see ? 'see-another' : { ...carried.told, term };
  const told = meanings.map((meaning) => meaningOf(meaning, place)).filter((text) => text !== '');
  // A row that only says of which other word this one is a form.
  if (told.length === 0 && meanings.length > 0 && meanings.every(Array.isArray)) return 'see-another';
  const spelled = typeof reading === 'string' && reading !== '' && reading !== term ? [reading] : [];
  const wordTags = [tags, format === 3 ? row[7] : ''].filter((one) => typeof one === 'string').join(' ');
  return {
    term,
    plain: told.length > 1 ? told.map((text, i) => `${i + 1}. ${text}`).join('\n') : (told[0] ?? ''),
    also: spelled,
    tags: wordTags.split(/\s+/),
  };
}

/** A meaning is a text, an object with one, structured content, a picture, or a pair: of which word this is a form. */
function meaningOf(meaning: unknown, place: PackPlace): string {
  if (typeof meaning === 'string') return meaning.trim();
  if (Array.isArray(meaning)) return '';
  const node = objectOf(meaning);
  const column = { ...place, column: 'meaning' };
  switch (node?.type) {
    case 'text':
      if (typeof node.text !== 'string') throw new Refusal('wrong-type', column);
      return node.text.trim();
    case 'structured-content':
      return textOfContent(node.content, column);
    case 'image':
      return '';
    default:
      throw new Refusal('wrong-type', column);
  }
}

/** An entry that was written by `toYomitan`; undefined for any other row. `see`: a further name, whose entry has a row of its own. */
function carriedIn(
  meanings: readonly unknown[],
  place: PackPlace,
): { told: Omit<ToldEntry, 'term'>; see: boolean } | undefined {
  const parts = objectOf(meanings[0])?.content;
  if (meanings.length !== 1 || !Array.isArray(parts)) return undefined;
  const fields = new Map<string, unknown>();
  for (const part of parts) {
    const node = objectOf(part);
    const name = objectOf(node?.data)?.medgloss;
    if (typeof name === 'string') fields.set(name, node?.content);
  }
  if (!fields.has('id')) return undefined;
  const text = (name: string) => linesOf(fields.get(name), { ...place, column: name });
  const list = (name: string) => {
    const value = fields.get(name);
    return Array.isArray(value) ? value.map((item) => textOfContent(objectOf(item)?.content, place)) : [];
  };
  const told = {
    ...{ id: text('id'), plain: text('plain'), more: text('more') },
    ...{ also: list('also'), abbr: list('abbr'), tags: list('tags') },
    ...{ kind: text('kind'), level: text('level'), licence: text('licence'), source: text('source') },
  };
  return { told, see: fields.has('see') };
}

/** The zip of a dictionary: an entry's row, and one for each of its other names, under one number. */
export function toYomitan(pack: Pack): Uint8Array<ArrayBuffer> {
  const rows = pack.entries.flatMap((entry, i) => [
    rowOf(entry.term, i, contentOf(entry)),
    ...[...entry.also, ...entry.abbr].map((name) =>
      rowOf(name, i, [...contentOf(entry), part('see', entry.term)]),
    ),
  ]);
  const banks = Array.from({ length: Math.ceil(rows.length / BANK_ROWS) }, (_, i) => [
    `term_bank_${i + 1}.json`,
    strToU8(JSON.stringify(rows.slice(i * BANK_ROWS, (i + 1) * BANK_ROWS))),
  ]);
  const index = {
    ...{ title: pack.title, format: 3, revision: pack.edition, sequenced: true },
    ...{ attribution: pack.licence, url: pack.source, sourceLanguage: pack.language },
  };
  // The same pack gives the same bytes: the earliest time that a zip can name.
  return zipSync(
    { [INDEX]: strToU8(JSON.stringify(index)), ...Object.fromEntries(banks) },
    { mtime: new Date(1980, 0, 1) },
  ) as Uint8Array<ArrayBuffer>; // zipSync makes its own buffer
}

type Node = { tag: string; data?: Record<string, string>; content: unknown };

function rowOf(name: string, sequence: number, content: readonly Node[]): unknown[] {
  return [name, '', '', '', 0, [{ type: 'structured-content', content }], sequence, ''];
}

function contentOf(entry: PackEntry): Node[] {
  const carried = CARRIED.flatMap((field) => {
    const value = entry[field];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [
      part(field, Array.isArray(value) ? value.map((text) => ({ tag: 'li', content: text })) : String(value)),
    ];
  });
  return [part('plain', entry.plain), ...carried, part('id', entry.id)];
}

function part(name: string, content: unknown): Node {
  const tag = Array.isArray(content) ? 'ul' : 'div';
  return { tag, data: { medgloss: name }, content: typeof content === 'string' ? lined(content) : content };
}

/** Line breaks are elements there. */
function lined(text: string): unknown {
  const lines = text.split('\n');
  return lines.length === 1 ? text : lines.flatMap((line, i) => (i === 0 ? [line] : [{ tag: 'br' }, line]));
}

/** And back: space and empty lines are kept, which other content has no use for. */
function linesOf(content: unknown, place: PackPlace): string {
  const parts = Array.isArray(content) ? content : [content];
  return parts
    .map((part) =>
      typeof part === 'string' ? part : objectOf(part)?.tag === 'br' ? '\n' : textOfContent(part, place),
    )
    .join('');
}

function lineOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
