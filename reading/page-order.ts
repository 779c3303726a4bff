// What was read of a page, kept in the order of the page though it comes in any order: by slices, by changes, by shadow
// trees found late.

import { pageOrder } from './shadow-trees';

/** Something that stands at a node, and may have gone from the page. */
export interface Placed {
  readonly at: Node;
  isGone: boolean;
}

/** Things in page order. Adding is cheap where the new ones come after all others, as they do while a page is first read. */
export class PageOrder<T extends Placed> {
  private sorted: T[] = [];
  private fresh: T[] = [];
  private hasGone = false;
  /** Grows whenever the list changes in another way than at its end. */
  revision = 0;

  add(item: T): void {
    this.fresh.push(item);
  }

  /** Marks one as gone; it is dropped the next time the list is asked for. */
  remove(item: T): void {
    item.isGone = true;
    this.hasGone = true;
    this.revision++;
  }

  clear(): void {
    for (const item of [...this.sorted, ...this.fresh]) item.isGone = true;
    this.sorted = [];
    this.fresh = [];
    this.revision++;
  }

  /** All of them, in page order. */
  get all(): readonly T[] {
    this.settle();
    return this.sorted;
  }

  private settle(): void {
    if (this.hasGone) {
      this.sorted = this.sorted.filter(({ isGone }) => !isGone);
      this.fresh = this.fresh.filter(({ isGone }) => !isGone);
      this.hasGone = false;
    }
    if (this.fresh.length === 0) return;
    // Mostly in order already, which this sort takes in one pass.
    const fresh = this.fresh.sort((a, b) => pageOrder(a.at, b.at));
    this.fresh = [];
    const [first] = fresh;
    const last = this.sorted.at(-1);
    if (!first) return;
    if (!last || pageOrder(last.at, first.at) < 0) for (const item of fresh) this.sorted.push(item);
    else {
      this.sorted = this.merge(fresh);
      this.revision++;
    }
  }

  /** A place for each new one is found by bisection: few come, into a list that may be long. */
  private merge(fresh: readonly T[]): T[] {
    const merged: T[] = [];
    let from = 0;
    for (const item of fresh) {
      let [low, high] = [from, this.sorted.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        const other = this.sorted[middle];
        if (other && pageOrder(other.at, item.at) < 0) low = middle + 1;
        else high = middle;
      }
      for (; from < low; from++) push(merged, this.sorted[from]);
      merged.push(item);
    }
    for (; from < this.sorted.length; from++) push(merged, this.sorted[from]);
    return merged;
  }
}

function push<T>(list: T[], item: T | undefined): void {
  if (item) list.push(item);
}
