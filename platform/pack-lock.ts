// Who may change the packs' entries just now, among all pages and workers of ours: one adds a pack at a time, and what was
// removed stays on the disk while a page is open that could bring it back.

import { sweepPacks } from '../notebook/pack-changes';
import type { PackStore } from '../notebook/pack-store';

const ADDING = 'packs';
const UNDOING = 'packs-undo';

/** Runs `add` unless another page is adding a pack; false: it is. What a writer left behind that is gone is swept first. */
export async function whileAdding(store: PackStore, add: () => Promise<void>): Promise<boolean> {
  return await navigator.locks.request(ADDING, { ifAvailable: true }, async (lock) => {
    if (!lock) return false;
    await sweepPacks(store, ['coming']);
    await add();
    return true;
  });
}

/** The same, as soon as nobody is adding. */
export async function onceNobodyAdds(store: PackStore, add: () => Promise<void>): Promise<void> {
  await navigator.locks.request(ADDING, async () => {
    await sweepPacks(store, ['coming']);
    await add();
  });
}

/** Sweeps what a writer left behind that was just stopped: as soon as nobody is adding. */
export async function sweepAfterStop(store: PackStore): Promise<void> {
  await navigator.locks.request(ADDING, () => sweepPacks(store, ['coming']));
}

/** Sweeps all that nobody sees or can bring back any more; not while somebody could, or adds. */
export async function sweepUnused(store: PackStore): Promise<void> {
  await navigator.locks.request(ADDING, { ifAvailable: true }, async (adding) => {
    if (!adding) return;
    await navigator.locks.request(UNDOING, { ifAvailable: true }, async (undoing) => {
      await sweepPacks(store, undoing ? ['coming', 'leaving'] : ['coming']);
    });
  });
}

/** Keeps what is removed on the disk until the signal aborts, or the page is closed. */
export function keepRemovedPacks(signal: AbortSignal): void {
  void navigator.locks.request(
    UNDOING,
    { mode: 'shared' },
    () => new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
  );
}
