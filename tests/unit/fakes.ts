// What Node lacks of a browser: a fake extension API, an IndexedDB in memory and locks, in place before any test is imported.

import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
vi.stubGlobal('navigator', { locks: { request: takeTurns() } });

/** Runs the tasks of one name one after the other. */
function takeTurns(): (name: string, task: () => Promise<unknown>) => Promise<unknown> {
  const lasts = new Map<string, Promise<unknown>>();
  return (name, task) => {
    const turn = (lasts.get(name) ?? Promise.resolve()).then(task);
    lasts.set(
      name,
      turn.catch(() => {}),
    );
    return turn;
  };
}
