// What lies on the desk, kept current: a word saved or an answer given in another window shows here at once, and so does
// a card whose minutes are over.

import { useEffect, useState } from 'preact/hooks';
import { daysAfter } from '../../notebook/days';
import { type Notebook, watchNotebook } from '../../notebook/db';
import { type ReviewDesk, readReviewDesk } from '../../notebook/review-desk';
import { refreshSchedules } from '../../notebook/review-log';

export type DeskState = 'reading' | 'unreadable' | ReviewDesk;

export interface Desk {
  readonly state: DeskState;
  /** Reads it anew, and shows it together with what `andThen` changes: for one who has just changed the notebook. */
  readonly refresh: (andThen: () => void) => Promise<void>;
  /** Has the cards that come up until that moment asked now. */
  readonly askAhead: (until: number) => void;
}

export function useDesk(notebook: Notebook): Desk {
  const [state, setState] = useState<DeskState>('reading');
  const [ahead, setAhead] = useState(0);
  const [round, setRound] = useState(0);
  const read = () => readReviewDesk(notebook, Math.max(Date.now(), ahead));

  // A new round is there to read the clock again.
  useEffect(() => {
    const life = new AbortController();
    const onFault = () => setState('unreadable');
    void refreshSchedules(notebook).then(() =>
      watchNotebook(read, { onValue: setState, onFault, signal: life.signal }),
    );
    return () => life.abort();
  }, [notebook, ahead, round]);

  useEffect(() => {
    if (typeof state === 'string') return;
    const next = Math.min(state.due.nextAt ?? Infinity, daysAfter(Date.now(), 1));
    const timer = setTimeout(() => setRound((before) => before + 1), Math.max(0, next - Date.now()) + 1);
    return () => clearTimeout(timer);
  }, [state]);

  return {
    state,
    async refresh(andThen) {
      const fresh = await read().catch(() => 'unreadable' as const);
      andThen();
      setState(fresh);
    },
    askAhead: setAhead,
  };
}
