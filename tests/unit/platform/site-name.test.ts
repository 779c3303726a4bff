import { expect, test } from 'vitest';
import { siteFrom } from '../../../platform/site-name';

test.each<[typed: string, site: string | null]>([
  ['example.org', 'example.org'],
  ['  WWW.Example.org ', 'example.org'],
  ['www.example', 'www.example'],
  ['https://example.org/a?b#c', 'example.org'],
  ['example.org:8080/a', 'example.org'],
  ['localhost', 'localhost'],
  ['http://192.0.2.1/', '192.0.2.1'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['', null],
  ['example', null],
  ['two words.org', null],
  ['ftp://example.org', null],
  ['javascript:alert(1)', null],
  ['https://', null],
])('%j is typed for the site %j', (typed, site) => {
  expect(siteFrom(typed)).toBe(site);
});
