// Files that are refused, one broken rule each, with its name and place; and the notebook is as it was. Long because of
// its table.

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBackup, readNotebookFile } from '../../../../notebook/backup/backup';
import { writeDocument } from '../../../../notebook/backup/document';
import type { FileRule, Place } from '../../../../notebook/backup/fault';
import { LARGEST_FILE } from '../../../../notebook/backup/file-text';
import { type Notebook, openNotebook } from '../../../../notebook/db';
import { restore } from '../../../../notebook/restore';
import { readRows } from '../../../../notebook/snapshot';
import { EXAMPLE } from './documents';

const JSON_EXPORT = writeDocument(EXAMPLE, 2);
const made = await makeBackup(EXAMPLE);
const BACKUP = made.ok ? new TextDecoder().decode(made.value) : '';
const locked = await makeBackup(EXAMPLE, 'a passphrase');
const LOCKED = locked.ok ? new TextDecoder().decode(locked.value) : '';

/** The JSON export with another value at the end of a way; undefined for none. */
function set(way: string, value: unknown): string {
  const document: object = JSON.parse(JSON_EXPORT);
  const names = way.split('.');
  const last = names.pop() ?? '';
  const owner = names.reduce<object>((inner, name) => Reflect.get(inner, name), document);
  Object.defineProperty(owner, last, { value, enumerable: true });
  return JSON.stringify(document);
}

const anchor = (way: string, value: unknown) => set(`passages.0.anchor.${way}`, value);
const quote = (field: string, value: string) => anchor(`quote.${field}`, value);

/** The export with another JSON text in the place of one of its values. */
function raw(value: string, replacement: string): string {
  expect(JSON_EXPORT.split(value)).toHaveLength(2);
  return JSON_EXPORT.replace(value, replacement);
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const bytes = (...parts: (string | number[])[]) =>
  new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))));

/** A file of this size whose bytes must not be asked for. */
function unopened(size: number): Blob {
  return new Proxy(new Blob(), {
    get: (_, name) => (name === 'size' ? size : expect.unreachable(`asked for ${String(name)}`)),
  });
}

const moved = new Proxy(new Blob(['{']), {
  get: (blob, name) => (name === 'size' ? blob.size : () => Promise.reject(new Error('gone'))),
});

/** A place as the table writes it. */
function shown(place: Place | null): string | undefined {
  if (place?.kind === 'row') return `${place.table} ${place.row} ${place.field}`.trim();
  if (place?.kind === 'line') return `line ${place.line}`;
  return place?.field;
}

type Bad = [what: string, file: Blob | string, rule: FileRule, place?: string];

