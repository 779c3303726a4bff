// What of an address may be kept.

/** An http(s) address without the name and password it may carry; null for anything else: it leads nowhere later. */
export function webAddress(address: string | undefined): URL | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.username = '';
  url.password = '';
  return url;
}
