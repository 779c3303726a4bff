// The address that a document names as its own, for telling which page it is.

import { LONGEST } from '../notebook/rows';

/** As the document has it; null where it names none, or none that could be kept. */
export function canonicalOf(document: Document): string | null {
  const link = document.querySelector('link[rel~="canonical" i][href]');
  const address = link instanceof HTMLLinkElement ? link.href : '';
  return address !== '' && address.length <= LONGEST.url ? address : null;
}
