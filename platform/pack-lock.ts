// Who adds a pack, and who clears away what such a writer left behind, take turns: one lock for all pages and the
// background, which the browser lets go when its holder is gone.

const LOCK = 'packs';

/** Runs a task that adds a pack; one after the other where several pages do. */
export async function whileAdding<T>(task: () => Promise<T>): Promise<T> {
  return await navigator.locks.request(LOCK, async () => await task());
}

/** Runs a task if nobody adds a pack just now. */
export async function ifNobodyAdds(task: () => Promise<unknown>): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await task();
  });
}
