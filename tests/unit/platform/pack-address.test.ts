import { expect, test } from 'vitest';
import { fileNameOf, originPattern, packAddress } from '../../../platform/pack-address';

test.each([
  ['https://example.org/list.json', 'https://example.org/list.json'],
  ['  https://example.org/list.json\n', 'https://example.org/list.json'],
  ['example.org/list.json', 'https://example.org/list.json'],
  ['example.org:8443/list.json', 'https://example.org:8443/list.json'],
  ['HTTPS://Example.org', 'https://example.org/'],
  ['https://example.org/list.json?edition=2#words', 'https://example.org/list.json?edition=2'],
  ['https://[::1]:8443/list.json', 'https://[::1]:8443/list.json'],
])('%j is the address %s', (typed, url) => {
  expect(packAddress(typed)).toEqual({ ok: true, url });
});

test.each([
  ['', 'no-address'],
  ['   ', 'no-address'],
  ['a list of words', 'no-address'],
  ['https://', 'no-address'],
  ['https://exa mple.org/', 'no-address'],
  ['http://example.org/list.json', 'not-https'],
  ['ftp://example.org/list.json', 'not-https'],
  ['file:///home/list.json', 'not-https'],
  ['data:text/csv,term', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
  ['blob:https://example.org/1', 'not-https'],
  ['moz-extension://1/list.json', 'not-https'],
  ['https://anna@example.org/list.json', 'has-password'],
  ['https://anna:secret@example.org/list.json', 'has-password'],
  ['https://:secret@example.org/list.json', 'has-password'],
])('%j is refused: %s', (typed, rule) => {
  expect(packAddress(typed)).toEqual({ ok: false, rule });
});

test('the permission is for one host, on whatever port', () => {
  expect(originPattern('https://lists.example.org:8443/a/b.json?c')).toBe('https://lists.example.org/*');
});

test.each([
  ['https://example.org/a/Words%20of%20ward%207.json', 'Words of ward 7'],
  ['https://example.org/words/', 'words'],
  ['https://example.org/%FF.csv', '%FF'],
  ['https://example.org/?id=7', 'example.org'],
])('the file at %s is called %s', (url, name) => {
  expect(fileNameOf(url)).toBe(name);
});
