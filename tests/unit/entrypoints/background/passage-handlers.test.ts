import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { passageHandlers } from '../../../../entrypoints/background/passage-handlers';
import { type Notebook, openNotebook } from '../../../../notebook/db';
import { changeOf } from '../../../../notebook/edits';
import type { PassageAnchor } from '../../../../notebook/passage-anchor';
import { changePassage } from '../../../../notebook/passages';
import type { Asker } from '../../../../platform/asker';
import { changeSettings } from '../../../../platform/settings';

const anchor: PassageAnchor = {
  quote: { type: 'TextQuoteSelector', exact: 'a clot', prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start: 0, end: 6 },
  headings: [],
  lookalikes: { same: 0, quote: 0, prefix: 0, suffix: 0, headings: 0 },
};
const url = 'https://www.example.org/clots?utm_source=x#top';
const page: Asker = {
  ...{ hostname: 'www.example.org', sensitiveHosts: [], title: 'On clots', url, frameUrl: url },
  ...{ isTop: true, isOfPage: true, isPrivate: false, tabId: 7 },
};
const privatePage: Asker = { ...page, title: null, url: null, frameUrl: null, isPrivate: true };
const frame = (frameUrl: string | null): Asker => ({ ...page, isTop: false, frameUrl });
const canonical = null;
const keep = { passage: 'p1', canonical, colour: 'yellow', anchor } as const;

let notebook: Notebook;
let handlers: ReturnType<typeof passageHandlers>;
let databases = 0;
const onChanged = vi.fn();

beforeEach(() => {
  notebook = openNotebook(`passages-${databases++}`);
  handlers = passageHandlers(notebook, onChanged);
});

afterEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  onChanged.mockClear();
  await notebook.delete();
});

const kept = async (asker: Asker, named: string | null = null) =>
  (await handlers.passages(asker, { canonical: named })).passages.map(({ id, colour }) => [id, colour]);

test('keeps a passage with title and address of the page, under its identity, once', async () => {
  expect(await handlers.keepPassage(page, keep)).toEqual({ ok: true });
  expect(await handlers.keepPassage(page, keep)).toEqual({ ok: true });
  expect(await notebook.readings.toArray()).toMatchObject([
    { id: 'https://example.org/clots', title: 'On clots', url },
  ]);
  expect(await handlers.passages(page, { canonical })).toEqual({
    ...{ reading: 'https://example.org/clots', canKeep: true, toolbar: true },
    passages: [{ id: 'p1', colour: 'yellow', anchor }],
  });
});

test('finds them again under another address of the same page, and not on other pages', async () => {
  await handlers.keepPassage(page, keep);
  const at = (address: string): Asker => ({ ...page, url: address, frameUrl: address });
  expect(await kept(at('http://example.org/clots/'))).toHaveLength(1);
  expect(await kept(at('https://example.org/x'), 'https://example.org/clots')).toHaveLength(1);
  expect(await kept(at('https://example.org/x'))).toEqual([]);
  expect(await kept(at('https://elsewhere.example/x'), 'https://example.org/clots')).toEqual([]);
});

describe('a frame', () => {
  test('with an address of its own is a page of its own', async () => {
    await handlers.keepPassage(frame('https://frame.example/a'), keep);
    expect(await kept(page)).toEqual([]);
    expect(await notebook.readings.toArray()).toMatchObject([
      // The title of the tab is another page's.
      { url: 'https://frame.example/a', title: null },
    ]);
  });

  test('without one belongs to the page around it, whatever address it names', async () => {
    const named = { ...keep, canonical: 'https://example.org/other' };
    await handlers.keepPassage(frame(null), named);
    expect(await kept(page)).toHaveLength(1);
    expect(await notebook.readings.toArray()).toMatchObject([{ url, title: 'On clots' }]);
  });

  test('without one that a stranger made is told nothing, and nothing is kept of it', async () => {
    await handlers.keepPassage(page, keep);
    const stranger = { ...frame(null), isOfPage: false };
    expect(await handlers.passages(stranger, { canonical })).toMatchObject({
      ...{ reading: null, canKeep: false, passages: [] },
    });
    const other = { ...keep, passage: 'p2' };
    expect(await handlers.keepPassage(stranger, other)).toEqual({ ok: false, code: 'no-address' });
    expect(await handlers.takeBackPassage(stranger, { passage: 'p1', canonical })).toMatchObject({
      undone: false,
    });
  });
});

