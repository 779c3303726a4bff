// The reader's settings: one versioned record in storage.local. Whatever is stored, reading gives complete settings;
// what a newer build added is left in place.

import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { KINDS } from '../glossary/entry';
import {
  AMOUNTS,
  HOVER_DELAYS,
  MARK_STYLES,
  OPENERS,
  type PageChoices,
  REPEATS,
  USUAL_CHOICES,
} from './choices';

/** Which sites are read: those that look medical, all, or those that the reader chose. */
const SITE_RULES = ['medical', 'everywhere', 'chosen'] as const;

export interface Settings extends PageChoices {
  readonly version: 1;
  /** Marks pages at all. */
  readonly enabled: boolean;
  readonly sites: (typeof SITE_RULES)[number];
  /** Hosts that the reader chose: they are read whatever they are. */
  readonly sitesOn: readonly string[];
  /** Hosts that are left alone, whatever else is said of them. */
  readonly sitesOff: readonly string[];
  /** Shows the bar for marking a passage when text is selected. */
  readonly passageToolbar: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  ...{ version: 1, enabled: true },
  ...USUAL_CHOICES,
  ...{ sites: 'medical', sitesOn: [], sitesOff: [], passageToolbar: true },
};

const KEY = 'settings';

const color = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/));
/** The kinds that this build knows, each once. */
const kinds = v.pipe(
  v.array(v.string()),
  v.transform((names) => KINDS.filter((kind) => names.includes(kind))),
);

// A field that does not read as it should falls back by itself: one bad field must not lose the others.
const StoredSettings = v.object({
  enabled: v.fallback(v.boolean(), DEFAULT_SETTINGS.enabled),
  amount: v.fallback(v.picklist(AMOUNTS), DEFAULT_SETTINGS.amount),
  repeats: v.fallback(v.picklist(REPEATS), DEFAULT_SETTINGS.repeats),
  kindsOff: v.fallback(kinds, []),
  markStyle: v.fallback(v.picklist(MARK_STYLES), DEFAULT_SETTINGS.markStyle),
  markColor: v.fallback(v.nullable(color), DEFAULT_SETTINGS.markColor),
  opensOn: v.fallback(v.picklist(OPENERS), DEFAULT_SETTINGS.opensOn),
  hoverDelay: v.fallback(v.picklist(HOVER_DELAYS), DEFAULT_SETTINGS.hoverDelay),
  sites: v.fallback(v.picklist(SITE_RULES), DEFAULT_SETTINGS.sites),
  sitesOn: v.fallback(v.array(v.string()), []),
  sitesOff: v.fallback(v.array(v.string()), []),
  passageToolbar: v.fallback(v.boolean(), DEFAULT_SETTINGS.passageToolbar),
});

/** What `amount` was before it had that name: the level from which words were marked. */
const AMOUNT_BY_LEVEL: Readonly<Record<string, Settings['amount']>> = { 1: 'all', 2: 'some', 3: 'few' };

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
  const { minLevel: _, ...unknownFields } = recordOf(stored);
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

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

function parseSettings(stored: unknown): Settings {
  const { minLevel, ...fields } = recordOf(stored);
  const amount = fields.amount ?? AMOUNT_BY_LEVEL[String(minLevel)];
  return { version: 1, ...v.parse(StoredSettings, { ...fields, amount }) };
}

function recordOf(stored: unknown): Readonly<Record<string, unknown>> {
  return stored instanceof Object ? (stored as Record<string, unknown>) : {}; // any object's fields may be read
}
