// What a live region says: the same words twice are said twice.

import { useCallback, useState } from 'preact/hooks';

export interface Said {
  readonly words: string;
  /** Key of the element with the words: another one each time, because only what comes anew is read out. */
  readonly nth: number;
}

/** Nothing at first. `say` stays the same function. */
export function useSaid(): readonly [said: Said, say: (words: string) => void] {
  const [said, setSaid] = useState<Said>({ words: '', nth: 0 });
  const say = useCallback((words: string) => setSaid(({ nth }) => ({ words, nth: nth + 1 })), []);
  return [said, say];
}
