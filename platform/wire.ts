// How a request and its answer look on the wire between a page and the background: what ask.ts sends, answer.ts reads.

import type { PageRequests } from './requests';

/** A request; the key is our own, so that messages of other kinds pass by. */
export interface Envelope {
  readonly medgloss: keyof PageRequests;
  readonly args: readonly unknown[];
}

/** "refused": not ours to answer, or malformed; "failed": the handler threw. Nothing was changed by a refused request. */
export type Reply = { ok: true; value: unknown } | { ok: false; code: 'refused' | 'failed' };

/** Whether a message claims to be a request; its name and arguments are still unchecked. */
export function isEnvelope(message: unknown): message is { medgloss: unknown; args: unknown } {
  return message instanceof Object && 'medgloss' in message && 'args' in message;
}

/** Whether the other end answered as answer.ts does. */
export function isReply(message: unknown): message is Reply {
  return message instanceof Object && 'ok' in message && ('value' in message || 'code' in message);
}
