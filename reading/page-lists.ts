// Lists of words that a page carries for machines, told to the popup when it asks. Nothing is looked for unasked, and
// looking leaves no trace in the page.

import { servePort } from '../platform/reader-port';
import { FRAME_LISTS_PORT, type FrameList, PAGE_LIST_LIMITS } from '../platform/requests';

/** Answers for this document until the signal aborts. `frame`: its name, as in FrameTerms. */
export function servePageLists(
  { document, frame }: { readonly document: Document; readonly frame: string },
  signal: AbortSignal,
): void {
  const { defaultView } = document;
  const read = (): FrameList => ({
    ...{ frame, url: document.URL, isTop: defaultView === defaultView?.top },
    scripts: scriptsWithTerms(document),
  });
  servePort(FRAME_LISTS_PORT, { read }, signal);
}

/** Texts of the scripts that may hold terms with their meanings; null where there is more than is taken from a page. */
export function scriptsWithTerms(document: Document): readonly string[] | null {
  // Asked of the prototype: an image may stand in for a method of the document under its name.
  const scripts = Document.prototype.querySelectorAll.call(document, 'script[type="application/ld+json" i]');
  const found: string[] = [];
  let length = 0;
  for (const { textContent: text } of scripts) {
    if (!text?.includes('DefinedTerm') || !text.includes('description')) continue;
    length += text.length;
    if (found.length === PAGE_LIST_LIMITS.scripts || length > PAGE_LIST_LIMITS.length) return null;
    found.push(text);
  }
  return found;
}
