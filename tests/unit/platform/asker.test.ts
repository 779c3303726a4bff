import { expect, test } from 'vitest';
import { askerOf } from '../../../platform/asker';

const id = 'test-extension-id';
const url = 'https://example.org/page';

// The fields of a tab that matter here; the browser gives many more.
type Tab = NonNullable<Parameters<typeof askerOf>[0]['tab']>;
const tabOf = (fields: object) => ({ incognito: false, ...fields }) as Tab;

test('takes title and address of the tab, not of the frame that asks', () => {
  const tab = tabOf({ url, title: 'T' });
  expect(askerOf({ id, frameId: 4, url: 'https://ads.example/', tab })).toEqual({
    hostname: 'example.org',
    title: 'T',
    url,
  });
});

test('takes the address of the top frame where the browser keeps that of the tab', () => {
  expect(askerOf({ id, frameId: 0, url, tab: tabOf({}) })).toEqual({
    hostname: 'example.org',
    title: null,
    url,
  });
});

test('a frame in a tab of unknown address is itself the site, and leads nowhere', () => {
  expect(askerOf({ id, frameId: 4, url, tab: tabOf({}) })).toEqual({
    hostname: 'example.org',
    title: null,
    url: null,
  });
});

test('keeps neither title nor address of a private window', () => {
  const tab = tabOf({ url, title: 'T', incognito: true });
  expect(askerOf({ id, frameId: 0, url, tab })).toEqual({ hostname: 'example.org', title: null, url: null });
});

test.each([
  'file:///home/anna/notes.html',
  'chrome-extension://test-extension-id/welcome.html',
  'about:blank',
  'not a url',
])('keeps no address for %s', (address) => {
  const tab = tabOf({ url: address, title: 'T' });
  expect(askerOf({ id, frameId: 0, url: address, tab })).toEqual({ hostname: null, title: 'T', url: null });
});
