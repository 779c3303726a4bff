// What is typed or told as a site becomes a host. Pure.

/** The host of a name or an address, without a "www." before it; null where it is none of the web. */
export function siteFrom(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  const isHost = hostname.includes('.') || hostname.startsWith('[') || hostname === 'localhost';
  return /^https?:$/.test(protocol) && isHost ? hostname.replace(/^www\.(?=.+\.)/, '') : null;
}