test.each([
  ['a private window', privatePage, 'private'],
  ['a file', { ...page, url: null, frameUrl: null }, 'no-address'],
  ['an address too long to keep', { ...page, url: `https://example.org/${'x'.repeat(8000)}` }, 'no-address'],
] as const)('keeps nothing of %s, and says why', async (_what, asker, code) => {
  expect(await handlers.keepPassage(asker, keep)).toEqual({ ok: false, code });
  expect(await handlers.passages(asker, { canonical })).toMatchObject({
    ...{ reading: null, canKeep: false, passages: [] },
  });
  expect(await notebook.passages.count()).toBe(0);
  expect(onChanged).not.toHaveBeenCalled();
});

test('tells of neither notes nor tags', async () => {
  await handlers.keepPassage(page, keep);
  const [row] = await notebook.passages.toArray();
  if (!row) throw new Error('nothing was kept');
  await changePassage(notebook, { id: 'p1', changes: { note: changeOf(row.note, 'my secret') } });
  expect(JSON.stringify(await handlers.passages(page, { canonical }))).not.toContain('secret');
});

describe('another page', () => {
  const other: Asker = { ...page, url: 'https://example.org/other', frameUrl: 'https://example.org/other' };

  test('neither colors a passage nor takes it back', async () => {
    await handlers.keepPassage(page, keep);
    const ask = { passage: 'p1', canonical };
    expect(await handlers.colourPassage(other, { ...ask, colour: 'pink' })).toEqual({ changed: false });
    const refusal = { undone: false, code: 'not-ours' };
    expect(await handlers.takeBackPassage(other, ask)).toEqual(refusal);
    expect(await handlers.takeBackPassage(privatePage, ask)).toEqual(refusal);
    expect(await kept(page)).toEqual([['p1', 'yellow']]);
  });
});

test('colors and takes back, and tells the tabs of each change and of nothing else', async () => {
  await handlers.keepPassage(page, keep);
  const ask = { passage: 'p1', canonical };
  expect(await handlers.colourPassage(page, { ...ask, colour: 'pink' })).toEqual({ changed: true });
  expect(await kept(page)).toEqual([['p1', 'pink']]);
  expect(onChanged).toHaveBeenCalledTimes(2);
  expect(await handlers.takeBackPassage(page, ask)).toEqual({ undone: true });
  expect(await handlers.takeBackPassage(page, ask)).toEqual({ undone: true });
  expect(await handlers.colourPassage(page, { ...ask, colour: 'blue' })).toEqual({ changed: false });
  expect(onChanged).toHaveBeenCalledTimes(3);
  expect(await notebook.readings.count()).toBe(0);
});

test('does not take back what the reader has written about', async () => {
  await handlers.keepPassage(page, keep);
  const [row] = await notebook.passages.toArray();
  if (!row) throw new Error('nothing was kept');
  await changePassage(notebook, { id: 'p1', changes: { note: changeOf(row.note, 'mine') } });
  expect(await handlers.takeBackPassage(page, { passage: 'p1', canonical })).toEqual({
    ...{ undone: false, code: 'has-note' },
  });
  expect(await kept(page)).toHaveLength(1);
});

test('offers the bar unless that, the site or all is switched off', async () => {
  const offers = async () => (await handlers.passages(page, { canonical })).toolbar;
  expect(await offers()).toBe(true);
  await changeSettings(() => ({ passageToolbar: false }));
  expect(await offers()).toBe(false);
  await changeSettings(() => ({ passageToolbar: true, sitesOff: ['www.example.org'] }));
  expect(await offers()).toBe(false);
});

