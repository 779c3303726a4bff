// The browser's leave to load lists from an address, and what follows when no list is from there any more: the leave is
// given back, and the address forgotten.

import { browser } from 'wxt/browser';
import { type PackStore, readPacks } from '../notebook/pack-store';
import { forgetLoadsBut } from './address-loads';
import { readOrganisation } from './organisation';
import { originPattern } from './pack-address';

/**
 * Has the browser ask the reader, for this one origin. To be called in the press itself, before anything is awaited: else
 * browsers refuse. A browser that lets us read all sites anyway may answer without asking.
 */
export async function askForAddress(url: string): Promise<boolean> {
  return await browser.permissions.request({ origins: [originPattern(url)] }).catch(() => false);
}

/** Whether the browser lets us load from there: as asked for, or since our scripts run on all sites. */
export async function mayLoadFrom(url: string): Promise<boolean> {
  if (await browser.permissions.contains({ origins: [originPattern(url)] })) return true;
  const { origins = [] } = await browser.permissions.getAll();
  return origins.includes('<all_urls>');
}

/** Calls back when a permission was given, until the signal aborts. */
export function watchPermissions(onAdded: () => void, signal: AbortSignal): void {
  browser.permissions.onAdded.addListener(onAdded);
  signal.addEventListener('abort', () => browser.permissions.onAdded.removeListener(onAdded), { once: true });
}

const LOOKING = 'looking-at-address';

/** Keeps the leave for addresses while the reader looks at a list that is not here yet; resolves once that was released. */
export function keepAddresses(): { release(): Promise<void> } {
  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const released = navigator.locks.request(LOOKING, { mode: 'shared' }, () => ended);
  return {
    release() {
      end();
      return released;
    },
  };
}

/**
 * Gives back what no list is from any more, and forgets those addresses; not while the reader looks at a list that may yet
 * be added: then the next time does it.
 * @throws where the packs cannot be read
 */
export async function forgetUnusedAddresses(store: PackStore): Promise<void> {
  await navigator.locks.request(LOOKING, { ifAvailable: true }, async (lock) => {
    if (lock) await forgetUnused(store);
  });
}

async function forgetUnused(store: PackStore): Promise<void> {
  const [packs, organisation] = await Promise.all([readPacks(store), readOrganisation()]);
  const own = packs.flatMap(({ origin }) => (origin.kind === 'address' ? [origin.url] : []));
  const used = new Set([...own, ...(organisation?.packs ?? []).map(({ url }) => url)]);
  await forgetLoadsBut(used);
  const kept = new Set([...used].map(originPattern));
  const { origins = [] } = await browser.permissions.getAll();
  const unused = origins.filter((origin) => /^https:\/\/[^*/]+\/\*$/.test(origin) && !kept.has(origin));
  // Chromium refuses, as our scripts run on all sites there: what is left is no more than they may do.
  for (const origin of unused) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}
