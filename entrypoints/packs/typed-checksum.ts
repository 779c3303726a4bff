// What is typed as a checksum becomes one. Pure.

/** In hexadecimal, lower case; undefined where nothing was typed, null where it is none. Spaces and colons divide only. */
export function checksumFrom(typed: string): string | undefined | null {
  const digits = typed
    .replace(/^\s*sha-?256\b/i, '')
    .replace(/[\s:]/g, '')
    .toLowerCase();
  if (digits === '') return undefined;
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null;
}
