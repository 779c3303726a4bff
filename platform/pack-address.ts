// Which addresses a list may be loaded from. Pure.

type AddressRule = 'no-address' | 'not-https' | 'has-password';

export type PackAddress =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly rule: AddressRule };

/** A typed or pasted address as it is asked for; "https://" is put before one that names no scheme. */
export function packAddress(typed: string): PackAddress {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d/.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return { ok: false, rule: 'no-address' };
  const url = new URL(address);
  if (url.protocol !== 'https:') return { ok: false, rule: 'not-https' };
  if (url.username !== '' || url.password !== '') return { ok: false, rule: 'has-password' };
  // A place in the file is not sent anyway.
  url.hash = '';
  return { ok: true, url: url.href };
}

/** What the browser calls all of a host's addresses; it knows no ports. */
export function originPattern(url: string): string {
  return `https://${new URL(url).hostname}/*`;
}

/** Name of the file at an address, without its ending; the host where there is none. */
export function fileNameOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  return unescaped(last).replace(/\.[^.]{1,5}$/, '') || hostname;
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
