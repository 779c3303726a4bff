// The reader's settings: one versioned record in storage.local. Whatever is stored, reading gives complete settings;
// what a newer build added is left in place.

import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';

export interface Settings {
  readonly version: 1;
  /** Marks pages at all. */
  readonly enabled: boolean;
  /** Marks terms of this level and harder. */
  readonly minLevel: 1 | 2 | 3;
  /** Hosts that are left alone. */
  readonly sitesOff: readonly string[];
  /** Shows the bar for marking a passage when text is selected. */
  readonly passageToolbar: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  enabled: true,
  minLevel: 2,
  sitesOff: [],
  passageToolbar: true,
};

const KEY = 'settings';

// A field that does not read as it should falls back by itself: one bad field must not lose the others.
const StoredSettings = v.fallback(
  v.object({
    enabled: v.fallback(v.boolean(), DEFAULT_SETTINGS.enabled),
    minLevel: v.fallback(v.picklist([1, 2, 3]), DEFAULT_SETTINGS.minLevel),
    sitesOff: v.fallback(v.array(v.string()), []),
    passageToolbar: v.fallback(v.boolean(), DEFAULT_SETTINGS.passageToolbar),
  }),
  {
    enabled: DEFAULT_SETTINGS.enabled,
    minLevel: DEFAULT_SETTINGS.minLevel,
    sitesOff: [],
    passageToolbar: DEFAULT_SETTINGS.passageToolbar,
  },
);

/** The settings as they are now. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await readStored());
}

/** Changes the named settings and resolves with all of them once stored. */
export async function changeSettings(
  change: (settings: Settings) => Partial<Omit<Settings, 'version'>>,
): Promise<Settings> {
  const stored = await readStored();
  const settings = { ...parseSettings(stored), ...change(parseSettings(stored)) };
  const unknownFields = stored instanceof Object ? stored : {};
  await browser.storage.local.set({ [KEY]: { ...unknownFields, ...settings } });
  return settings;
}

/** Calls back with the new settings, and those before, after each change in any context, until the signal aborts. */
export function watchSettings(
  onChange: (settings: Settings, before: Settings) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area !== 'local' || !(KEY in changes)) return;
    onChange(parseSettings(changes[KEY]?.newValue), parseSettings(changes[KEY]?.oldValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/**
 * Keeps code in web pages from reading storage.local, which tells what sites a reader visits. Where a browser lacks
 * this, only our own content script could read it, and it does not.
 */
export async function closeStorageToPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Whether pages of this host are marked; a null host stands for files and pages of ours. */
export function isActiveOn(hostname: string | null, settings: Settings): boolean {
  return settings.enabled && !(hostname !== null && settings.sitesOff.includes(hostname));
}

/** The settings with this host left alone, or no longer left alone. */
export function withSite(hostname: string, isOff: boolean, settings: Settings): Pick<Settings, 'sitesOff'> {
  const others = settings.sitesOff.filter((site) => site !== hostname);
  return { sitesOff: isOff ? [...others, hostname] : others };
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

function parseSettings(stored: unknown): Settings {
  return { version: 1, ...v.parse(StoredSettings, stored) };
}
