import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchPanelFocus, writePanelFocus } from '../../../platform/panel-focus';

const focus = { tabId: 7, passage: 'p1', at: 1 };

afterEach(() => fakeBrowser.reset());

test('a panel that opens learns what was asked for last, and then of whatever is asked for', async () => {
  const life = new AbortController();
  await writePanelFocus(focus);
  const seen = vi.fn();
  watchPanelFocus(seen, life.signal);
  await vi.waitFor(() => expect(seen.mock.calls).toEqual([[focus]]));
  await writePanelFocus({ ...focus, passage: 'p2' });
  expect(seen).toHaveBeenLastCalledWith({ ...focus, passage: 'p2' });
  life.abort();
  await writePanelFocus(focus);
  expect(seen).toHaveBeenCalledTimes(2);
});

test('what is no focus is passed over', async () => {
  const life = new AbortController();
  const seen = vi.fn();
  await fakeBrowser.storage.session.set({ 'panel-focus': { tabId: 'x' } });
  watchPanelFocus(seen, life.signal);
  await fakeBrowser.storage.session.set({ other: focus });
  await writePanelFocus(focus);
  expect(seen.mock.calls).toEqual([[focus]]);
  life.abort();
});