test.each([
  ['everywhere', { enabled: false }],
  ['on this site', { sitesOff: ['www.example.org'] }],
])('switched off %s, neither shows nor keeps passages, and loses none', async (_where, off) => {
  await handlers.keepPassage(page, keep);
  await changeSettings(() => off);
  expect(await handlers.passages(page, { canonical })).toEqual({
    ...{ reading: null, canKeep: false, toolbar: false, passages: [] },
  });
  const other = { ...keep, passage: 'p2' };
  expect(await handlers.keepPassage(page, other)).toEqual({ ok: false, code: 'off' });
  await changeSettings(() => ({ enabled: true, sitesOff: [] }));
  expect(await kept(page)).toEqual([['p1', 'yellow']]);
});

test('where no addresses may be kept, keeps no passage, offers no bar, and shows what was kept before', async () => {
  await handlers.keepPassage(page, keep);
  await fakeBrowser.storage.managed.set({ addresses: false });
  const other = { ...keep, passage: 'p2' };
  expect(await handlers.keepPassage(page, other)).toEqual({ ok: false, code: 'managed' });
  expect(await handlers.passages(page, { canonical })).toMatchObject({ canKeep: false, toolbar: false });
  expect(await kept(page)).toEqual([['p1', 'yellow']]);
  expect(await handlers.takeBackPassage(page, { passage: 'p1', canonical })).toEqual({ undone: true });
});

test('says that nothing was kept where the notebook cannot be written', async () => {
  notebook.close({ disableAutoOpen: true });
  expect(await handlers.keepPassage(page, keep)).toEqual({ ok: false, code: 'storage-failed' });
  expect(await handlers.passages(page, { canonical })).toMatchObject({ canKeep: true, passages: [] });
  expect(onChanged).not.toHaveBeenCalled();
});

test('does not say that a passage is gone where the notebook cannot be read', async () => {
  await handlers.keepPassage(page, keep);
  notebook.close({ disableAutoOpen: true });
  const ask = { passage: 'p1', canonical };
  await expect(handlers.takeBackPassage(page, ask)).rejects.toThrow();
  await expect(handlers.colourPassage(page, { ...ask, colour: 'pink' })).rejects.toThrow();
});

describe('the panel', () => {
  test('is opened beside the tab, at the passage', async () => {
    const open = vi.fn(async () => undefined);
    Object.assign(fakeBrowser, { sidePanel: { open } });
    onTestFinished(() => void Reflect.deleteProperty(fakeBrowser, 'sidePanel'));
    expect(await handlers.openPanel(page, { passage: 'p1' })).toEqual({ opened: true });
    expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
    expect(await fakeBrowser.storage.session.get('panel-focus')).toMatchObject({
      'panel-focus': { tabId: 7, passage: 'p1' },
    });
  });

  test.each([
    ['open already', true, 0],
    ['closed', false, 1],
  ])('that Firefox does not open for a page, and is %s', async (_what, isOpenNow, tabs) => {
    const [{ id = 0, windowId } = {}] = await fakeBrowser.tabs.query({});
    const open = () => Promise.reject(new Error('may only be called from a user input handler'));
    const isOpen = vi.fn(async () => isOpenNow);
    Object.assign(fakeBrowser, { sidebarAction: { open, isOpen } });
    onTestFinished(() => void Reflect.deleteProperty(fakeBrowser, 'sidebarAction'));
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    const asked = await handlers.openPanel({ ...page, tabId: id }, { passage: 'p1' });
    expect(asked).toEqual({ opened: true });
    expect(isOpen).toHaveBeenCalledExactlyOnceWith({ windowId });
    expect(create).toHaveBeenCalledTimes(tabs);
    expect(await fakeBrowser.storage.session.get('panel-focus')).toMatchObject({
      'panel-focus': { tabId: id, passage: 'p1' },
    });
  });

  test('where it cannot be had is the readings in a tab', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    expect(await handlers.openPanel(page, { passage: 'p1' })).toEqual({ opened: true });
    expect(create.mock.calls[0]?.[0].url).toMatch(/\/readings\.html#p1$/);
  });

  test('that cannot be had any more than a tab is said not to have opened', async () => {
    vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValue(new Error('no current window'));
    expect(await handlers.openPanel(page, { passage: 'p1' })).toEqual({ opened: false });
  });

  test('belongs to a tab', async () => {
    expect(await handlers.openPanel({ ...page, tabId: null }, { passage: null })).toEqual({ opened: false });
  });
});
