// The other frames of a tab, in the order in which a step from the last term of one leads to the first of the next: a page
// before the frames in it, frames as the browser counts them. Frames of other sites show how many frames they hold, no more.

import type { Ask } from '../platform/ask';
import type { ReaderCommand } from '../platform/requests';

/** How many frames are asked at most: pages may hold hundreds, nearly all without a word. */
const MOST = 24;

/** Which way a command steps; null for one that does not. */
export function stepOf(command: ReaderCommand): 1 | -1 | null {
  if (command === 'next-term') return 1;
  return command === 'previous-term' ? -1 : null;
}

/** Has another frame go on where there is no more term in this one; whether one did. */
export async function stepElsewhere({ defaultView }: Document, step: 1 | -1, ask: Ask): Promise<boolean> {
  for (const path of defaultView ? otherFrames(defaultView, step) : []) {
    const answer = await ask('stepInto', { path, step });
    if (answer.ok && answer.value.stepped) return true;
  }
  return false;
}

/** Whether a path is this window's. */
export function isAt(window: Window, path: readonly number[]): boolean {
  return framePath(window)?.join() === path.join();
}

/** Where a window stands below the top one: at each level, which of its parent's frames it is. Null where that cannot be told. */
function framePath(window: Window): number[] | null {
  const { parent } = window;
  if (parent === window) return [];
  const above = framePath(parent);
  const place = framesOf(parent).indexOf(window);
  return above && place >= 0 ? [...above, place] : null;
}

/** Paths of the others, the next one first, round the end. */
function otherFrames(window: Window, step: 1 | -1): number[][] {
  const own = framePath(window)?.join();
  const all = pathsBelow(window.top ?? window, []);
  const here = all.findIndex((path) => path.join() === own);
  if (here < 0) return [];
  const others = [...all.slice(here + 1), ...all.slice(0, here)];
  return (step === 1 ? others : others.reverse()).slice(0, MOST);
}

function pathsBelow(window: Window, path: number[]): number[][] {
  return [path, ...framesOf(window).flatMap((frame, i) => pathsBelow(frame, [...path, i]))];
}

function framesOf(window: Window): Window[] {
  return Array.from({ length: window.length }, (_, i) => window[i]).filter((frame) => frame !== undefined);
}
