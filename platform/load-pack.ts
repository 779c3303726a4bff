// The one place from which Medgloss asks the network: one list, from one address that the reader or a policy gave. A plain
// GET, without cookies, passwords or referrer, that follows nowhere; what comes is cut off when it is too much or too slow,
// and is worth nothing unless its checksum is the one that was given.

import { LIMITS } from '../glossary/packs/pack';
import { packAddress } from './pack-address';

/**
 * Why nothing was loaded. "no-permission": the reader, asked by the browser, did not want it; "unreachable": no answer, or one
 * that the browser keeps from us.
 */
export const LOAD_RULES = [
  ...(['no-address', 'not-https', 'has-password', 'no-permission', 'unreachable', 'redirected'] as const),
  ...(['bad-status', 'too-big', 'too-slow', 'wrong-hash', 'stopped'] as const),
] as const;
export type LoadRule = (typeof LOAD_RULES)[number];

export type Loaded =
  /** `sha256`: of these bytes, in hexadecimal, lower case. */
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string }
  | { readonly ok: false; readonly rule: LoadRule };

export interface LoadOrder {
  readonly url: string;
  /** What the bytes must have; anything where it is left out. */
  readonly sha256?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds in which something must come, and in which all must have come. */
export const PATIENCE = { next: 30_000, whole: 10 * 60_000 } as const;

/** Loads the bytes at an address. Never rejects. */
export async function loadPack({ url, sha256, signal }: LoadOrder): Promise<Loaded> {
  const address = packAddress(url);
  if (!address.ok) return address;
  const clock = startClock(signal);
  try {
    const bytes = await bytesAt(address.url, clock);
    if (typeof bytes === 'string') return { ok: false, rule: bytes };
    const found = await sha256Of(bytes);
    if (sha256 !== undefined && found !== sha256) return { ok: false, rule: 'wrong-hash' };
    return { ok: true, bytes, sha256: found };
  } catch {
    // A browser does not say why it had no answer for us.
    return { ok: false, rule: clock.reason() ?? 'unreachable' };
  } finally {
    clock.end();
  }
}

async function bytesAt(url: string, clock: Clock): Promise<Uint8Array<ArrayBuffer> | LoadRule> {
  const response = await fetch(url, {
    ...{ method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
    // Not followed; by "error" nobody could tell the reader what it was.
    redirect: 'manual',
    signal: clock.signal,
  });
  if (response.type === 'opaqueredirect') return 'redirected';
  if (response.status !== 200) return 'bad-status';
  // Counted as they come: what a server says of their length is not believed, and says nothing of what was packed.
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (const reader = response.body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    clock.next();
    length += value.length;
    if (length > LIMITS.fileBytes) return 'too-big';
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

interface Clock {
  /** Aborts when time is up, when the caller wants it, and at the end. */
  readonly signal: AbortSignal;
  /** Something came: the next may take as long again. */
  next(): void;
  reason(): 'stopped' | 'too-slow' | undefined;
  end(): void;
}

function startClock(wanted: AbortSignal | undefined): Clock {
  const life = new AbortController();
  let isLate = false;
  const late = () => {
    isLate = true;
    life.abort();
  };
  const whole = setTimeout(late, PATIENCE.whole);
  let next = setTimeout(late, PATIENCE.next);
  return {
    signal: wanted ? AbortSignal.any([life.signal, wanted]) : life.signal,
    next() {
      clearTimeout(next);
      next = setTimeout(late, PATIENCE.next);
    },
    reason: () => (wanted?.aborted ? 'stopped' : isLate ? 'too-slow' : undefined),
    end() {
      clearTimeout(next);
      clearTimeout(whole);
      // Nothing more is read of an answer that was not wanted.
      life.abort();
    },
  };
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
