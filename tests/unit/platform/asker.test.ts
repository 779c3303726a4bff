import { expect, test } from 'vitest';
import { askerOf } from '../../../platform/asker';

const id = 'test-extension-id';
const url = 'https://example.org/page';

// The fields of a tab that matter here; the browser gives many more.
type Tab = NonNullable<Parameters<typeof askerOf>[0]['tab']>;
const tabOf = (fields: object) => ({ incognito: false, ...fields }) as Tab;

/** What the tests on title and address leave aside. */
const aside = {
  frameUrl: expect.anything(),
  ...{ isTop: expect.anything(), isPrivate: expect.anything(), tabId: null },
};

test('takes title and address of the tab, not of the frame that asks', () => {
  const tab = tabOf({ url, title: 'T' });
  expect(askerOf({ id, frameId: 4, url: 'https://ads.example/', tab })).toEqual({
    hostname: 'example.org',
    title: 'T',
    url,
    ...aside,
  });
});

test('takes the address of the top frame where the browser keeps that of the tab', () => {
  expect(askerOf({ id, frameId: 0, url, tab: tabOf({}) })).toEqual({
    hostname: 'example.org',
    title: null,
    url,
    ...aside,
  });
});

test('a frame in a tab of unknown address is itself the site, and leads nowhere', () => {
  expect(askerOf({ id, frameId: 4, url, tab: tabOf({}) })).toEqual({
    hostname: 'example.org',
    title: null,
    url: null,
    ...aside,
  });
});

test('keeps neither title nor address of a private window', () => {
  const tab = tabOf({ url, title: 'T', incognito: true });
  expect(askerOf({ id, frameId: 0, url, tab })).toEqual({
    ...{ hostname: 'example.org', title: null, url: null, frameUrl: null },
    ...{ isTop: true, isPrivate: true, tabId: null },
  });
});

test.each([
  'file:///home/anna/notes.html',
  'chrome-extension://test-extension-id/welcome.html',
  'about:blank',
  'not a url',
])('keeps no address for %s', (address) => {
  const tab = tabOf({ url: address, title: 'T' });
  expect(askerOf({ id, frameId: 0, url: address, tab })).toEqual({
    ...{ hostname: null, title: 'T', url: null, frameUrl: null },
    ...{ isTop: true, isPrivate: false, tabId: null },
  });
});

test('tells a frame from the page around it, and which tab it is in', () => {
  const tab = tabOf({ id: 7, url, title: 'T' });
  expect(askerOf({ id, frameId: 4, url: 'https://anna:pw@frame.example/x', tab })).toMatchObject({
    ...{ url, frameUrl: 'https://frame.example/x', isTop: false, isPrivate: false, tabId: 7 },
  });
  expect(askerOf({ id, frameId: 4, url: 'about:srcdoc', tab })).toMatchObject({ url, frameUrl: null });
  expect(askerOf({ id, frameId: 0, url, tab })).toMatchObject({ isTop: true });
});
