import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchFramePassages } from '../../../platform/frame-passages';

afterEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const told = {
  ...{ frame: 'a', url: 'https://example.org/', isTop: true, reading: 'https://example.org/', canKeep: true },
  ...{ places: [{ id: 'p1', status: 'exact' }], figures: { words: 20, sentences: 2, syllables: 30 } },
};

/** A tab whose frames say what they are told to. */
function openTab() {
  let say = (_message: unknown) => {};
  let leave = () => {};
  const disconnect = vi.fn();
  const connect = vi.fn(() => ({
    onMessage: { addListener: (listener: typeof say) => (say = listener) },
    onDisconnect: { addListener: (listener: typeof leave) => (leave = listener) },
    disconnect,
  }));
  Object.assign(fakeBrowser.tabs, { connect });
  const life = new AbortController();
  const [onFrames, onGone] = [vi.fn(), vi.fn()];
  watchFramePassages(7, { onFrames, onGone, signal: life.signal });
  return {
    ...{ connect, disconnect, life, onFrames, onGone },
    say: (message: unknown) => say(message),
    leave: () => leave(),
  };
}

test('tells what each frame has told last', () => {
  const { connect, say, onFrames } = openTab();
  expect(connect).toHaveBeenCalledExactlyOnceWith(7, { name: 'frame-passages' });
  say(told);
  say({ ...told, frame: 'b', places: [] });
  say({ ...told, places: [{ id: 'p1', status: 'orphan' }] });
  expect(onFrames).toHaveBeenLastCalledWith([
    { ...told, places: [{ id: 'p1', status: 'orphan' }] },
    { ...told, frame: 'b', places: [] },
  ]);
});

test.each([
  ['nothing', undefined],
  ['a status that is none', { ...told, places: [{ id: 'p1', status: 'lost' }] }],
  ['figures that are none', { ...told, figures: { words: -1, sentences: 0, syllables: 0 } }],
])('passes over %s', (_, message) => {
  const { say, onFrames } = openTab();
  say(message);
  expect(onFrames).not.toHaveBeenCalled();
});

test('tells when no frame listens any more, and nothing after its end', () => {
  const { say, leave, life, disconnect, onFrames, onGone } = openTab();
  leave();
  expect(onGone).toHaveBeenCalledOnce();
  life.abort();
  expect(disconnect).toHaveBeenCalledOnce();
  say(told);
  leave();
  expect(onFrames).not.toHaveBeenCalled();
  expect(onGone).toHaveBeenCalledOnce();
});
