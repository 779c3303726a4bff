// The figures of the page, kept current: an answer given in another window counts here at once.

import { useEffect, useState } from 'preact/hooks';
import { daysAfter } from '../../notebook/days';
import { type Notebook, watchNotebook } from '../../notebook/db';
import {
  type DayFigure,
  forecastDue,
  type Retention,
  retention,
  reviewsPerDay,
  type TermState,
  termsByState,
} from '../../notebook/progress';
import { refreshSchedules } from '../../notebook/review-log';

export interface Progress {
  readonly saved: number;
  readonly due: readonly DayFigure[];
  readonly reviews: readonly DayFigure[];
  readonly week: Retention;
  readonly month: Retention;
  readonly ever: Retention;
  readonly states: Readonly<Record<TermState, number>>;
}

export type ProgressState = 'reading' | 'unreadable' | Progress;

export const DUE_DAYS = 14;
export const REVIEW_DAYS = 30;

export function useProgress(notebook: Notebook): ProgressState {
  const [state, setState] = useState<ProgressState>('reading');
  useEffect(() => {
    const life = new AbortController();
    const onFault = () => setState('unreadable');
    void refreshSchedules(notebook).then(() =>
      watchNotebook(() => readProgress(notebook, Date.now()), {
        ...{ onValue: setState, onFault },
        signal: life.signal,
      }),
    );
    return () => life.abort();
  }, [notebook]);
  return state;
}

function readProgress(notebook: Notebook, now: number): Promise<Progress> {
  const { savedTerms, schedules, knownWords, reviews } = notebook;
  return notebook.transaction('r', [savedTerms, schedules, knownWords, reviews], async () => {
    const [saved, made, known, log] = await Promise.all([
      savedTerms.toArray(),
      schedules.toArray(),
      knownWords.toCollection().primaryKeys(),
      reviews.toArray(),
    ]);
    const isKnown = new Set(known);
    const asked = made.filter(({ id }) => !isKnown.has(id));
    return {
      saved: saved.length,
      due: forecastDue(asked, { now, days: DUE_DAYS }),
      reviews: reviewsPerDay(log, { now, days: REVIEW_DAYS }),
      week: retention(log, daysAfter(now, -6)),
      month: retention(log, daysAfter(now, -29)),
      ever: retention(log, 0),
      states: termsByState(saved, made),
    };
  });
}
