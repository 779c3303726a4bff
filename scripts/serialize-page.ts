// A page's DOM as text, open shadow roots and frames included, our one host element left out. Read where the page's own
// scripts cannot bend what is read: they may have put anything in place of what the DOM has.

import type { Page } from '@playwright/test';
import { inEachDocument } from './isolated-world';

/** Serialises every frame of the page, in an order that does not depend on which process a frame runs in. */
export async function serializePage(page: Page): Promise<string> {
  return (await inEachDocument(page, documentAsText)).sort().join('\n<!-- frame -->\n');
}

/** One document as text. Runs in the page, so it is whole in itself; methods of one object, because bundlers add helpers to named functions. */
export function documentAsText(): string {
  const tree = {
    /** A property as the browser knows it: the controls of a form stand in for it under their names. */
    of<T>(prototype: object, name: string, node: Node): T {
      return Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(node) as T; // named by its caller
    },
    first(node: Node) {
      return tree.of<Node | null>(Node.prototype, 'firstChild', node);
    },
    next(node: Node) {
      return tree.of<Node | null>(Node.prototype, 'nextSibling', node);
    },
    attributes(element: Element) {
      return [...tree.of<NamedNodeMap>(Element.prototype, 'attributes', element)];
    },
    shadow(element: Element) {
      return tree.of<ShadowRoot | null>(Element.prototype, 'shadowRoot', element);
    },
    /** Our host is a popover without name or content, put behind the body or into an open modal dialog. */
    isOurs(node: Node): boolean {
      if (!(node instanceof HTMLElement) || tree.first(node) || tree.shadow(node)) return false;
      const [only, ...others] = tree.attributes(node);
      if (only?.name !== 'popover' || only.value !== 'manual' || others.length > 0) return false;
      const parent = tree.of<Node | null>(Node.prototype, 'parentNode', node);
      const root = tree.of<Element | null>(Document.prototype, 'documentElement', document);
      return parent === root || parent instanceof HTMLDialogElement;
    },
    /** What to write of a node, its children as nodes that are still to be written. */
    parts(node: Node): (string | Node)[] {
      const children: Node[] = [];
      for (let child = tree.first(node); child; child = tree.next(child)) children.push(child);
      if (!(node instanceof Element)) {
        if (node instanceof Document || node instanceof DocumentFragment) return children;
        const type = tree.of<number>(Node.prototype, 'nodeType', node);
        return [`${type}:${tree.of<string | null>(Node.prototype, 'textContent', node) ?? ''}|`];
      }
      const name = tree.of<string>(Element.prototype, 'tagName', node);
      const attributes = tree
        .attributes(node)
        .map((attribute) => ` ${attribute.name}=${JSON.stringify(attribute.value)}`);
      const shadow = tree.shadow(node);
      const inShadow = shadow ? ['<#shadow>', shadow, '</#shadow>'] : [];
      return [`<${name}${attributes.join('')}>`, ...inShadow, ...children, `</${name}>`];
    },
    /** Without recursion: pages nest thousands of elements. */
    write(document: Document): string {
      let written = '';
      const ahead: (string | Node)[] = [document];
      for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
        if (typeof at === 'string') written += at;
        else if (!tree.isOurs(at)) for (const part of tree.parts(at).reverse()) ahead.push(part);
      }
      return written;
    },
  };
  return tree.write(document);
}
