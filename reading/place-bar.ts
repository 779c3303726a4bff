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
/** What the bar says of what was done, in two lines. */
const STATUS = 40;

/** Where toolbar.css sets the buttons in two rows of four. */
const TWO_ROWS = '(max-width: 340px), (pointer: coarse) and (max-width: 400px)';

/** Moves `bar` to its range; hides it while no part of that is in the window. */
export async function placeBar(bar: HTMLElement, range: Range): Promise<void> {
  const box = seenBox(range);
  bar.toggleAttribute('data-away', box === undefined);
  if (!box) return;
  const isCoarse = matchMedia('(pointer: coarse)').matches;
  const { start, end, beyond } = roomToGrow(bar);
  const { x, y, placement } = await computePosition({ getBoundingClientRect: () => box }, bar, {
    strategy: 'fixed',
    platform: IN_WINDOW,
    placement: isCoarse ? 'bottom' : 'top',
    middleware: [
      offset({ mainAxis: isCoarse ? HANDLES : GAP, crossAxis: (start - end) / 2 }),
      flip({ padding: { top: beyond, bottom: beyond }, fallbackStrategy: 'initialPlacement' }),
      shift({
        padding: { top: MARGIN, bottom: MARGIN, left: MARGIN + start, right: MARGIN + end },
        crossAxis: true,
      }),
    ],
  });
  bar.dataset.side = placement;
  bar.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

/** What the bar will need once something is marked, so that no button moves under the pointer: one button more, a line said. */
function roomToGrow(bar: HTMLElement): { start: number; end: number; beyond: number } {
  const isFull = bar.querySelector('[data-kind="remove"]') !== null || matchMedia(TWO_ROWS).matches;
  const button = isFull ? 0 : (bar.querySelector<HTMLElement>('.tool')?.offsetWidth ?? 0);
  const isRightToLeft = getComputedStyle(bar).direction === 'rtl';
  const isSaying = bar.querySelector('.status[data-words]') !== null;
  return {
    start: isRightToLeft ? button : 0,
    end: isRightToLeft ? 0 : button,
    beyond: CAPTION + (isSaying ? 0 : STATUS),
  };
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
