// The content script's ear: notices from the background, and pages of ours that ask what is marked in this frame.

import { type Browser, browser } from 'wxt/browser';
import { FRAME_TERMS_PORT, type FrameTerms, type ReaderNotice } from './requests';

/** Calls `handle` for each notice until `signal` aborts. */
export function onNotice(handle: (notice: ReaderNotice) => void, signal: AbortSignal): void {
  const listen = (message: unknown, sender: Browser.runtime.MessageSender) => {
    if (sender.id === browser.runtime.id && isNotice(message)) handle(message);
  };
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listen));
}

/** Posts this frame's terms to whoever connects, then again after each `changed`; nothing while there are none. */
export function serveFrameTerms(
  read: () => FrameTerms | undefined,
  signal: AbortSignal,
): { changed: () => void } {
  const ports = new Set<Browser.runtime.Port>();
  const post = (port: Browser.runtime.Port) => {
    const terms = read();
    if (!terms) return;
    try {
      port.postMessage(terms);
    } catch {
      // Whoever asked has gone, and the browser has not told us yet.
      ports.delete(port);
    }
  };
  const connect = (port: Browser.runtime.Port) => {
    if (port.name !== FRAME_TERMS_PORT || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    post(port);
  };
  browser.runtime.onConnect.addListener(connect);
  signal.addEventListener('abort', () => browser.runtime?.onConnect?.removeListener(connect));
  return { changed: () => ports.forEach(post) };
}

function isNotice(message: unknown): message is ReaderNotice {
  return (
    message instanceof Object &&
    'type' in message &&
    ['command', 'explain', 'settings-changed'].some((type) => type === message.type)
  );
}
