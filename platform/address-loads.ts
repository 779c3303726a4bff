// What is remembered of each address that a list came from: when it was asked last, and how that went. In storage.local: it
// is about this browser, and no part of a backup.

import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { LOAD_RULES, type LoadRule } from './load-pack';

/**
 * "loading": just now, or stopped in the middle; "same": nothing newer was there; "unfit": it breaks a rule of lists;
 * "not-written": the database did not take it.
 */
export type LoadOutcome = 'loading' | 'loaded' | 'same' | 'unfit' | 'not-written' | LoadRule;

export interface AddressLoad {
  readonly url: string;
  /** The checksum that was wanted; null where any was good. */
  readonly sha256: string | null;
  readonly at: number;
  readonly how: LoadOutcome;
}

const KEY = 'addressLoads';

const StoredLoad = v.object({
  url: v.string(),
  sha256: v.nullable(v.string()),
  at: v.number(),
  how: v.picklist(['loading', 'loaded', 'same', 'unfit', 'not-written', ...LOAD_RULES]),
});

/** Each address once. */
export async function readAddressLoads(): Promise<AddressLoad[]> {
  return parseLoads((await browser.storage.local.get(KEY))[KEY]);
}

/** Remembers the last load of an address, in place of the one before. */
export async function noteLoad(load: AddressLoad): Promise<void> {
  await change((loads) => [...loads.filter(({ url }) => url !== load.url), load]);
}

/** Forgets all addresses but these. */
export async function forgetLoadsBut(urls: ReadonlySet<string>): Promise<void> {
  await change((loads) => loads.filter(({ url }) => urls.has(url)));
}

/** Calls back after each change in any page or worker of ours, until the signal aborts. */
export function watchAddressLoads(onChange: (loads: AddressLoad[]) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && KEY in changes) onChange(parseLoads(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/** One after the other, among all pages and workers: none takes back what another wrote meanwhile. */
async function change(make: (loads: AddressLoad[]) => AddressLoad[]): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    const loads = await readAddressLoads();
    const next = make(loads);
    if (JSON.stringify(next) === JSON.stringify(loads)) return;
    if (next.length > 0) await browser.storage.local.set({ [KEY]: next });
    else await browser.storage.local.remove(KEY);
  });
}

function parseLoads(stored: unknown): AddressLoad[] {
  const loads = Array.isArray(stored) ? stored : [];
  return loads.flatMap((load) => {
    const read = v.safeParse(StoredLoad, load);
    return read.success ? [read.output] : [];
  });
}
