// Which open shadow trees have been met while reading, and which elements may come by one later: to attach one leaves no
// record.

import { isInSkipped } from './blocks';
import { localNameOf, shadowRootOf } from './true-dom';

/** As many elements are looked at in one go. */
const MOST_ELEMENTS = 5000;

export class ShadowTrees {
  private readonly met = new Set<ShadowRoot>();
  /** Custom elements that had none when they were read. */
  private readonly without = new Set<Element>();

  /** @param onMet called once for each tree */
  constructor(private readonly onMet: (shadow: ShadowRoot) => void) {}

  /** The open shadow tree of an element that is being read. */
  meet(element: Element): ShadowRoot | null {
    const shadow = shadowRootOf(element);
    if (shadow && !this.met.has(shadow)) {
      this.met.add(shadow);
      this.onMet(shadow);
    } else if (!shadow && localNameOf(element).includes('-')) this.without.add(element);
    return shadow;
  }

  forget(node: Element | ShadowRoot): void {
    if (node instanceof ShadowRoot) this.met.delete(node);
    else this.without.delete(node);
  }

  clear(): void {
    this.met.clear();
    this.without.clear();
  }

  /** Elements that were read and have come by an open shadow tree since; each is told once. */
  late(): Element[] {
    const late = [...this.without].filter((element) => shadowRootOf(element));
    for (const element of late) this.without.delete(element);
    return late;
  }

  /** The same, of any element below a root that is small enough to look at whole. */
  unknownBelow(root: Element): Element[] {
    const all = Element.prototype.getElementsByTagName.call(root, '*');
    if (all.length > MOST_ELEMENTS) return [];
    return [...all].filter((element) => {
      const shadow = shadowRootOf(element);
      return shadow && !this.met.has(shadow) && !isInSkipped(element);
    });
  }

  [Symbol.iterator](): Iterator<ShadowRoot> {
    return this.met.values();
  }
}
