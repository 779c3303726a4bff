// What an organisation that deploys Medgloss has set for its readers: its policy, as the browser hands it to us. It can
// set what readers may; it is told nothing, here or anywhere.

import { readPolicy } from './policy';
import type { SettingName, SomeSettings } from './setting-fields';
import { storedPolicy, watchStoredPolicy } from './stored-policy';

/** A list of words that the organisation names. */
export interface ManagedPack {
  /** An https address without name and password. */
  readonly url: string;
  /** Of the file that is there, in hexadecimal, lower case. */
  readonly sha256: string;
  /** "" where the policy gives none. */
  readonly title: string;
  /** "locked": every reader has it; "offered": a reader may add it. */
  readonly mode: 'locked' | 'offered';
}

export interface Organisation {
  /** "" where the policy gives none. */
  readonly name: string;
  /** Why it has set what it has, in its own words; "" where the policy does not say. */
  readonly reason: string;
  /** What readers begin with. */
  readonly settings: SomeSettings;
  /** Those of `settings` that a reader cannot change. */
  readonly locked: readonly SettingName[];
  /** Hosts that are read, and that are left alone, on top of the reader's own lists, which cannot undo these. */
  readonly sitesOn: readonly string[];
  readonly sitesOff: readonly string[];
  readonly packs: readonly ManagedPack[];
  /** Whether files of the notebook may be saved. */
  readonly backups: boolean;
  /** Whether addresses of pages may be kept. */
  readonly addresses: boolean;
  /** Paths of what in the policy was not understood, and so is left out: "packs[1].sha256". */
  readonly faults: readonly string[];
}

/** Null where there is no policy. */
export async function readOrganisation(): Promise<Organisation | null> {
  return readPolicy(await storedPolicy());
}

/** Whether addresses of pages may be kept. */
export async function mayKeepAddresses(): Promise<boolean> {
  return (await readOrganisation())?.addresses ?? true;
}

/** Rejects where no files of the notebook may be saved. Who offers them asks first; this is for what was pressed before. */
export async function assertFilesAllowed(): Promise<void> {
  const organisation = await readOrganisation();
  if (organisation && !organisation.backups) throw new Error('the organisation lets no file be saved');
}

/** Calls back with the policy, and the one before, after each change of it, until the signal aborts. */
export function watchOrganisation(
  onChange: (organisation: Organisation | null, before: Organisation | null) => void,
  signal: AbortSignal,
): void {
  let told: string | undefined;
  watchStoredPolicy((old) => {
    void storedPolicy().then((policy) => {
      const change = JSON.stringify([policy, old]);
      if (signal.aborted || change === told) return;
      told = change;
      onChange(readPolicy(policy), readPolicy(old));
    });
  }, signal);
}
