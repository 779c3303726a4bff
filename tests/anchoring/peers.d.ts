// Types of the peer that comes without, as far as the bench uses it.

declare module 'dom-anchor-text-quote' {
  interface Selector {
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  }
  export function fromRange(root: Node, range: Range): Selector;
  export function toRange(root: Node, selector: Selector, options: { hint: number }): Range | null;
}
