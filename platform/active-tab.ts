// The tab in front of the window that a page of ours stands in, followed from tab to tab and from page to page. Without
// the permission to see addresses the browser mostly keeps the address to itself; the page's own frames tell it.

import { type Browser, browser } from 'wxt/browser';

export interface ActiveTab {
  readonly id: number;
  readonly windowId: number;
  /** Null where the browser does not tell. */
  readonly address: URL | null;
  readonly isPrivate: boolean;
  readonly isLoading: boolean;
  /** Grows with each step of loading a page in this tab. */
  readonly step: number;
}

/**
 * Calls back with the tab in front, now and again whenever another one comes to the front or goes to another page, until
 * the signal aborts; null where there is none. A page of ours that is itself in a tab means the tab that was in front
 * before it.
 */
export function watchActiveTab(onTab: (tab: ActiveTab | null) => void, signal: AbortSignal): void {
  const { tabs } = browser;
  let step = 0;
  let followed: number | undefined;
  let asked = 0;

  /** A later look outruns an earlier one. */
  async function look(): Promise<void> {
    const mine = ++asked;
    const [own, open] = await Promise.all([tabs.getCurrent(), tabs.query({ currentWindow: true })]);
    if (signal.aborted || mine !== asked) return;
    const front = frontOf(open.filter(({ id }) => id !== own?.id));
    followed = front?.id;
    onTab(front ? describe(front, step) : null);
  }

  const onFront = () => void look();
  const onUpdate = (id: number, { status }: { status?: string }) => {
    if (id !== followed || status === undefined) return;
    step++;
    void look();
  };
  tabs.onActivated.addListener(onFront);
  tabs.onReplaced?.addListener(onFront);
  tabs.onUpdated.addListener(onUpdate);
  signal.addEventListener('abort', () => {
    tabs.onActivated.removeListener(onFront);
    tabs.onReplaced?.removeListener(onFront);
    tabs.onUpdated.removeListener(onUpdate);
  });
  void look();
}

type OpenTab = Browser.tabs.Tab & { id: number };

function frontOf(open: readonly Browser.tabs.Tab[]): OpenTab | undefined {
  const known = open.filter((tab): tab is OpenTab => tab.id !== undefined);
  const lately = (tab: OpenTab) => tab.lastAccessed ?? 0;
  return known.find(({ active }) => active) ?? known.toSorted((a, b) => lately(b) - lately(a))[0];
}

function describe({ id, windowId, url, incognito, status }: OpenTab, step: number): ActiveTab {
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : null;
  return { id, windowId, address, isPrivate: incognito, isLoading: status === 'loading', step };
}
