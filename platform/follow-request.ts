// How a page of ours has the background bring the lists in step with the policy: by opening a line to it. Nothing is said
// on the line, and nothing but a page of ours is listened to.

import { type Browser, browser } from 'wxt/browser';

const LINE = 'follow-policy';

/** Wakes the background, if it sleeps. */
export function requestFollowing(): void {
  browser.runtime.connect({ name: LINE });
}

/** Calls back at each request, until the signal aborts. */
export function onFollowRequest(follow: () => void, signal: AbortSignal): void {
  const listener = ({ name, sender }: Browser.runtime.Port) => {
    if (name === LINE && sender?.url?.startsWith(browser.runtime.getURL('/'))) follow();
  };
  browser.runtime.onConnect.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(listener), { once: true });
}
