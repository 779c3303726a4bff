import { expect, test } from 'vitest';
import { askerOf } from '../../../platform/asker';

const id = 'test-extension-id';
const url = 'https://example.org/page';

// The fields of a tab that matter here; the browser gives many more.
type Tab = NonNullable<Parameters<typeof askerOf>[0]['tab']>;
const tabOf = (fields: object) => ({ incognito: false, ...fields }) as Tab;

/** What the tests on title and address leave aside. */
const aside = {
  sensitiveHosts: [],
  frameUrl: expect.anything(),
  ...{ isTop: expect.anything(), isOfPage: expect.anything(), isPrivate: expect.anything(), tabId: null },
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
    ...{ hostname: 'example.org', sensitiveHosts: [], title: null, url: null, frameUrl: null },
    ...{ isTop: true, isOfPage: false, isPrivate: true, tabId: null },
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
    ...{ hostname: null, sensitiveHosts: [], title: 'T', url: null, frameUrl: null },
    ...{ isTop: true, isOfPage: false, isPrivate: false, tabId: null },
  });
});

test.each([
  ['mail', 'https://mail.example/', 'https://sso.mail.example/', ['mail.example', 'sso.mail.example']],
  ['mail in a private window', 'https://mail.example/', 'https://ads.example/', ['mail.example']],
  ['a bank in a shop', 'https://shop.example/', 'https://pay.bank.example/', ['pay.bank.example']],
  ['an advertisement in mail', 'https://mail.example/', 'https://ads.example/', ['mail.example']],
])('tells what is sensitive of %s', (what, page, frame, sensitiveHosts) => {
  const tab = tabOf({ url: page, incognito: what.includes('private') });
  expect(askerOf({ id, frameId: 4, url: frame, tab })).toMatchObject({ sensitiveHosts });
});

test('tells a frame from the page around it, and which tab it is in', () => {
  const tab = tabOf({ id: 7, url, title: 'T' });
  expect(askerOf({ id, frameId: 4, url: 'https://anna:pw@frame.example/x', tab })).toMatchObject({
    ...{ url, frameUrl: 'https://frame.example/x', isTop: false, isPrivate: false, tabId: 7 },
  });
  expect(askerOf({ id, frameId: 4, url: 'about:srcdoc', tab })).toMatchObject({ url, frameUrl: null });
  expect(askerOf({ id, frameId: 0, url, tab })).toMatchObject({ isTop: true });
});

test.each([
  ['a frame made by the page', 'about:srcdoc', 'https://example.org', true],
  ['a blob of the page', 'blob:https://example.org/1', 'https://example.org', true],
  ['a frame made by a frame of others', 'about:blank', 'https://ads.example', false],
  ['a frame in a sandbox', 'about:srcdoc', 'null', false],
  ['a frame of data', 'data:text/html,x', 'null', false],
  ['a frame of which the browser does not tell', 'about:blank', undefined, false],
  ['another port', 'https://example.org:8443/', 'https://example.org:8443', false],
] as const)('%s is of the page in the tab or is not', (_what, address, origin, isOfPage) => {
  const sender = { id, frameId: 4, url: address, tab: tabOf({ url }), ...(origin && { origin }) };
  expect(askerOf(sender)?.isOfPage).toBe(isOfPage);
});

test('what is in a tab of unknown address or of none is of no page', () => {
  const frame = { id, frameId: 4, url: 'about:blank', origin: 'null' };
  expect(askerOf({ ...frame, tab: tabOf({}) })?.isOfPage).toBe(false);
  expect(askerOf({ ...frame, tab: tabOf({ url: 'file:///a.html' }) })?.isOfPage).toBe(false);
});
