// Which passages are still as they were when they are read anew, so that what is drawn of them can stay. Pure.

import type { Passage } from './rows';

/** `now`, with every passage that has not changed being the one of `before`; `before` itself where nothing has. */
export function keepSamePassages(before: readonly Passage[], now: readonly Passage[]): readonly Passage[] {
  const known = new Map(before.map((passage) => [passage.id, passage]));
  const kept = now.map((passage) => {
    const old = known.get(passage.id);
    // A change has a name of its own, and where a passage stands is never changed.
    const isOld =
      old && (['colour', 'note', 'tags'] as const).every((field) => old[field].edit === passage[field].edit);
    return isOld ? old : passage;
  });
  return kept.length === before.length && kept.every((passage, i) => passage === before[i]) ? before : kept;
}
