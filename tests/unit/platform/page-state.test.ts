import { expect, test } from 'vitest';
import { addressOfPage, type Frames, type PageState, pageState, siteAt } from '../../../platform/page-state';
import type { FrameTerms } from '../../../platform/requests';
import { DEFAULT_SETTINGS, type Settings } from '../../../platform/settings';

function frameOf(entries: readonly number[], fields: Partial<FrameTerms> = {}): FrameTerms {
  return {
    frame: 'm1',
    url: 'https://example.org/',
    title: '',
    isTop: true,
    words: 100,
    looksMedical: true,
    settled: true,
    unread: null,
    marks: entries.map((entry) => ({
      text: 'x',
      entry,
      others: [],
      pageWords: [],
      level: 2,
      isAskedFor: true,
      marked: true,
    })),
    ...fields,
  };
}

const off: Settings = { ...DEFAULT_SETTINGS, enabled: false };
const offByOrganisation: Settings = {
  ...DEFAULT_SETTINGS,
  managed: { ...DEFAULT_SETTINGS.managed, sitesOff: ['example.org'] },
};
const offHere: Settings = { ...DEFAULT_SETTINGS, sitesOff: ['example.org'] };
const unmarked = frameOf([], {
  marks: [{ text: 'x', entry: 4, others: [], pageWords: [], level: 1, isAskedFor: false, marked: false }],
});
const leftOut = frameOf([], { marks: unmarked.marks.map((mark) => ({ ...mark, level: 2 })) });
const known = frameOf([], { marks: unmarked.marks.map((mark) => ({ ...mark, isAskedFor: true })) });
const plain = frameOf([], { looksMedical: false });
const drawn = frameOf([], { looksMedical: false, words: 3, unread: 'drawn' });
const framed = frameOf([], { looksMedical: false, words: 0, unread: 'frame' });
const all: Settings = { ...DEFAULT_SETTINGS, amount: 'all' };
const web = 'https://example.org/a';

const cases: [what: string, address: string | null, settings: Settings, frames: Frames, says: PageState][] = [
  ['off everywhere, whatever the page', 'about:blank', off, 'gone', { kind: 'off' }],
  ['off on this site', web, offHere, 'waiting', { kind: 'off-here' }],
  ['off on this site by an organisation', web, offByOrganisation, 'waiting', { kind: 'off-here-managed' }],
  ['off on a site below this one', 'https://www.example.org/', offHere, 'waiting', { kind: 'off-here' }],
  ['on for other sites', 'https://example.com/', offHere, 'waiting', { kind: 'reading' }],
  ['a page of the browser', 'chrome://settings/', DEFAULT_SETTINGS, 'gone', { kind: 'unreadable' }],
  ['a store', 'https://chromewebstore.google.com/x', DEFAULT_SETTINGS, 'gone', { kind: 'store' }],
  ['a page that the browser keeps to itself', null, DEFAULT_SETTINGS, 'gone', { kind: 'unknown' }],
  ['mail', 'https://mail.example/', DEFAULT_SETTINGS, 'waiting', { kind: 'sensitive' }],
  [
    'mail that was asked for',
    'https://mail.example/',
    { ...DEFAULT_SETTINGS, sitesOn: ['mail.example'] },
    [],
    { kind: 'reading' },
  ],
  [
    'a site that is not chosen',
    web,
    { ...DEFAULT_SETTINGS, sites: 'chosen' },
    'waiting',
    { kind: 'not-chosen' },
  ],
  ['a form', web, DEFAULT_SETTINGS, [frameOf([], { looksMedical: false, unread: 'form' })], { kind: 'form' }],
  ['letters that are drawn', web, DEFAULT_SETTINGS, [drawn], { kind: 'drawn' }],
  ['a frame out of reach', web, DEFAULT_SETTINGS, [framed], { kind: 'frame' }],
  [
    'a frame in reach',
    web,
    DEFAULT_SETTINGS,
    [framed, frameOf([1], { isTop: false })],
    { kind: 'terms', count: 1 },
  ],
  [
    'a form in an advertisement',
    web,
    DEFAULT_SETTINGS,
    [plain, frameOf([], { isTop: false, looksMedical: false, unread: 'form' })],
    { kind: 'not-medical' },
  ],
  [
    'a browser that cannot paint',
    web,
    DEFAULT_SETTINGS,
    [frameOf([1], { unread: 'no-paint' })],
    { kind: 'no-paint' },
  ],
  ['a page opened before the extension was', web, DEFAULT_SETTINGS, 'gone', { kind: 'not-running' }],
  ['a page of pictures', web, DEFAULT_SETTINGS, 'silent', { kind: 'no-text' }],
  ['no frame has told yet', web, DEFAULT_SETTINGS, [], { kind: 'reading' }],
  ['a frame still reading', web, DEFAULT_SETTINGS, [frameOf([], { settled: false })], { kind: 'reading' }],
  [
    'terms while still reading',
    web,
    DEFAULT_SETTINGS,
    [frameOf([1], { settled: false })],
    { kind: 'terms', count: 1 },
  ],
  ['an ordinary page', web, DEFAULT_SETTINGS, [plain], { kind: 'not-medical' }],
  ['a medical page of easy words', web, DEFAULT_SETTINGS, [plain, unmarked], { kind: 'easy-terms' }],
  ['a medical page of words that were left out', web, all, [unmarked], { kind: 'kinds-off' }],
  ['hard words that were left out', web, DEFAULT_SETTINGS, [leftOut], { kind: 'kinds-off' }],
  ['a medical page of known words', web, DEFAULT_SETTINGS, [known], { kind: 'no-terms' }],
  ['a medical page without terms', web, DEFAULT_SETTINGS, [frameOf([])], { kind: 'no-terms' }],
  [
    'distinct terms over frames',
    web,
    DEFAULT_SETTINGS,
    [frameOf([1, 2, 2]), frameOf([2, 3])],
    { kind: 'terms', count: 3 },
  ],
];

test.each(cases)('%s', (_what, address, settings, frames, says) => {
  expect(pageState({ settings, address: address === null ? null : new URL(address), frames })).toEqual(says);
});

test('takes the address from the top frame where the browser does not tell', () => {
  const inner = frameOf([], { isTop: false, url: 'https://ads.example/' });
  expect(addressOfPage([inner, frameOf([])])?.href).toBe('https://example.org/');
  expect(addressOfPage([inner])).toBeNull();
  expect(addressOfPage('gone')).toBeNull();
});

test('names a site only for pages that have one to turn off', () => {
  expect(siteAt(new URL('https://example.org:8080/a')).hostname).toBe('example.org');
  for (const address of ['file:///a.html', 'about:blank', 'https://addons.mozilla.org/']) {
    expect(siteAt(new URL(address)).hostname).toBeNull();
  }
});