const FILES: Bad[] = [
  ['an empty file', '', 'empty'],
  ['a file of nothing but space', ' \r\n\t\n', 'empty'],
  ['a file of a gigabyte', unopened(2 ** 30), 'too-big'],
  ['a file a byte too large', unopened(LARGEST_FILE + 1), 'too-big'],
  ['a file that was moved away', moved, 'unreadable'],
  ['a gzip bomb', new Blob([gzipSync(new Uint8Array(50_000_000))]), 'compressed'],
  ['a gzipped backup', new Blob([gzipSync(BACKUP)]), 'compressed'],
  ['a zip archive, as a bomb is', bytes([0x50, 0x4b, 3, 4], '…'), 'compressed'],
  ['an empty zip archive', bytes([0x50, 0x4b, 5, 6], '…'), 'compressed'],
  ['a 7z archive', bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), 'compressed'],
  ['an xz file', bytes([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), 'compressed'],
  ['UTF-16 with its mark, little end first', new Blob([utf16(`\ufeff${JSON_EXPORT}`)]), 'utf-16'],
  ['UTF-16 with its mark, big end first', new Blob([utf16(`\ufeff${JSON_EXPORT}`).swap16()]), 'utf-16'],
  ['UTF-16 without a mark', new Blob([utf16('{"format":1}')]), 'not-json'],
  ['a byte that UTF-8 has not', bytes('{"format":"', [0xff], '"}'), 'not-text'],
  ['a character cut in two', bytes('{"format":"', [0xc3], '"}'), 'not-text'],
  ['a surrogate as bytes', bytes('{"format":"', [0xed, 0xa0, 0xbd], '"}'), 'not-text'],
  ['an overlong slash', bytes('{"format":"', [0xc0, 0xaf], '"}'), 'not-text'],
  ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-text'],
  ['a web page', '<!doctype html><title>Not found</title>', 'web-page'],
  ['a web page after some lines', '\n\n  <html lang="en"></html>', 'web-page'],
  ['an XML file', '<?xml version="1.0"?><a/>', 'web-page'],
  ['the CSV export', '\ufeffTerm,Meaning\r\nlupus,x\r\n', 'not-ours'],
  ['the Anki export', '#separator:tab\n#html:true\n', 'not-ours'],
  ['a PDF', '%PDF-1.7', 'not-ours'],
  ['JSON that is a list', '[1, 2]', 'not-ours'],
  ['JSON of another program', '{"format":"bookmarks","version":1}', 'not-ours'],
  ['JSON without a format', '{}', 'not-ours'],
  ['an export cut short', JSON_EXPORT.slice(0, JSON_EXPORT.length >> 1), 'cut-short'],
  ['an export cut inside a text', JSON_EXPORT.slice(0, JSON_EXPORT.indexOf('daily')), 'cut-short'],
  ['an export without its last brace', JSON_EXPORT.trimEnd().slice(0, -1), 'cut-short'],
  ['a comma too many', raw('"format": ', ', "format": '), 'not-json'],
  ['a text after the end', `${JSON_EXPORT} more`, 'not-json'],
  ['single quotes', "{'format':1}", 'not-json'],
  ['NaN', raw('"since": 3', '"since": NaN'), 'not-json'],
  ['Infinity by its name', raw('"since": 3', '"since": -Infinity'), 'not-json'],
  ['deep nesting', `{"format":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'too-deep'],
  ['a newer export', set('version', 4), 'newer'],
  ['an older, unknown export', set('version', 0), 'unknown-version'],
  ['a version that is a text', set('version', '1'), 'unknown-version'],
  ['no version', set('version', undefined), 'unknown-version'],
  ['what version 1 did not have', set('version', 1), 'unknown-field', 'passages'],

  ['a backup cut inside its first line', BACKUP.slice(0, 60), 'cut-short'],
  ['a backup cut inside its first word', BACKUP.slice(0, 5), 'cut-short'],
  ['a backup cut in the middle', BACKUP.slice(0, BACKUP.length >> 1), 'cut-short'],
  ['a backup without its last character', BACKUP.slice(0, -1), 'cut-short'],
  ['a backup with a word changed', BACKUP.replace('How long?', 'How wrong'), 'wrong-checksum'],
  ['a backup with another checksum', BACKUP.replace(/("sha256":")./, '$1g'), 'wrong-checksum'],
  ['a backup with a line more', `${BACKUP}\n`, 'wrong-checksum'],
  ['a backup with the line ends of Windows', BACKUP.replaceAll('\n', '\r\n'), 'wrong-checksum'],
  ['a backup of a newer version', BACKUP.replace('"version":1', '"version":2'), 'newer'],
  ['a backup of no known version', BACKUP.replace('"version":1', '"version":0.5'), 'unknown-version'],
  [
    'a backup whose first line is no JSON',
    BACKUP.replace('"encryption":null', '"encryption":nil'),
    'not-json',
  ],
  ['a backup with a weaker cipher', LOCKED.replace('AES-256-GCM', 'none'), 'unknown-encryption', 'line 1'],
  ['a backup with few rounds', LOCKED.replace('600000', '1'), 'unknown-encryption', 'line 1'],
  [
    'a backup with rounds for a year',
    LOCKED.replace('600000', '999999999999'),
    'unknown-encryption',
    'line 1',
  ],
  ['an encrypted backup and no passphrase', LOCKED, 'needs-passphrase'],

  [
    '__proto__ in the document',
    JSON_EXPORT.replace('{', '{"__proto__":{"a":1},'),
    'forbidden-name',
    '__proto__',
  ],
  [
    '__proto__ in a row',
    raw('"id": "fever"', '"__proto__": {}, "id": "fever"'),
    'forbidden-name',
    'knownWords 1 __proto__',
  ],
  [
    'constructor in a row',
    set('questions.0.text.constructor', 1),
    'forbidden-name',
    'questions 1 text.constructor',
  ],
  ['prototype in a row', set('reviews.3.prototype', {}), 'forbidden-name', 'reviews 4 prototype'],
  ['an unknown table', set('passwords', []), 'unknown-field', 'passwords'],
  ['a table missing', set('reviews', undefined), 'missing-field', 'reviews'],
  ['a table that is no list', set('savedTerms', {}), 'wrong-type', 'savedTerms'],
  ['a date of its making that is none', set('madeAt', 1.5), 'bad-date', 'madeAt'],
  ['no date of its making', set('madeAt', undefined), 'missing-field', 'madeAt'],
  ['a row that is null', set('sightings.1', null), 'wrong-type', 'sightings 2'],
  ['a row that is a list', set('sightings.1', []), 'missing-field', 'sightings 2 id'],
  ['an unknown field', set('savedTerms.1.dose', '5 mg'), 'unknown-field', 'savedTerms 2 dose'],
  ['a field missing', set('savedTerms.0.star', undefined), 'missing-field', 'savedTerms 1 star'],
  ['a number for a text', set('knownWords.0.term', 7), 'wrong-type', 'knownWords 1 term'],
  ['a text for a number', set('knownWords.0.since', '3'), 'wrong-type', 'knownWords 1 since'],
  ['a text for yes or no', set('savedTerms.0.star.value', 'yes'), 'wrong-type', 'savedTerms 1 star.value'],
  ['null for a sentence', set('sightings.0.sentence', null), 'wrong-type', 'sightings 1 sentence'],
  ['a text for tags', set('savedTerms.0.tags.value', 'skin'), 'wrong-type', 'savedTerms 1 tags.value'],
  ['an empty id', set('questions.0.id', ''), 'bad-id', 'questions 1 id'],
  ['an id with a space', set('knownWords.0.id', 'a b'), 'bad-id', 'knownWords 1 id'],
  ['an id with markup', set('knownWords.0.id', '<b>'), 'bad-id', 'knownWords 1 id'],
  ['an id too long', set('knownWords.0.id', 'x'.repeat(201)), 'too-long', 'knownWords 1 id'],
  ['a number for an id', set('knownWords.0.id', 7), 'wrong-type', 'knownWords 1 id'],
  ['a date before 1970', set('savedTerms.0.savedAt', -1), 'bad-date', 'savedTerms 1 savedAt'],
  ['a date after 2200', set('savedTerms.0.note.at', 8e15), 'bad-date', 'savedTerms 1 note.at'],
  ['a date between two milliseconds', set('sightings.0.at', 5.5), 'bad-date', 'sightings 1 at'],
  ['a date without an end', raw('"since": 3', '"since": 1e999'), 'bad-date', 'knownWords 1 since'],
  ['a count below none', set('settings.0.value.perDay', -1), 'bad-number', 'settings 1 value.perDay'],
  ['a count of half', set('settings.0.value.newPerDay', 0.5), 'bad-number', 'settings 1 value.newPerDay'],
  ['a count of millions', set('settings.0.value.perDay', 1e7), 'bad-number', 'settings 1 value.perDay'],
  ['no way of asking', set('settings.0.value.kinds', []), 'wrong-type', 'settings 1 value.kinds'],
  [
    'an unknown way of asking',
    set('settings.0.value.kinds', ['song']),
    'unknown-choice',
    'settings 1 value.kinds.0',
  ],
  [
    'half a surrogate pair in a note',
    raw('Ask: daily', 'Ask: \\ud83d'),
    'broken-text',
    'savedTerms 1 note.value',
  ],
  ['half a surrogate pair in a title', raw('A page', 'A \\udc00'), 'broken-text', 'sightings 1 title'],
  ['a name too long', set('savedTerms.0.term', 'x'.repeat(201)), 'too-long', 'savedTerms 1 term'],
  [
    'a note too long',
    set('savedTerms.0.note.value', 'x'.repeat(20_001)),
    'too-long',
    'savedTerms 1 note.value',
  ],
  ['a sentence too long', set('sightings.0.sentence', 'x'.repeat(2001)), 'too-long', 'sightings 1 sentence'],
  ['an address too long', set('sightings.0.url', 'x'.repeat(8001)), 'too-long', 'sightings 1 url'],
  [
    'a question too long',
    set('questions.0.text.value', 'x'.repeat(2001)),
    'too-long',
    'questions 1 text.value',
  ],
  [
    'a tag too long',
    set('savedTerms.0.tags.value.1', 'x'.repeat(61)),
    'too-long',
    'savedTerms 1 tags.value.1',
  ],
  [
    'too many tags',
    set(
      'savedTerms.0.tags.value',
      Array.from({ length: 31 }, (_, i) => `t${i}`),
    ),
    'too-many',
    'savedTerms 1 tags.value',
  ],
  ['a tag twice', set('savedTerms.0.tags.value', ['Skin', 'skin']), 'untidy-tags', 'savedTerms 1 tags.value'],
  ['a tag of space', set('savedTerms.0.tags.value', [' ']), 'untidy-tags', 'savedTerms 1 tags.value'],
  ['an unknown answer', set('reviews.0.grade', 5), 'unknown-choice', 'reviews 1 grade'],
  ['an unknown card', set('reviews.2.card', 'picture'), 'unknown-choice', 'reviews 3 card'],
  ['an unknown event', set('reviews.0.what', 'cheat'), 'unknown-choice', 'reviews 1 what'],
  ['an event of no kind', set('reviews.0.what', undefined), 'missing-field', 'reviews 1 what'],
  [
    'an unknown choice for the doctor',
    set('savedTerms.0.forDoctor.value', 'all'),
    'unknown-choice',
    'savedTerms 1 forDoctor.value',
  ],
  ['settings of another name', set('settings.0.id', 'theme'), 'unknown-choice', 'settings 1 id'],
  ['a saved term twice', set('savedTerms.1', EXAMPLE.rows.savedTerms[0]), 'twice', 'savedTerms 2 id'],
  ['an answer twice', set('reviews.1', EXAMPLE.rows.reviews[0]), 'twice', 'reviews 2 id'],
  ['a place of no saved term', set('sightings.1.entry', 'gout'), 'orphan', 'sightings 2 entry'],
  ['an answer to no saved term', set('reviews.3.entry', 'gout'), 'orphan', 'reviews 4 entry'],

  ['what version 2 did not have', set('version', 2), 'unknown-field', 'ownWords'],
  ['no own words', set('ownWords', undefined), 'missing-field', 'ownWords'],
  [
    'an own word without a meaning',
    set('ownWords.0.text.value.plain', undefined),
    'missing-field',
    'ownWords 1 text.value.plain',
  ],
  [
    'an own word that is a book',
    set('ownWords.0.text.value.plain', 'x'.repeat(8001)),
    'too-long',
    'ownWords 1 text.value.plain',
  ],
  [
    'names without end',
    set('ownWords.0.text.value.also', Array(51).fill('x')),
    'too-many',
    'ownWords 1 text.value.also',
  ],
  ['an own word twice', set('ownWords.1', EXAMPLE.rows.ownWords[0]), 'twice', 'ownWords 2 id'],
  ['a word of a pack without a pack', set('savedTerms.0.id', 'pack::x'), 'bad-id', 'savedTerms 1 id'],
  ['no passages', set('passages', undefined), 'missing-field', 'passages'],
  ['no readings', set('readings', undefined), 'missing-field', 'readings'],
  [
    'a passage of no reading',
    set('passages.1.reading', 'https://a.example/'),
    'orphan',
    'passages 2 reading',
  ],
  ['a reading without passages', set('passages', []), 'orphan', 'readings 1 id'],
  ['a passage twice', set('passages.1', EXAMPLE.rows.passages[0]), 'twice', 'passages 2 id'],
  ['a reading twice', set('readings.1', EXAMPLE.rows.readings[0]), 'twice', 'readings 2 id'],
  ['a reading without a key', set('readings.0.id', ''), 'bad-id', 'readings 1 id'],
  ['a key too long', set('readings.0.id', 'x'.repeat(8001)), 'too-long', 'readings 1 id'],
  ['a passage with markup for an id', set('passages.0.id', '<b>'), 'bad-id', 'passages 1 id'],
  ['an unknown colour', set('passages.0.colour.value', 'red'), 'unknown-choice', 'passages 1 colour.value'],
  ['a colour that nobody changed', set('passages.0.colour', 'pink'), 'wrong-type', 'passages 1 colour'],
  ['a passage without an anchor', set('passages.0.anchor', undefined), 'missing-field', 'passages 1 anchor'],
  [
    'a selector of another kind',
    quote('type', 'RangeSelector'),
    'unknown-choice',
    'passages 1 anchor.quote.type',
  ],
  ['a quotation too long', quote('exact', 'x'.repeat(20_001)), 'too-long', 'passages 1 anchor.quote.exact'],
  ['too much before it', quote('prefix', 'x'.repeat(2001)), 'too-long', 'passages 1 anchor.quote.prefix'],
  ['too much after it', quote('suffix', 'x'.repeat(2001)), 'too-long', 'passages 1 anchor.quote.suffix'],
  [
    'half a surrogate pair in a quotation',
    raw('once a day', 'once \\udc00'),
    'broken-text',
    'passages 2 anchor.quote.exact',
  ],
  [
    'a place between two letters',
    anchor('position.start', 0.5),
    'bad-number',
    'passages 1 anchor.position.start',
  ],
  ['an end before the start', anchor('position.end', 3), 'bad-number', 'passages 1 anchor.position'],
  ['an end beyond all pages', anchor('position.end', 1e12), 'bad-number', 'passages 1 anchor.position.end'],
  ['a text for headings', anchor('headings', 'Signs'), 'wrong-type', 'passages 1 anchor.headings'],
  ['a heading too long', anchor('headings.1', 'x'.repeat(501)), 'too-long', 'passages 1 anchor.headings.1'],
  ['too many headings', anchor('headings', Array(21).fill('x')), 'too-many', 'passages 1 anchor.headings'],
  [
    'more than all alike',
    anchor('lookalikes.quote', 1.5),
    'bad-number',
    'passages 1 anchor.lookalikes.quote',
  ],
  ['less than none alike', anchor('lookalikes.same', -1), 'bad-number', 'passages 1 anchor.lookalikes.same'],
  ['the third of two', anchor('twin', { nth: 2, of: 2 }), 'bad-number', 'passages 1 anchor.twin'],
  [
    'too many landmarks',
    anchor('landmarks', { before: [], within: Array(13).fill('a'), after: [] }),
    'too-many',
    'passages 1 anchor.landmarks.within',
  ],
  [
    'a run of five words around it',
    anchor('around', { words: 'abcde', once: '50000', from: 1, to: 2 }),
    'bad-number',
    'passages 1 anchor.around',
  ],
  [
    'more words around it than are kept',
    anchor('around', { words: 'x'.repeat(1001), once: '0', from: 0, to: 1 }),
    'too-long',
    'passages 1 anchor.around.words',
  ],
  ['null for a twin', anchor('twin', null), 'wrong-type', 'passages 1 anchor.twin'],
  ['an unknown part of an anchor', anchor('xpath', '/p'), 'unknown-field', 'passages 1 anchor.xpath'],
  [
    'a tag of a passage twice',
    set('passages.0.tags.value', ['A', 'a']),
    'untidy-tags',
    'passages 1 tags.value',
  ],
  [
    'a tag of a reading with space',
    set('readings.0.tags.value', ['a ']),
    'untidy-tags',
    'readings 1 tags.value',
  ],
  [
    'a note to a passage too long',
    set('passages.0.note.value', 'x'.repeat(20_001)),
    'too-long',
    'passages 1 note.value',
  ],
  ['an address of a page too long', set('readings.0.url', 'x'.repeat(8001)), 'too-long', 'readings 1 url'],
  ['a title of a page too long', set('readings.0.title', 'x'.repeat(2001)), 'too-long', 'readings 1 title'],
  ['no title where null says so', set('readings.1.title', undefined), 'missing-field', 'readings 2 title'],
  ['a reading of the day after 2200', set('readings.0.seenAt', 8e15), 'bad-date', 'readings 1 seenAt'],
];

describe('a bad file', () => {
  let notebook: Notebook;

  beforeAll(async () => {
    notebook = openNotebook('bad-files');
    await restore(notebook, EXAMPLE.rows, 'replace');
  });

  afterAll(() => notebook.delete());

  test('is not what the table below starts from', async () => {
    for (const file of [JSON_EXPORT, `\ufeff${JSON_EXPORT}`, BACKUP])
      expect(await readNotebookFile(new Blob([file]))).toEqual({ ok: true, value: EXAMPLE });
    expect(FILES.length).toBeGreaterThanOrEqual(60);
  });

  test.each(FILES)('%s is refused, and nothing changes', async (_what, file, rule, place) => {
    const before = await readRows(notebook);
    const read = await readNotebookFile(typeof file === 'string' ? new Blob([file]) : file);
    if (read.ok) await restore(notebook, read.value.rows, 'replace');
    expect(read).toMatchObject({ ok: false, fault: { rule } });
    // Where the parser of the browser names the place, it is up to the browser.
    if (!read.ok && rule !== 'not-json') expect(shown(read.fault.place)).toBe(place);
    expect(await readRows(notebook)).toEqual(before);
  });
});
