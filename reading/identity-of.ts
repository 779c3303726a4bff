// Which page each of many addresses means, asked again and again with every change of the notebook.

import { pageIdentity } from './page-identity';

const identities = new Map<string, string>();

/** The identity of the page at an address, worked out once. */
export function identityOf(url: string): string {
  const known = identities.get(url);
  if (known !== undefined) return known;
  const identity = pageIdentity({ url });
  identities.set(url, identity);
  return identity;
}
