// Reads the time that the main thread of a page was at work: pages set marks, the browser's trace says how much processor
// time their thread had used by then. A busy machine takes the thread's turn away, but does not count that against it.

import type { CDPSession } from '@playwright/test';

/** One event of Chromium's trace; times are microseconds. `tts` and `tdur` are processor time of the thread. */
export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string; readonly fileName?: string } };
}

const MARKS = ['blink.user_timing'];
/** Tasks and the scripts in them, too. */
export const TASKS = [...MARKS, 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/** Records what the browser does while `work` goes on. Give the session of the browser, or of one page. */
export async function trace(
  session: CDPSession,
  work: () => Promise<void>,
  categories: readonly string[] = MARKS,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  // The protocol knows no more of an event than that it is an object.
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...categories], recordMode: 'recordAsMuchAsPossible' },
  });
  try {
    await work();
  } finally {
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
  }
  return events;
}

/** Milliseconds of work between the marks `NAME<` and `NAME>`, by name, in the order in which they were set. */
export function lapsIn(events: readonly TraceEvent[]): Map<string, number[]> {
  const begun = new Map<string, number>();
  const laps = new Map<string, number[]>();
  for (const { name, cat, tts } of events.toSorted((a, b) => a.ts - b.ts)) {
    if (!cat.includes('blink.user_timing') || tts === undefined) continue;
    const lap = name.slice(0, -1);
    if (name.endsWith('<')) begun.set(lap, tts);
    else if (name.endsWith('>')) {
      const from = begun.get(lap);
      if (from !== undefined) laps.set(lap, [...(laps.get(lap) ?? []), (tts - from) / 1000]);
    }
  }
  return laps;
}
