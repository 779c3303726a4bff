// The address that a document names as its own, for telling which page it is: only as far as it is about the page that is
// shown now. A page that goes from article to article by itself often leaves the address of the first one standing.

import { LONGEST } from '../notebook/rows';

/** As it is to be believed now; null where the document names none, or none that could be kept, or that of an earlier page. */
export function watchCanonical(document: Document): () => string | null {
  let first: { readonly page: string; readonly named: string | null } | undefined;
  return () => {
    const [page, named] = [pageOf(document.URL), canonicalOf(document)];
    if (first?.named !== named) first = { page, named };
    return first?.page === page ? named : null;
  };
}

function canonicalOf(document: Document): string | null {
  const link = document.querySelector('link[rel~="canonical" i][href]');
  const address = link instanceof HTMLLinkElement ? link.href : '';
  return address !== '' && address.length <= LONGEST.url ? address : null;
}

/** What tells one page of a site from another: not a place within the page, unless it is a route. */
function pageOf(url: string): string {
  return url.replace(/#(?![/!]).*$/, '');
}
