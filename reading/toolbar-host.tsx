// The bar over a stretch of the page, made on first use: shows it, keeps it in place, and knows its keys. What its buttons
// do is decided by mark-passages.ts.

import { autoUpdate } from '@floating-ui/dom';
import { render } from 'preact';
import { i18n } from '#i18n';
import { PassageToolbar, type PassageToolbarProps } from '../components/passage-toolbar';
import { schemeAt } from './page-scheme';
import { placeBar, seenBox } from './place-bar';
import { focusedElement } from './shadow-trees';
import styles from './toolbar.css?inline';
import { createTopLayer, elementAt, keepPressesIn, undoZoom } from './top-layer';

/** What the bar shows. */
interface ToolbarView extends Pick<PassageToolbarProps, 'colour' | 'canExplain' | 'status'> {
  /** The stretch that it is about. */
  readonly range: Range;
}

export type ToolbarActions = Pick<
  PassageToolbarProps,
  'onColour' | 'onNote' | 'onCopy' | 'onExplain' | 'onRemove'
> & {
  /** Escape was pressed in it. */
  readonly onClose: () => void;
};

export interface ToolbarHost {
  show(view: ToolbarView): void;
  /** Gives the focus back to where it was, if it is in the bar. */
  hide(): void;
  /** Moves the focus into the bar. */
  focus(): void;
  readonly isShown: boolean;
  /** Whether an event comes out of the bar. */
  holds(event: Event): boolean;
}

/** A bar for one document, removed when `signal` aborts. */
export function createToolbarHost(
  document: Document,
  actions: ToolbarActions,
  signal: AbortSignal,
): ToolbarHost {
  let parts: ReturnType<typeof build> | undefined;
  let following: (() => void) | undefined;
  let focusBefore: Element | undefined;
  let isShown = false;
  /** Which button Tab comes to. */
  let current = 0;

  signal.addEventListener('abort', () => {
    following?.();
    parts?.layer.host.remove();
  });

  function show(view: ToolbarView): void {
    parts ??= build(document, onKey, onFocus);
    const { layer, bar } = parts;
    layer.putUp(view.range.startContainer);
    undoZoom(bar, layer.host);
    bar.dataset.scheme = schemeAt(elementAt(view.range.startContainer));
    const hadFocus = layer.root.activeElement !== null;
    render(<PassageToolbar {...view} {...actions} />, bar);
    const stop = setTabStop(0);
    // The button that was pressed may be none of those that are left.
    if (hadFocus && layer.root.activeElement === null) stop?.focus({ preventScroll: true });
    isShown = true;
    following?.();
    const contextElement = elementAt(view.range.startContainer);
    const reference = {
      getBoundingClientRect: () => seenBox(view.range) ?? new DOMRect(),
      contextElement,
    };
    following = autoUpdate(reference, bar, () => void placeBar(bar, view.range));
  }

  function hide(): void {
    following?.();
    following = undefined;
    if (!parts || !isShown) return;
    isShown = false;
    const hadFocus = parts.layer.root.activeElement !== null;
    parts.layer.takeDown();
    render(null, parts.bar);
    current = 0;
    if (hadFocus && (focusBefore instanceof HTMLElement || focusBefore instanceof SVGElement))
      focusBefore.focus({ preventScroll: true });
    focusBefore = undefined;
  }

  function buttons(): HTMLButtonElement[] {
    return [...(parts?.bar.querySelectorAll('button') ?? [])];
  }

  /** One button is in the order of Tab; arrows lead to the others. */
  function setTabStop(step: number): HTMLButtonElement | undefined {
    const all = buttons();
    current = (Math.min(current, all.length - 1) + step + all.length) % all.length;
    for (const [i, button] of all.entries()) button.tabIndex = i === current ? 0 : -1;
    return all[current];
  }

  function onFocus({ target }: Event): void {
    if (target instanceof HTMLButtonElement) current = Math.max(0, buttons().indexOf(target));
    setTabStop(0);
  }

  function onKey(event: KeyboardEvent): void {
    // What is typed in the bar is not typed in the page.
    event.stopPropagation();
    if (event.key === 'Escape') actions.onClose();
    const toRight = parts?.bar.dir === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = {
      ...{ ArrowRight: toRight, ArrowDown: 1, ArrowLeft: -toRight, ArrowUp: -1 },
      ...{ Home: -current, End: -current - 1 },
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setTabStop(step)?.focus({ preventScroll: true });
  }

  return {
    show,
    hide,
    focus() {
      if (!parts || !isShown) return;
      if (parts.layer.root.activeElement === null) focusBefore = focusedElement(document);
      setTabStop(0)?.focus({ preventScroll: true });
    },
    get isShown() {
      return isShown;
    },
    holds: (event) => parts !== undefined && event.composedPath().includes(parts.layer.host),
  };
}

function build(document: Document, onKey: (event: KeyboardEvent) => void, onFocus: (event: Event) => void) {
  const layer = createTopLayer(document, styles);
  const bar = document.createElement('div');
  bar.className = 'in-page toolbar';
  bar.lang = i18n.t('common.language');
  bar.dir = i18n.t('common.direction');
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', i18n.t('toolbar.label'));
  layer.root.append(bar);
  bar.addEventListener('keydown', onKey);
  bar.addEventListener('focusin', onFocus);
  keepPressesIn(bar);
  // A press takes neither the focus nor the selection from the page.
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  return { layer, bar };
}
