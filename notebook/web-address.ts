// What of an address is kept and shown.

/** An http(s) address without the name and password it may carry; null for anything else: never javascript:, data: or file:. */
export function webAddress(address: string | null | undefined): URL | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return null;
  url.username = '';
  url.password = '';
  return url;
}
