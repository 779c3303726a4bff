// What lies on the desk, kept current: a word saved or an answer given in another window shows here at once, and so does
// a card whose minutes are over.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { daysAfter } from '../../notebook/days';
import { type Notebook, watchNotebook } from '../../notebook/db';
import {
  type DeskRows,
  deskOf,
  type ReviewDesk,
  readDeskRows,
  withSchedule,
} from '../../notebook/review-desk';
import { refreshSchedules } from '../../notebook/review-log';
import type { Schedule } from '../../notebook/rows';

export type DeskState = 'reading' | 'unreadable' | ReviewDesk;

export interface Desk {
  readonly state: DeskState;
  /** Takes in a schedule that was just written here, before it is read. */
  readonly take: (schedule: Schedule) => void;
  /** Has the cards that come up until that moment asked now. */
  readonly askAhead: (until: number) => void;
}

export function useDesk(notebook: Notebook): Desk {
  const [rows, setRows] = useState<DeskRows | 'reading' | 'unreadable'>('reading');
  const [ahead, setAhead] = useState(0);
  const [round, setRound] = useState(0);
  // A new round is there to read the clock again.
  const state = useMemo(
    () => (typeof rows === 'string' ? rows : deskOf(rows, Math.max(Date.now(), ahead))),
    [rows, ahead, round],
  );

  useEffect(() => {
    const life = new AbortController();
    const onFault = () => setRows('unreadable');
    void refreshSchedules(notebook).then(() =>
      watchNotebook(() => readDeskRows(notebook), { onValue: setRows, onFault, signal: life.signal }),
    );
    return () => life.abort();
  }, [notebook]);

  useEffect(() => {
    if (typeof state === 'string') return;
    const next = Math.min(state.due.nextAt ?? Infinity, daysAfter(Date.now(), 1));
    const timer = setTimeout(() => setRound((before) => before + 1), Math.max(0, next - Date.now()) + 1);
    return () => clearTimeout(timer);
  }, [state]);

  return {
    state,
    take: (schedule) => setRows((now) => (typeof now === 'string' ? now : withSchedule(now, schedule))),
    askAhead: setAhead,
  };
}
