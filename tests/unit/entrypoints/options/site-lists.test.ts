import { describe, expect, test } from 'vitest';
import { listSite, siteFrom, unlistSite } from '../../../../entrypoints/options/site-lists';

describe('what is typed', () => {
  test.each<[typed: string, site: string | null]>([
    ['example.org', 'example.org'],
    ['  WWW.Example.org ', 'www.example.org'],
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
  ])('%j is the site %j', (typed, site) => {
    expect(siteFrom(typed)).toBe(site);
  });
});

describe('a site', () => {
  const lists = { sitesOn: ['b.example'], sitesOff: ['a.example'] };

  test('is listed once, in order, and leaves the other list', () => {
    expect(listSite('a.example', 'sitesOn', lists)).toEqual({
      sitesOn: ['a.example', 'b.example'],
      sitesOff: [],
    });
    expect(listSite('b.example', 'sitesOn', lists)).toEqual(lists);
  });

  test('is taken off one list, and nothing is said of the other', () => {
    expect(unlistSite('a.example', 'sitesOff', lists)).toEqual({ sitesOff: [] });
  });
});
