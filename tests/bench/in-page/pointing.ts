// Which term stands under a point: how long the answer takes, point by point, beside what the browser answers by itself.

import { USUAL_CHOICES } from '../../../platform/choices';
import { termAtPoint } from '../../../reading/hit-test';
import type { ReadText } from '../../../reading/read-text';
import { paintStaticRanges } from '../peers/all-matches';
import { frames, lap } from './lap';
import { load, readText, startReading } from './reading';

let text: ReadText | undefined;
let points: readonly { readonly x: number; readonly y: number }[] = [];

/** Newer than the types. */
declare global {
  interface HighlightRegistry {
    highlightsFromPoint?(x: number, y: number): readonly object[];
  }
}

/** Reads the page, paints it as the reader does or all of it, and chooses the points. */
export async function prepare(index: string, paint: 'window' | 'everything', count: number): Promise<void> {
  await load(index);
  if (paint === 'window') await startReading();
  text = readText();
  text.settle({ ...USUAL_CHOICES, saved: new Set(), known: new Set() });
  if (paint === 'everything') paintStaticRanges(text);
  await frames(1);
  // A grid that does not beat in time with lines or letters.
  points = Array.from({ length: count }, (_, i) => ({
    x: 20 + ((i * 97.3) % (innerWidth - 40)),
    y: 20 + ((i * 53.9) % (innerHeight - 40)),
  }));
}

const WAYS = {
  element: (x, y) => document.elementFromPoint(x, y) !== null,
  caret: (x, y) => document.caretPositionFromPoint(x, y) !== null,
  ours: (x, y) => text !== undefined && termAtPoint(document, text, x, y) !== undefined,
  highlights: (x, y) => (CSS.highlights.highlightsFromPoint?.(x, y).length ?? 0) > 0,
} satisfies Record<string, (x: number, y: number) => boolean>;

export type Way = keyof typeof WAYS;

/** Asks at every point, a lap of the given name. Gives at how many there was something. */
export function ask(way: Way, name: string): number {
  const answer = WAYS[way];
  return lap(name, () => points.filter(({ x, y }) => answer(x, y)).length);
}
