// The typed caller for code in web pages, and for pages of ours that behave like one. It never rejects: a reader who
// loses the extension under the page (an update, an uninstall) gets a code, not an unhandled rejection.

import { browser } from 'wxt/browser';
import type { PageRequests } from './requests';
import { type Envelope, isReply } from './wire';

/**
 * "gone": this extension was reloaded or removed, and this page can reach it no more;
 * "refused": the background would not do it; "failed": it could not be reached, or broke.
 */
type AskFailure = 'gone' | 'refused' | 'failed';

type AskResult<T> = { ok: true; value: T } | { ok: false; code: AskFailure };

/** Asks the background for one of PageRequests. Never rejects. */
export type Ask = <K extends keyof PageRequests>(
  name: K,
  ...args: Parameters<PageRequests[K]>
) => Promise<AskResult<ReturnType<PageRequests[K]>>>;

/** What must not be done twice: a tab may be open although the worker died before it could say so. */
const ONCE: ReadonlySet<keyof PageRequests> = new Set(['openPanel']);

export const ask: Ask = async (name, ...args) => {
  // Every other request may be made twice with the effect of one, so one that dies with the worker is made again:
  // the second message starts a new worker.
  let result = await askOnce({ medgloss: name, args });
  if (result === 'lost' && !ONCE.has(name)) result = await askOnce({ medgloss: name, args });
  if (result === 'lost') return { ok: false, code: 'failed' };
  if (!result.ok) return result;
  // The answer comes from answer.ts of this same build, whose handler for `name` has this very type.
  return { ok: true, value: result.value as ReturnType<PageRequests[typeof name]> };
};

/** A new UUID. crypto.randomUUID is missing on pages served over plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // Version 4, variant 1, as RFC 9562 has it.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function askOnce(envelope: Envelope): Promise<AskResult<unknown> | 'lost'> {
  if (isGone()) return { ok: false, code: 'gone' };
  try {
    const reply: unknown = await browser.runtime.sendMessage(envelope);
    return isReply(reply) ? reply : 'lost';
  } catch (error) {
    return isGone() || isInvalidated(error) ? { ok: false, code: 'gone' } : 'lost';
  }
}

/** Whether the extension was reloaded or removed under this page. Chromium takes the id away from a script whose extension was reloaded; Firefox the whole object. */
export function isGone(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    // Firefox: reading a dead object throws.
    return true;
  }
}

function isInvalidated(error: unknown): boolean {
  return error instanceof Error && /context invalidated/i.test(error.message);
}
