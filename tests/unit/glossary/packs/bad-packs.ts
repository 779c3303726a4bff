// Files that must be refused, each for one rule, and where that is said to be broken. Long, because there are many.

import { strToU8 } from 'fflate';
import { LIMITS } from '../../../../glossary/packs/pack';
import type { PackPlace, PackRule } from '../../../../glossary/packs/pack-fault';
import { utf16, zipOf } from './samples';

export type BadPack = [name: string, bytes: Uint8Array, rule: PackRule, place?: PackPlace];

const text = strToU8;
const document = (entries: unknown, rest: object = {}) =>
  text(JSON.stringify({ format: 'medgloss-pack', version: 1, ...rest, entries }));
/** A document whose second entry has this besides word and meaning. */
const entry = (rest: object) =>
  document([
    { term: 'a', plain: 'b' },
    { term: 'stoma', plain: 'An opening.', ...rest },
  ]);
const table = (cell: string, column = 'term') =>
  text(
    column === 'term' ? `term,meaning\nfine,fine\n${cell},fine\n` : `term,meaning\nfine,fine\nfine,${cell}\n`,
  );
const INDEX = { title: 'A', format: 3, revision: '1' };
const bank = (...rows: unknown[]) => zipOf({ 'index.json': INDEX, 'term_bank_1.json': rows });
const meaning = (content: unknown) => bank(['a', '', '', '', 0, [content], 1, '']);
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const long = (length: number) => 'x'.repeat(length);

