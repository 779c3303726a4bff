// The content script's ear: notices from the background, and pages of ours that ask about this frame.

import { type Browser, browser } from 'wxt/browser';
import type { ReaderNotice } from './requests';

/** Calls `handle` for each notice until `signal` aborts; where that gives true, whoever sent it is told so. */
export function onNotice(handle: (notice: ReaderNotice) => unknown, signal: AbortSignal): void {
  const listen = (message: unknown, sender: Browser.runtime.MessageSender, reply: (isDone: true) => void) => {
    if (sender.id === browser.runtime.id && isNotice(message) && handle(message) === true) reply(true);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
}

/** Posts what `read` gives to whoever connects under a name, then again after each `changed`; nothing while there is none. */
export function servePort<T>(
  name: string,
  { read, onConnect }: { readonly read: () => T | undefined; readonly onConnect?: () => void },
  signal: AbortSignal,
): { changed: () => void; isConnected: () => boolean } {
  const ports = new Set<Browser.runtime.Port>();
  const post = (port: Browser.runtime.Port) => {
    const value = read();
    if (value === undefined) return;
    try {
      port.postMessage(value);
    } catch {
      // Whoever asked has gone, and the browser has not told us yet.
      ports.delete(port);
    }
  };
  const connect = (port: Browser.runtime.Port) => {
    if (port.name !== name || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    post(port);
    onConnect?.();
  };
  browser.runtime.onConnect.addListener(connect);
  signal.addEventListener('abort', () => browser.runtime?.onConnect?.removeListener(connect));
  return { changed: () => ports.forEach(post), isConnected: () => ports.size > 0 };
}

const NOTICES: Record<ReaderNotice['type'], true> = {
  command: true,
  explain: true,
  'settings-changed': true,
  'read-anyway': true,
  'passages-changed': true,
  'mark-passage': true,
  'add-word': true,
  'show-passage': true,
  'show-term': true,
  'step-in': true,
};

function isNotice(message: unknown): message is ReaderNotice {
  return message instanceof Object && 'type' in message && Object.hasOwn(NOTICES, String(message.type));
}
