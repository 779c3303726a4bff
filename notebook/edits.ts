// A value that the reader changes from several windows and brings back from backups: which of two versions stands. Pure.

/**
 * A value with the change that made it. Of two versions the one with the later `at` stands, then the one with the
 * greater `edit`: whoever compares them, in whatever order and however often, keeps the same one (a last-writer-wins
 * register).
 */
export interface Edited<T> {
  readonly value: T;
  /** Epoch milliseconds; 0 for a value that nobody has changed yet. */
  readonly at: number;
  /** UUID made by whoever made the change, so that a change sent twice is one; empty where `at` is 0. */
  readonly edit: string;
}

/** A value that nobody has changed yet: any change of it stands. */
export function unedited<T>(value: T): Edited<T> {
  return { value, at: 0, edit: '' };
}

/**
 * The change of a value from what its editor saw. It is later than what was seen even where the clock has been set
 * back, so that what the reader typed last is what stands. Make it once, and send that same one again on a failure.
 */
export function changeOf<T>(seen: Edited<unknown>, value: T): Edited<T> {
  return { value, at: Math.max(Date.now(), seen.at + 1), edit: crypto.randomUUID() };
}

/** The version that stands. Commutative, associative and idempotent. */
export function laterOf<T>(a: Edited<T>, b: Edited<T>): Edited<T> {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  if (a.edit !== b.edit) return a.edit > b.edit ? a : b;
  // The same change with two values comes from no build of ours; a file may hold it, and it must not matter which came first.
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}
