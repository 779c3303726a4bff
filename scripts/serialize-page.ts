// A page's DOM as text, open shadow roots and same-origin frames included, our one host element left out.

import type { Page } from '@playwright/test';

/** Longest wait for one frame, in milliseconds: a frame that loads lazily may never have anything to serialise. */
const PATIENCE = 2000;

/** Serialises every frame of the page. */
export async function serializePage(page: Page): Promise<string> {
  const frames = page.frames().map((frame) => {
    const late = new Promise<string>((resolve) => setTimeout(resolve, PATIENCE, 'not loaded'));
    return Promise.race([
      frame.evaluate(serializeDocument).catch((error) => `cannot be read: ${error}`),
      late,
    ]);
  });
  return (await Promise.all(frames)).join('\n<!-- frame -->\n');
}

/** Runs in the page, so it is whole in itself; methods of one object, because bundlers add helpers to named functions. */
function serializeDocument(): string {
  const tree = {
    /** Our host is a popover without name or content, put behind the body or into an open modal dialog. */
    isOurs(node: Node): boolean {
      return (
        node instanceof HTMLElement &&
        node.popover === 'manual' &&
        node.childNodes.length === 0 &&
        node.attributes.length === 1 &&
        !node.shadowRoot &&
        (node.parentElement === document.documentElement || node.parentElement instanceof HTMLDialogElement)
      );
    },
    write(node: Node): string {
      if (tree.isOurs(node)) return '';
      const children = [...node.childNodes].map((child) => tree.write(child)).join('');
      if (node instanceof Element) {
        const attributes = [...node.attributes]
          .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
          .join('');
        const inShadow = [...(node.shadowRoot?.childNodes ?? [])].map((child) => tree.write(child)).join('');
        const shadow = node.shadowRoot ? `<#shadow>${inShadow}</#shadow>` : '';
        return `<${node.tagName}${attributes}>${shadow}${children}</${node.tagName}>`;
      }
      if (node instanceof Document || node instanceof DocumentFragment) return children;
      return `${node.nodeType}:${node.textContent ?? ''}|`;
    },
  };
  return tree.write(document);
}
