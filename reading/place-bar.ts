// Where the bar goes: above the stretch of the page that it is about, as far as that is in the window; below where there
// is no room, or where a finger selects, because the system's own menu comes above.

import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import { IN_WINDOW } from './place-card';

const GAP = 8;
/** As much as the handles of a selection hang down below it. */
const HANDLES = 30;
const MARGIN = 8;
/** What a button is called stands beyond the bar. */
const CAPTION = 36;

/** Moves `bar` to its range; hides it while no part of that is in the window. */
export async function placeBar(bar: HTMLElement, range: Range): Promise<void> {
  const box = seenBox(range);
  bar.toggleAttribute('data-away', box === undefined);
  if (!box) return;
  const isCoarse = matchMedia('(pointer: coarse)').matches;
  const { x, y, placement } = await computePosition({ getBoundingClientRect: () => box }, bar, {
    strategy: 'fixed',
    platform: IN_WINDOW,
    placement: isCoarse ? 'bottom' : 'top',
    middleware: [
      offset(isCoarse ? HANDLES : GAP),
      flip({ padding: { top: CAPTION, bottom: CAPTION }, fallbackStrategy: 'initialPlacement' }),
      shift({ padding: MARGIN, crossAxis: true }),
    ],
  });
  bar.dataset.side = placement;
  bar.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

/** The box around all lines of a range that are in the window. */
export function seenBox(range: Range): DOMRect | undefined {
  const lines = [...range.getClientRects()].filter(
    ({ top, bottom, left, right, width }) =>
      width > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
  );
  if (lines.length === 0) return undefined;
  const left = Math.min(...lines.map((line) => line.left));
  const top = Math.min(...lines.map((line) => line.top));
  const right = Math.max(...lines.map((line) => line.right));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
