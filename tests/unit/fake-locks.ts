// Locks among the contexts of one origin, which Node 20 lacks: one holder at a time, who asks waits in turn. Shared locks are
// not told from others.

type Task<T> = (lock: { name: string } | null) => T | Promise<T>;

/** As much of LockManager as we use. */
export function fakeLocks() {
  const queues = new Map<string, Promise<unknown>>();
  return {
    async request<T>(
      name: string,
      ...rest: [Task<T>] | [{ ifAvailable?: boolean; mode?: 'shared' }, Task<T>]
    ): Promise<T> {
      const [options, task] = rest.length === 1 ? [{}, rest[0]] : rest;
      const before = queues.get(name);
      if (before && options.ifAvailable) return await task(null);
      const mine = (before ?? Promise.resolve()).then(() => task({ name }));
      const done = mine.then(
        () => {},
        () => {},
      );
      queues.set(name, done);
      try {
        return await mine;
      } finally {
        if (queues.get(name) === done) queues.delete(name);
      }
    },
  };
}
