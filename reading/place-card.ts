// Where the card goes: beside the line of the term that is pointed at, never over the term, never past the window's edge.
// Geometry is floating-ui's; this says what we want of it.

import { computePosition, flip, offset, type Platform, platform, shift, size } from '@floating-ui/dom';

/** The term a card belongs to, for measuring. */
export interface CardAnchor {
  readonly range: Range;
  /** Viewport point that chose the line of a term broken over two lines. */
  readonly point?: { readonly x: number; readonly y: number };
}

const GAP = 6;
const MARGIN = 8;
/** Height in CSS pixels below which a card has no room for fixed parts. */
const LOW = 320;
/** Parts of a term further apart than this many of its lines stand in different columns. */
const APART = 1.5;

/**
 * The card is fixed and in the top layer: no box of the page clips it or moves it, and all is in viewport pixels already.
 * Left to itself, floating-ui reckons with a transformed or centred root element, which moves nothing here.
 */
export const IN_WINDOW: Platform = {
  ...platform,
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, width: floating.offsetWidth, height: floating.offsetHeight },
  }),
  getClippingRect: () => {
    // What is seen when the reader has zoomed in with two fingers; without scroll bars in any case.
    const { visualViewport: seen, innerWidth: width, innerHeight: height } = window;
    return seen
      ? { x: seen.offsetLeft, y: seen.offsetTop, width: seen.width, height: seen.height }
      : { x: 0, y: 0, width, height };
  },
  getOffsetParent: () => window,
  convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }) => rect,
};

/** Moves `card` beside its anchor and limits its height to the room there is. */
export async function placeCard(card: HTMLElement, anchor: CardAnchor): Promise<void> {
  const { x, y } = await computePosition({ getBoundingClientRect: () => anchorBox(anchor) }, card, {
    strategy: 'fixed',
    platform: IN_WINDOW,
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      flip({ padding: MARGIN, fallbackStrategy: 'bestFit' }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply({ availableHeight, elements }) {
          // Too low to keep bar and foot in sight: then all of the card scrolls, and the meaning comes first.
          elements.floating.toggleAttribute('data-low', availableHeight < LOW);
          elements.floating.style.maxHeight = `${Math.max(0, Math.floor(availableHeight))}px`;
        },
      }),
    ],
  });
  card.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

/**
 * What a card stands beside, in viewport pixels: as tall as the whole term, so that no line of it is covered; as wide as the
 * line that was pointed at.
 */
export function anchorBox({ range, point }: CardAnchor): DOMRect {
  const lines = [...range.getClientRects()];
  const line =
    (point && lines.find((rect) => point.y >= rect.top && point.y <= rect.bottom)) ??
    lines[0] ??
    range.getBoundingClientRect();
  let { top, bottom } = line;
  for (const rect of lines.toSorted((a, b) => Math.abs(a.top - line.top) - Math.abs(b.top - line.top))) {
    // To keep clear of two columns at once would leave no room for the card.
    if (Math.max(rect.top - bottom, top - rect.bottom) > line.height * APART) break;
    top = Math.min(top, rect.top);
    bottom = Math.max(bottom, rect.bottom);
  }
  return new DOMRect(line.left, top, line.width, bottom - top);
}
