import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPageList, takePageList, watchFrameLists } from '../../../platform/page-lists';
import { type FrameList, PAGE_LIST_LIMITS } from '../../../platform/requests';

afterEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const list: FrameList = {
  ...{ frame: 'a', url: 'https://me:secret@words.example/teeth?q=1', isTop: true, scripts: ['{}'] },
};

test('hands a list to the page where lists are added, once', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  await openPageList(list, true);
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: fakeBrowser.runtime.getURL('/packs.html') });
  expect(await takePageList()).toEqual({
    ...{ scripts: ['{}'], address: 'https://words.example/teeth?q=1', mayKeepAddress: true },
  });
  expect(await takePageList()).toBeNull();
});

test.each([
  ['a private window', list, false],
  ['a file', { ...list, url: 'file:///home/me/letter.html' }, true],
  ['a document of a script', { ...list, url: 'about:blank' }, true],
])('keeps no address of %s', async (_, found, mayKeepAddress) => {
  await openPageList(found, mayKeepAddress);
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toMatch(/words\.example|letter/);
  expect(await takePageList()).toEqual({ scripts: ['{}'], address: null, mayKeepAddress });
});

test.each([
  ['nothing', undefined],
  ['what is no list', { scripts: 7, address: null, mayKeepAddress: true }],
  ['texts that are none', { scripts: [7], address: null, mayKeepAddress: true }],
  [
    'more than is taken from a page',
    { scripts: ['x'.repeat(PAGE_LIST_LIMITS.length + 1)], address: null, mayKeepAddress: true },
  ],
])('takes nothing of %s', async (_, stored) => {
  await fakeBrowser.storage.session.set({ 'page-list': stored });
  expect(await takePageList()).toBeNull();
});

test('tells what frames carry, and passes over what is none of it', () => {
  let say = (_message: unknown) => {};
  const connect = vi.fn(() => ({
    onMessage: { addListener: (listener: typeof say) => (say = listener) },
    onDisconnect: { addListener: () => {} },
    disconnect: () => {},
  }));
  Object.assign(fakeBrowser.tabs, { connect });
  const onFrames = vi.fn();
  watchFrameLists(7, { onFrames, onGone: () => {}, signal: new AbortController().signal });
  expect(connect).toHaveBeenCalledExactlyOnceWith(7, { name: 'frame-lists' });
  say(list);
  say({ ...list, frame: 'b', scripts: null });
  say({ ...list, frame: 'c', scripts: Array(PAGE_LIST_LIMITS.scripts + 1).fill('') });
  say({ ...list, frame: 'd', scripts: 'x' });
  expect(onFrames).toHaveBeenLastCalledWith([list, { ...list, frame: 'b', scripts: null }]);
});
