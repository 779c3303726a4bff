// The reader's settings: one versioned record in storage.local with what he chose, over what his organisation sets, over
// ours. Whatever is stored, reading gives complete settings; what a newer build added is left in place.

import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { type PageChoices, USUAL_CHOICES } from './choices';
import { type Organisation, readOrganisation, watchOrganisation } from './organisation';
import { SETTING_FIELDS, type SITE_RULES } from './setting-fields';

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
  /** What the reader cannot change, because an organisation has decided it. */
  readonly managed: Managed;
}

type Managed = Pick<Organisation, 'locked' | 'sitesOn' | 'sitesOff' | 'backups' | 'addresses'>;

/** Where there is no organisation. */
const NOT_MANAGED: Managed & { readonly settings?: Organisation['settings'] } = {
  ...{ locked: [], sitesOn: [], sitesOff: [], backups: true, addresses: true },
};

export const DEFAULT_SETTINGS: Settings = {
  ...{ version: 1, enabled: true },
  ...USUAL_CHOICES,
  ...{ sites: 'medical', sitesOn: [], sitesOff: [], passageToolbar: true, managed: NOT_MANAGED },
};

/** Settings that a reader may change. */
type Choosable = Omit<Settings, 'version' | 'managed'>;

/** What is named becomes another; undefined: as it is for who never chose. */
export type SettingsChange = { readonly [Name in keyof Choosable]?: Choosable[Name] | undefined };

const KEY = 'settings';

const CHOOSABLE = {
  ...SETTING_FIELDS,
  sitesOn: v.array(v.string()),
  sitesOff: v.array(v.string()),
} satisfies Record<keyof Choosable, v.GenericSchema>;

/** What `amount` was before it had that name: the level from which words were marked. */
const AMOUNT_BY_LEVEL: Readonly<Record<string, Settings['amount']>> = { 1: 'all', 2: 'some', 3: 'few' };

/** The settings as they are now. */
export async function readSettings(): Promise<Settings> {
  const [stored, organisation] = await Promise.all([readStored(), readOrganisation()]);
  return settingsOf(stored, organisation);
}

/**
 * Changes the named settings, one change after the other whichever pages make them, and resolves with all of them once
 * stored. What the organisation has locked stays.
 */
export async function changeSettings(change: (settings: Settings) => SettingsChange): Promise<Settings> {
  return await navigator.locks.request(KEY, async () => {
    const [stored, organisation] = await Promise.all([readStored(), readOrganisation()]);
    const settings = settingsOf(stored, organisation);
    const next = changedBy(change(settings), stored, settings);
    await browser.storage.local.set({ [KEY]: next });
    return settingsOf(next, organisation);
  });
}

/**
 * Calls back with the new settings, and those before, after each change in any context or of the organisation's policy,
 * until the signal aborts.
 */
export function watchSettings(
  onChange: (settings: Settings, before: Settings) => void,
  signal: AbortSignal,
): void {
  // One after the other, as they came.
  let told = Promise.resolve();
  const tell = (find: () => Promise<[now: Settings, before: Settings]>) => {
    told = told.then(async () => {
      const found = await find();
      if (!signal.aborted) onChange(...found);
    });
  };
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    const change = changes[KEY];
    if (area !== 'local' || !change) return;
    tell(async () => {
      const organisation = await readOrganisation();
      return [settingsOf(change.newValue, organisation), settingsOf(change.oldValue, organisation)];
    });
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
  watchOrganisation((organisation, before) => {
    tell(async () => {
      const stored = await readStored();
      return [settingsOf(stored, organisation), settingsOf(stored, before)];
    });
  }, signal);
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

/** What is locked, over what the reader chose, over what his organisation sets, over what is usual. */
function settingsOf(stored: unknown, organisation: Organisation | null): Settings {
  const { settings = {}, locked, sitesOn, sitesOff, backups, addresses } = organisation ?? NOT_MANAGED;
  const chosen = Object.entries(chosenIn(stored)).filter(([name]) => !isLocked(name, locked));
  return {
    ...{ ...DEFAULT_SETTINGS, ...settings, ...Object.fromEntries(chosen) },
    managed: { locked, sitesOn, sitesOff, backups, addresses },
  };
}

function isLocked(name: string, locked: readonly string[]): boolean {
  return locked.includes(name);
}

/** A field that does not read as it should counts as not chosen: one bad field must not lose the others. */
function chosenIn(stored: unknown): Partial<Choosable> {
  const record = currentRecord(stored);
  const fields = Object.entries(CHOOSABLE).flatMap(([name, field]) => {
    const read = v.safeParse(field, record[name]);
    return read.success ? [[name, read.output]] : [];
  });
  return Object.fromEntries(fields); // each value is what the schema of its field made of it
}

/** What is to be stored after a change: what differs from the settings as they are, and what was chosen before. */
function changedBy(change: SettingsChange, stored: unknown, settings: Settings): object {
  const next: Record<string, unknown> = { ...currentRecord(stored), version: DEFAULT_SETTINGS.version };
  for (const [name, value] of Object.entries(change)) {
    if (isLocked(name, settings.managed.locked)) continue;
    if (value === undefined) delete next[name];
    else if (!isSame(value, settings[name as keyof SettingsChange])) next[name] = value; // of the object's own keys
  }
  return next;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What an older version stored under another name, under that of today. */
function currentRecord(stored: unknown): Readonly<Record<string, unknown>> {
  const { minLevel, ...fields } = stored instanceof Object ? (stored as Record<string, unknown>) : {}; // any object's fields may be read
  const amount = fields.amount ?? AMOUNT_BY_LEVEL[String(minLevel)];
  return amount === undefined ? fields : { ...fields, amount };
}