/** The size that a zip's directory tells of its first file, changed to another. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

function locked(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy[6] = 1;
  return copy;
}

export const BAD_FILES: readonly BadPack[] = [
  ['nothing', new Uint8Array(), 'empty'],
  ['nothing but space', text(' \n\t\n'), 'empty'],
  ['a web page', text('<!DOCTYPE html><p>Log in'), 'unknown-format'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'not-text'],
  ['letters of an old Windows', new Uint8Array([0x74, 0x2c, 0x6d, 0x0a, 0xe9, 0x2c, 0x78]), 'not-text'],
  ['UTF-8 cut in the middle of a letter', new Uint8Array([...text('a,b\nc,'), 0xe2, 0x82]), 'not-text'],
  ['half a pair in UTF-16', utf16('term\tmeaning\na\t\ud83d'), 'not-text'],
  ['zero bytes', text('term,meaning\na,b\0'), 'not-text'],
  ['JSON of something else', text('{"name":"left-pad"}'), 'unknown-format'],
  ['JSON cut short', text('{"format":"medgloss-pack","version":1,"entries":['), 'cut-short'],
  ['JSON cut in a text', text('{"format":"medgloss-pack'), 'cut-short'],
  ['JSON with a comma too many', text('{"format":"medgloss-pack",}'), 'not-json'],
  [
    'JSON that is too deep',
    text(`{"format":"medgloss-pack","entries":${nested(LIMITS.nesting)}}`),
    'too-deep',
  ],
  [
    'a name that a program trips over',
    text('{"format":"medgloss-pack","version":1,"__proto__":{"a":1},"entries":[]}'),
    'forbidden-name',
    { column: '__proto__' },
  ],
  [
    'the same deep inside',
    text('{"format":"medgloss-pack","version":1,"entries":[{"constructor":{}}]}'),
    'forbidden-name',
    { column: 'constructor' },
  ],
];

export const BAD_DOCUMENTS: readonly BadPack[] = [
  ['a newer format', document([], { version: 2 }), 'newer', { column: 'version' }],
  ['a version that never was', document([], { version: 'one' }), 'unknown-choice', { column: 'version' }],
  ['no entries', document([]), 'no-entries'],
  ['entries that are no list', document({}), 'wrong-type', { column: 'entries' }],
  [
    'no word of entries',
    text('{"format":"medgloss-pack","version":1}'),
    'missing-field',
    { column: 'entries' },
  ],
  [
    'an unknown field',
    document([{ term: 'a', plain: 'b' }], { price: 3 }),
    'unknown-field',
    { column: 'price' },
  ],
  [
    'a title that is a number',
    document([{ term: 'a', plain: 'b' }], { title: 7 }),
    'wrong-type',
    { column: 'title' },
  ],
  [
    'a title that is a book',
    document([{ term: 'a', plain: 'b' }], { title: long(501) }),
    'too-long',
    { column: 'title' },
  ],
  ['an entry that is a text', document(['stoma']), 'wrong-type', { row: 1 }],
  ['no term', document([{ plain: 'b' }]), 'missing-field', { row: 1, column: 'term' }],
  ['no meaning', document([{ term: 'b' }]), 'missing-field', { row: 1, column: 'plain' }],
  ['an empty term', document([{ term: '', plain: 'b' }]), 'no-term', { row: 1, column: 'term' }],
  ['a term of spaces', entry({ term: '  ' }), 'no-term', { row: 2, column: 'term' }],
  ['a term of signs', entry({ term: '+++' }), 'no-letters', { row: 2, column: 'term' }],
  ['a meaning of line breaks', entry({ plain: '\n\n' }), 'no-meaning', { row: 2, column: 'plain' }],
  ['a term too long', entry({ term: long(201) }), 'too-long', { row: 2, column: 'term' }],
  [
    'a term that is a sentence',
    entry({ term: 'a '.repeat(17) }),
    'too-many-words',
    { row: 2, column: 'term' },
  ],
  ['a meaning too long', entry({ plain: long(8001) }), 'too-long', { row: 2, column: 'plain' }],
  ['more than more', entry({ more: long(16_001) }), 'too-long', { row: 2, column: 'more' }],
  [
    'names without end',
    entry({ also: Array.from({ length: 51 }, (_, i) => `name ${i}`) }),
    'too-many',
    { row: 2, column: 'also' },
  ],
  ['a name that is no text', entry({ also: [7] }), 'wrong-type', { row: 2, column: 'also' }],
  ['a short form of signs', entry({ abbr: ['--'] }), 'no-letters', { row: 2, column: 'abbr' }],
  ['a tag too long', entry({ tags: [long(101)] }), 'too-long', { row: 2, column: 'tags' }],
  ['a kind that is none', entry({ kind: 'miracle' }), 'unknown-choice', { row: 2, column: 'kind' }],
  ['a level that is none', entry({ level: 4 }), 'unknown-choice', { row: 2, column: 'level' }],
  ['an id with a space', entry({ id: 'a b' }), 'bad-id', { row: 2, column: 'id' }],
  ['an id with a colon', entry({ id: 'own:a' }), 'bad-id', { row: 2, column: 'id' }],
  [
    'an id twice',
    document([
      { id: 'x', term: 'a', plain: 'b' },
      { id: 'x', term: 'c', plain: 'd' },
    ]),
    'twice',
    { row: 2, column: 'id' },
  ],
  ['a licence that is a book', entry({ licence: long(501) }), 'too-long', { row: 2, column: 'licence' }],
  [
    'half a pair',
    text('{"format":"medgloss-pack","version":1,"entries":[{"term":"a","plain":"\\ud83d"}]}'),
    'broken-text',
    { row: 1, column: 'plain' },
  ],
  [
    'a letter that was lost before',
    entry({ plain: 'caf\ufffd' }),
    'broken-text',
    { row: 2, column: 'plain' },
  ],
  ['a control character', entry({ plain: 'a\u0007b' }), 'control-character', { row: 2, column: 'plain' }],
  ['an escape in a term', entry({ term: 'a\u001b[31m' }), 'control-character', { row: 2, column: 'term' }],
  [
    'text that is turned around',
    entry({ term: 'abc\u202ecba' }),
    'direction-control',
    { row: 2, column: 'term' },
  ],
  [
    'an isolate without end',
    entry({ plain: 'abc\u2066cba' }),
    'direction-control',
    { row: 2, column: 'plain' },
  ],
  [
    'hidden letters',
    entry({ plain: 'abc\u{e0041}\u{e0042}' }),
    'hidden-character',
    { row: 2, column: 'plain' },
  ],
  [
    'a Cyrillic letter in a Latin word',
    entry({ term: '\u0430spirin' }),
    'mixed-scripts',
    { row: 2, column: 'term' },
  ],
  [
    'the same in another name',
    entry({ also: ['m\u043erphine'] }),
    'mixed-scripts',
    { row: 2, column: 'also' },
  ],
];

export const BAD_TABLES: readonly BadPack[] = [
  ['one column', text('term\nstoma\nileus\n'), 'no-meaning-column'],
  ['headings without a meaning', text('term,tags\nstoma,bowel\n'), 'no-meaning-column'],
  ['headings only', text('term,meaning\n'), 'no-entries'],
  [
    'a quote that is never closed',
    text('term,meaning\n"stoma,An opening\nileus,x\n'),
    'open-quote',
    { row: 2 },
  ],
  ['a cell beyond the headings', text('term,meaning\na,b\nc,d,e\n'), 'extra-cell', { row: 3, column: '3' }],
  ['an empty term', table(' '), 'no-term', { row: 3, column: 'term' }],
  ['an empty meaning', table(' ', 'meaning'), 'no-meaning', { row: 3, column: 'meaning' }],
  ['a meaning too long', table(long(8001), 'meaning'), 'too-long', { row: 3, column: 'meaning' }],
  ['a bell', table('a\u0007'), 'control-character', { row: 3, column: 'term' }],
  ['a level in words', text('term,meaning,level\na,b,hard\n'), 'unknown-choice', { row: 2, column: 'level' }],
  ['an id twice', text('id,term,meaning\n1,a,b\n1,c,d\n'), 'twice', { row: 3, column: 'id' }],
  ['columns without end', text(`${'a,'.repeat(61)}\nx\n`), 'too-many-columns'],
  [
    'a separator that is none',
    text('#separator:tabs\na\tb\n'),
    'unknown-choice',
    { row: 1, column: 'separator' },
  ],
  [
    'a flashcard without a back',
    text('#separator:tab\na\tb\nc\t\n'),
    'no-meaning',
    { row: 3, column: 'Back' },
  ],
];

export const BAD_DICTIONARIES: readonly BadPack[] = [
  ['a zip cut short', bank(['a', '', '', '', 0, ['b'], 1, '']).slice(0, 60), 'damaged-zip'],
  ['a zip with a password', locked(bank(['a', '', '', '', 0, ['b'], 1, ''])), 'locked-zip'],
  ['a zip of pictures', zipOf({ 'a.png': 'x' }), 'no-index', { file: 'index.json' }],
  ['an index that is a list', zipOf({ 'index.json': [] }), 'wrong-type', { file: 'index.json' }],
  [
    'a format that never was',
    zipOf({ 'index.json': { ...INDEX, format: 2 } }),
    'unknown-choice',
    { file: 'index.json', column: 'format' },
  ],
  [
    'a newer format',
    zipOf({ 'index.json': { ...INDEX, format: 4 } }),
    'newer',
    { file: 'index.json', column: 'format' },
  ],
  ['no terms', zipOf({ 'index.json': INDEX }), 'no-entries'],
  [
    'a bank that is no list',
    zipOf({ 'index.json': INDEX, 'term_bank_1.json': {} }),
    'wrong-type',
    { file: 'term_bank_1.json' },
  ],
  [
    'a bank that is no JSON',
    zipOf({ 'index.json': INDEX, 'term_bank_1.json': '[1,,2]' }),
    'not-json',
    { file: 'term_bank_1.json' },
  ],
  ['a row that is no list', bank({}), 'wrong-type', { file: 'term_bank_1.json', row: 1 }],
  [
    'a term that is a number',
    bank([7, '', '', '', 0, ['b'], 1, '']),
    'wrong-type',
    { file: 'term_bank_1.json', row: 1, column: 'term' },
  ],
  [
    'meanings that are no list',
    bank(['a', '', '', '', 0, 'b', 1, '']),
    'wrong-type',
    { file: 'term_bank_1.json', row: 1, column: 'meaning' },
  ],
  [
    'no meaning',
    bank(['a', '', '', '', 0, [], 1, '']),
    'no-meaning',
    { file: 'term_bank_1.json', row: 1, column: 'plain' },
  ],
  [
    'a meaning of an unknown type',
    meaning({ type: 'hologram' }),
    'wrong-type',
    { file: 'term_bank_1.json', row: 1, column: 'meaning' },
  ],
  [
    'a meaning that is a number',
    meaning(7),
    'wrong-type',
    { file: 'term_bank_1.json', row: 1, column: 'meaning' },
  ],
  [
    'content that is true',
    meaning({ type: 'structured-content', content: true }),
    'wrong-type',
    { file: 'term_bank_1.json', row: 1, column: 'meaning' },
  ],
  [
    'content that is too deep',
    meaning({ type: 'structured-content', content: JSON.parse(nested(40)) }),
    'too-deep',
    { file: 'term_bank_1.json' },
  ],
  [
    'names to trip over',
    zipOf({ 'index.json': INDEX, 'term_bank_1.json': '[["a","","","",0,[{"__proto__":{}}],1,""]]' }),
    'forbidden-name',
    { file: 'term_bank_1.json', column: '__proto__' },
  ],
  [
    'a bomb that says how large it is',
    lying(bank(['a', '', '', '', 0, ['b'], 1, '']), 0x7fffffff),
    'too-big',
    { file: 'index.json' },
  ],
  [
    'a bomb that says it is small',
    lying(zipOf({ 'index.json': INDEX, 'term_bank_1.json': long(1_000_000) }), 40),
    'not-json',
    { file: 'term_bank_1.json' },
  ],
  [
    'banks without end',
    zipOf({
      'index.json': INDEX,
      ...Object.fromEntries(
        Array.from({ length: LIMITS.zippedFiles }, (_, i) => [`term_bank_${i}.json`, '[]']),
      ),
    }),
    'too-many-files',
    { file: `term_bank_${LIMITS.zippedFiles - 1}.json` },
  ],
];

export const BAD_DEFINED_TERMS: readonly BadPack[] = [
  ['a set without terms', text('{"@type":"DefinedTermSet","name":"x"}'), 'no-entries'],
  [
    'a term that is a text',
    text('{"@type":"DefinedTermSet","hasDefinedTerm":["stoma"]}'),
    'wrong-type',
    { row: 1, column: 'hasDefinedTerm' },
  ],
  [
    'a term without a name',
    text('{"@type":"DefinedTerm","description":"x"}'),
    'no-term',
    { row: 1, column: 'name' },
  ],
  [
    'a term without a description',
    text('{"@type":"DefinedTerm","name":"x"}'),
    'no-meaning',
    { row: 1, column: 'description' },
  ],
];
