// What the reader has just chosen, shown before it is stored: a control that waited for the disk would jump back under the
// finger whenever the page is drawn again meanwhile.

import { useEffect, useState } from 'preact/hooks';

/**
 * The value to show, and how to choose another. The choice stands until what is stored changes, or until `keep` has
 * failed to store it.
 */
export function useShownAtOnce<T>(
  stored: T,
  keep: (value: T) => Promise<boolean>,
): [shown: T, choose: (value: T) => Promise<void>] {
  const [chosen, setChosen] = useState<{ readonly value: T } | null>(null);
  // A change of what is stored ends the choice.
  useEffect(() => setChosen(null), [stored]);
  return [
    chosen ? chosen.value : stored,
    async (value) => {
      const choice = { value };
      setChosen(choice);
      const isKept = await keep(value).catch(() => false);
      if (!isKept) setChosen((now) => (now === choice ? null : now));
    },
  ];
}
