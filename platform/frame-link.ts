// Keeps a page of ours in touch with the frames of a tab over a port to all of them. A port reaches only frames that are
// there when it is opened, and breaks when the page goes: it is opened anew when asked, and when it broke.

/** "waiting": frames may still answer; "gone": none listens; "silent": they listen and have nothing to tell. */
export type Told<F> = 'waiting' | 'gone' | 'silent' | readonly F[];

/** Opens a port to all frames of a tab: `platform/frame-terms.ts` and its like. */
export type ConnectFrames<F> = (events: {
  onFrames: (frames: F[]) => void;
  onGone: () => void;
  signal: AbortSignal;
}) => void;

export interface FrameLink {
  /** The tab has come a step further: whatever frames are there now are asked anew. What was told stands meanwhile. */
  again(): void;
}

/** Milliseconds. A reader that is only just starting does not listen yet, so a lost connection is tried again. */
const RETRIES = [150, 400, 400, 400, 400, 400, 400, 400];
/** How long a new port gathers what frames tell before it takes the place of an old one. */
const GATHER = 120;
/** A page that listens and says nothing for so long has no text. */
const SILENCE = 4000;

/** Calls `onTold` with what the frames tell, from the first `again` until the signal aborts. */
export function linkFrames<F>(
  connect: ConnectFrames<F>,
  { onTold, signal }: { onTold: (told: Told<F>) => void; signal: AbortSignal },
): FrameLink {
  /** The port that speaks for the tab, and one that is to take its place. */
  let current: AbortController | undefined;
  let next: AbortController | undefined;
  let timers: ReturnType<typeof setTimeout>[] = [];
  signal.addEventListener('abort', () => {
    forgetTimers();
    next?.abort();
    current?.abort();
  });

  function forgetTimers(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  }

  function attempt(tries: number): void {
    forgetTimers();
    next?.abort();
    const mine = new AbortController();
    next = mine;
    let gathered: readonly F[] | undefined;
    const takeOver = () => {
      forgetTimers();
      current?.abort();
      current = mine;
      next = undefined;
      if (gathered) onTold(gathered);
    };
    if (!current) timers.push(setTimeout(() => onTold('silent'), SILENCE));
    connect({
      signal: mine.signal,
      onFrames(frames) {
        const isFirst = gathered === undefined;
        gathered = frames;
        if (current === mine) onTold(frames);
        else if (!current) takeOver();
        else if (isFirst) timers.push(setTimeout(takeOver, GATHER));
      },
      onGone() {
        if (current === mine) {
          current = undefined;
          onTold('waiting');
          if (!next) attempt(0);
        } else if (next === mine) fail(tries);
      },
    });
  }

  function fail(tries: number): void {
    forgetTimers();
    next = undefined;
    // The one that stands says so itself when it breaks.
    if (current) return;
    if (tries > 0) onTold('gone');
    const wait = RETRIES[tries];
    if (wait !== undefined) timers.push(setTimeout(() => attempt(tries + 1), wait));
  }

  return {
    again() {
      if (signal.aborted) return;
      if (!current) onTold('waiting');
      attempt(0);
    },
  };
}
