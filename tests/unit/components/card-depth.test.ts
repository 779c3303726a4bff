import { expect, test } from 'vitest';
import { type CardDepth, depthByKey, depthIn } from '../../../components/card-depth';
import type { Entry } from '../../../glossary/entry';

const BARE: Entry = {
  ...{ id: 'x', term: 'x', kind: 'disease', level: 2, plain: 'X.' },
  ...{ also: [], abbr: [], brands: [], parts: [], related: [] },
};
const NAMED: Entry = { ...BARE, also: ['ex'] };
const TAUGHT: Entry = { ...BARE, more: 'Much more.' };

const pressed = (key: string, held: object = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false },
  ...held,
});

test.each<[what: string, entry: Entry, from: CardDepth, keys: string, CardDepth[]]>([
  [
    'an entry with a text for students',
    TAUGHT,
    'usual',
    '+--++',
    ['full', 'usual', 'short', 'usual', 'full'],
  ],
  ['the ends', TAUGHT, 'full', '+---', ['full', 'usual', 'short', 'short']],
  ['the same keys, shifted or not', TAUGHT, 'usual', '=__=', ['full', 'usual', 'short', 'usual']],
  ['an entry without a text for students', NAMED, 'usual', '+-+', ['usual', 'short', 'usual']],
  ['what the reader chose elsewhere, in one step', NAMED, 'full', '-', ['short']],
  ['an entry that has nothing to leave out', BARE, 'usual', '-+', ['usual', 'usual']],
  ['other keys', TAUGHT, 'full', 'mx0', ['full', 'full', 'full']],
])('plus and minus step through what a card says: %s', (_, entry, from, keys, expected) => {
  let depth = from;
  expect([...keys].map((key) => (depth = depthByKey(pressed(key), depth, entry)))).toEqual(expected);
});

test.each(['ctrlKey', 'metaKey', 'altKey'])('a key with %s is the browser’s', (held) => {
  expect(depthByKey(pressed('+', { [held]: true }), 'usual', TAUGHT)).toBe('usual');
  expect(depthByKey(pressed('-', { [held]: true }), 'usual', TAUGHT)).toBe('usual');
});

test('a short card that leaves nothing out is the usual one', () => {
  expect([BARE, NAMED, TAUGHT].map((entry) => depthIn(entry, 'short'))).toEqual(['usual', 'short', 'short']);
});
