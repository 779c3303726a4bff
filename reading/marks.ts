// Keeps the marks near the screen painted: when the page has been read, when it scrolls, when it changes its layout.
// Measures after a frame has been drawn, so that no layout is done for us alone.

import type { Painter } from './paint';
import { blocksInView, termsInView } from './paint-window';
import { staticRange } from './ranges';
import type { ReadText } from './read-text';

export interface MarksOptions {
  readonly document: Document;
  readonly text: ReadText;
  readonly painter: Painter;
  /** Runs a task; an error in it is the caller's to catch. */
  readonly run: (task: () => void) => void;
  readonly signal: AbortSignal;
}

export interface Marks {
  /** Paints as the page stands now. */
  paint(): void;
  /** The same, after a new look at what can be seen. */
  refresh(): void;
}

/** Share of a screen that may be scrolled before the paint follows; what is painted reaches further. */
const FOLLOW = 0.5;

// After any of these, something may stand where nothing stood: an opened <details>, a tab, a picture that has arrived.
const LAYOUT_EVENTS =
  'toggle click keyup load resize pageshow transitionend animationend contentvisibilityautostatechange';

export function keepMarks({ document, text, painter, run, signal }: MarksOptions): Marks {
  const paintedAt = new WeakMap<EventTarget, number>();
  let scheduled = false;

  function paint(): void {
    const ranges = blocksInView(text.blocks()).flatMap((read) =>
      termsInView(
        read,
        text.termsOf(read).filter(({ marked }) => marked),
      ).map(({ start, end }) => staticRange(read.block, start, end)),
    );
    painter.paint(ranges);
  }

  /** Once after the next frame, however often it is asked for. */
  function paintSoon(): void {
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      setTimeout(() => {
        scheduled = false;
        if (!signal.aborted) run(paint);
      });
    });
  }

  function refresh(): void {
    text.chooseAnew();
    paint();
  }

  function onLayout(): void {
    text.chooseAnew();
    paintSoon();
  }

  function onScroll({ target }: Event): void {
    const scroller = target instanceof Element ? target : document.scrollingElement;
    if (!scroller) return;
    const before = paintedAt.get(scroller) ?? 0;
    if (Math.abs(scroller.scrollTop - before) < scroller.clientHeight * FOLLOW) return;
    paintedAt.set(scroller, scroller.scrollTop);
    paintSoon();
  }

  const options = { signal, capture: true, passive: true };
  const view = document.defaultView;
  view?.addEventListener('scroll', onScroll, options);
  for (const type of LAYOUT_EVENTS.split(' ')) view?.addEventListener(type, onLayout, options);
  const growth = new ResizeObserver(onLayout);
  for (const box of [document.documentElement, document.body]) if (box) growth.observe(box);
  signal.addEventListener('abort', () => growth.disconnect());
  return { paint, refresh };
}
