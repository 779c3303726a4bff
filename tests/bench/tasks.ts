// Tasks of a page's main thread in a trace, and whose they are. The Long Tasks API tells of none below 50 milliseconds,
// and not whose they are; a trace names the script of every function that the browser calls.

import type { TraceEvent } from './clock';

/** Milliseconds. */
export interface Task {
  /** Processor time of the main thread. */
  readonly busy: number;
  /** By the clock on the wall. */
  readonly wall: number;
  /** Processor time of functions and scripts of ours in it. */
  readonly ours: number;
  /** It draws a frame. */
  readonly isFrame: boolean;
}

const DRAWING = new Set(['PrePaint', 'Layerize', 'Commit', 'FireAnimationFrame']);
const SCRIPT = new Set([
  'FunctionCall',
  'EvaluateScript',
  'v8.compile',
  'v8.compileModule',
  'v8.evaluateModule',
]);

/** Milliseconds of processor time that scripts took on the thread that set a mark: all that `isCounted` accepts. */
export function scriptTime(
  events: readonly TraceEvent[],
  { mark, isCounted }: { mark: string; isCounted: (url: string) => boolean },
): number {
  const onThread = threadOf(events, mark).filter(({ name }) => SCRIPT.has(name) || name === 'RunMicrotasks');
  return outermost(onThread.filter((event) => isCounted(urlOf(event))));
}

/** The tasks between two marks, on the thread that set them, in order; from the first one where no first mark is named. */
export function tasksBetween(
  events: readonly TraceEvent[],
  { from, to, isOurs }: { from?: string; to: string; isOurs: (url: string) => boolean },
): Task[] {
  const begin = from === undefined ? undefined : events.find(({ name }) => name === from);
  const end = events.findLast(({ name }) => name === to);
  if (!end || (from !== undefined && !begin))
    throw new Error(`no marks ${from ?? ''} and ${to} in the trace`);
  const onThread = threadOf(events, to);
  const since = begin?.ts ?? 0;
  const tasks = onThread.filter(
    ({ name, ts, dur = 0 }) => name === 'RunTask' && ts + dur >= since && ts <= end.ts,
  );
  let at = 0;
  return tasks.map((task) => {
    const until = task.ts + (task.dur ?? 0);
    const within: TraceEvent[] = [];
    for (; at < onThread.length; at++) {
      const event = onThread[at];
      if (!event || event.ts > until) break;
      if (event.ts >= task.ts && event !== task) within.push(event);
    }
    return {
      busy: milliseconds(task.tdur),
      wall: milliseconds(task.dur),
      ours: outermost(within.filter((event) => SCRIPT.has(event.name) && isOurs(urlOf(event)))),
      isFrame: within.some(({ name }) => DRAWING.has(name)),
    };
  });
}

/** What lasts, on the thread that set a mark, in order, the outer before the inner. */
function threadOf(events: readonly TraceEvent[], mark: string): TraceEvent[] {
  const set = events.find(({ name }) => name === mark);
  return events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === set?.pid && tid === set.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

/** Processor time of events, those inside others left out: one of our functions may be called by another. */
function outermost(events: readonly TraceEvent[]): number {
  let covered = 0;
  let sum = 0;
  for (const { ts, dur = 0, tdur } of events) {
    if (ts < covered) continue;
    covered = ts + dur;
    sum += milliseconds(tdur);
  }
  return sum;
}

function urlOf({ args }: TraceEvent): string {
  return args.data?.url ?? args.data?.fileName ?? '';
}

function milliseconds(microseconds: number | undefined): number {
  return (microseconds ?? 0) / 1000;
}
