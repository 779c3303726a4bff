// A host element of ours over a page: a popover on the root element with a closed shadow root, there only while it is
// shown. All chores of such an element, whatever is shown in it.

import theme from '../components/theme.css?inline';
import frame from './host.css?inline';
import surface from './over-page.css?inline';
import { parentAcross } from './shadow-trees';

export interface TopLayer {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Shows the host above whatever `near` stands in. */
  putUp(near: Node): void;
  takeDown(): void;
}

/** A host that is not in the page yet. @param styles what is shown in it, besides the look of any surface */
export function createTopLayer(document: Document, styles: string): TopLayer {
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(theme + frame + surface + styles);
  root.adoptedStyleSheets = [sheet];
  return {
    host,
    root,
    putUp(near) {
      // In a page's modal dialog everything outside is inert, so the host lives inside the dialog while it is up.
      const parent = modalAround(elementAt(near)) ?? document.documentElement;
      if (host.parentNode !== parent) parent.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
    },
    takeDown() {
      if (host.matches(':popover-open')) host.hidePopover();
      host.remove();
    },
  };
}

/** A press in `box` is no press beside whatever the page has open. */
export function keepPressesIn(box: HTMLElement): void {
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'touchstart', 'touchend'])
    box.addEventListener(type, (event) => event.stopPropagation());
}

/** A page that zooms its root element would zoom what is ours along, off its place. */
export function undoZoom(box: HTMLElement, host: HTMLElement): void {
  box.style.zoom = String(1 / (host.currentCSSZoom || 1));
}

/** The element that a node is, or stands in. */
export function elementAt(node: Node): Element {
  const element = node instanceof Element ? node : parentAcross(node);
  return element ?? node.ownerDocument?.documentElement ?? document.documentElement;
}

/** The modal dialog that an element stands in, its own or that of a shadow tree around it. */
function modalAround(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = parentAcross(at)) if (at.matches('dialog:modal')) return at;
  return undefined;
}
