// A backup behind a passphrase: AES-256-GCM with a key that PBKDF2 makes from it, by the browser's own WebCrypto. The
// passphrase is kept nowhere; without it nobody can read the backup, the reader included.

import * as v from 'valibot';

/** PBKDF2 rounds with SHA-256, as OWASP's Password Storage Cheat Sheet asks for. */
const ROUNDS = 600_000;
/** A file may ask for more, but not keep the browser busy for minutes. */
const MOST_ROUNDS = 10_000_000;

const base64 = (bytes: number) =>
  v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9+/]+=*$/),
    v.check((text) => fromBase64(text)?.length === bytes),
  );

/** How it was encrypted, as the header of a backup says. */
export const EncryptionSchema = v.strictObject({
  cipher: v.literal('AES-256-GCM'),
  derivation: v.literal('PBKDF2-SHA-256'),
  rounds: v.pipe(v.number(), v.integer(), v.minValue(ROUNDS), v.maxValue(MOST_ROUNDS)),
  salt: base64(16),
  iv: base64(12),
});

export type Encryption = v.InferOutput<typeof EncryptionSchema>;

/** A new salt and a new start for each backup, so that no two are alike. */
export function newEncryption(): Encryption {
  const random = (bytes: number) => toBase64(crypto.getRandomValues(new Uint8Array(bytes)));
  return {
    ...{ cipher: 'AES-256-GCM', derivation: 'PBKDF2-SHA-256' },
    ...{ rounds: ROUNDS, salt: random(16), iv: random(12) },
  };
}

/** Base64 of the ciphertext. `header` is authenticated with it. */
export async function encrypt(
  content: string,
  { passphrase, encryption, header }: { passphrase: string; encryption: Encryption; header: string },
): Promise<string> {
  const key = await keyFrom(passphrase, encryption);
  const bytes = new TextEncoder().encode(content);
  return toBase64(new Uint8Array(await crypto.subtle.encrypt(cipher(encryption, header), key, bytes)));
}

/** The content; null when the passphrase is another one, or the file has been changed: the two cannot be told apart. */
export async function decrypt(
  ciphertext: string,
  { passphrase, encryption, header }: { passphrase: string; encryption: Encryption; header: string },
): Promise<string | null> {
  const bytes = fromBase64(ciphertext);
  if (!bytes) return null;
  const key = await keyFrom(passphrase, encryption);
  try {
    const content = await crypto.subtle.decrypt(cipher(encryption, header), key, bytes);
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // WebCrypto says no more than that it failed.
    return null;
  }
}

function cipher(encryption: Encryption, header: string): AesGcmParams {
  return {
    name: 'AES-GCM',
    iv: fromBase64(encryption.iv) ?? new Uint8Array(),
    additionalData: new TextEncoder().encode(header),
  };
}

async function keyFrom(passphrase: string, { rounds, salt }: Encryption): Promise<CryptoKey> {
  // The same words typed on another keyboard are the same passphrase.
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const derivation = {
    ...{ name: 'PBKDF2', hash: 'SHA-256', iterations: rounds },
    salt: fromBase64(salt) ?? new Uint8Array(),
  };
  const key = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(derivation, material, key, false, ['encrypt', 'decrypt']);
}

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // In parts, because each byte is an argument of the call; of a length that base64 does not pad.
  for (let i = 0; i < bytes.length; i += 0x6000)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(i, i + 0x6000))));
  return parts.join('');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
