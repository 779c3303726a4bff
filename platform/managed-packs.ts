// Keeps the lists of words in step with an organisation's policy: what is locked is loaded, what it no longer names goes.
// Without a policy there is nothing to do, and nothing is asked of the network. Stopped at any moment, it leaves what was
// there, and goes on when the background wakes.

import type { Pack } from '../glossary/packs/pack';
import type { Checked } from '../glossary/packs/pack-fault';
import { openPackFile, packOfFile } from '../glossary/packs/pack-files';
import { asWritten } from '../notebook/db';
import { followManaged, type PackToLoad, type WantedPack } from '../notebook/managed-packs';
import { addPack } from '../notebook/pack-changes';
import type { PackStore } from '../notebook/pack-store';
import { type LoadOutcome, noteLoad, readAddressLoads } from './address-loads';
import { forgetUnusedAddresses, mayLoadFrom, watchPermissions } from './address-permission';
import { onFollowRequest } from './follow-request';
import { loadPack } from './load-pack';
import { readOrganisation, watchOrganisation } from './organisation';
import { fileNameOf } from './pack-address';
import { onceNobodyAdds } from './pack-lock';
import { whileAwake } from './stay-awake';
import { tellAllTabs } from './tell';

const FOLLOWING = 'managed-packs';

export interface ManagedPacks {
  /** Follows the policy from now on, until the signal aborts. Call it as the background starts, or a change is missed. */
  keep(signal: AbortSignal): void;
  /** Brings the lists in step with the policy as it is now. Never rejects. */
  follow(): Promise<void>;
}

/** The lists of one background: no other context follows the policy. */
export function managedPacks(store: PackStore): ManagedPacks {
  /** Counts the loads that have ended; and for each list, which of them was its last. */
  let ended = 0;
  const lastOf = new Map<string, number>();

  async function follow(): Promise<void> {
    const before = ended;
    try {
      // One after the other: a second one finds done what the first did.
      await navigator.locks.request(FOLLOWING, () => followOnce(before));
    } catch (error) {
      console.error('Medgloss: the lists are not as the policy says', error);
    }
  }

  async function followOnce(before: number): Promise<void> {
    const organisation = await readOrganisation();
    const wanted = organisation?.packs ?? [];
    // A list that was written wrong is left out of the policy: that is no reason to take away an older one.
    const isWhole = !organisation?.faults.some((path) => path.startsWith('packs'));
    const inStep = async () => {
      const { load, isChanged } = await followManaged(store, wanted, isWhole);
      if (isChanged) await tellAllTabs({ type: 'settings-changed' });
      return load;
    };
    const toLoad = await inStep();
    if (toLoad.length > 0) {
      await whileAwake(async () => {
        for (const one of toLoad) await bring(one, before);
      });
      await inStep();
    }
    await forgetUnusedAddresses(store);
  }

  /** Loads and adds one, unless it was tried since this was wanted. */
  async function bring(one: PackToLoad, before: number): Promise<void> {
    const { url, sha256 } = one.wanted;
    const key = `${sha256} ${url}`;
    if ((lastOf.get(key) ?? 0) > before) return;
    const note = (how: LoadOutcome) => noteLoad({ url, sha256, at: Date.now(), how });
    // Without leave a server may still let us, but would be told where from: in Firefox that is the name of this installation.
    if (await mayLoadFrom(url)) {
      await note('loading');
      await note(await added(store, one));
    } else await note('no-permission');
    lastOf.set(key, ++ended);
  }

  return {
    follow,
    keep(signal) {
      const begin = () => void follow();
      watchOrganisation(begin, signal);
      watchPermissions(begin, signal);
      onFollowRequest(begin, signal);
      // Stopped in the middle, with the worker.
      void readAddressLoads().then((loads) => {
        if (loads.some(({ how }) => how === 'loading')) begin();
      });
    },
  };
}

async function added(store: PackStore, { wanted, replaces }: PackToLoad): Promise<LoadOutcome> {
  const { url, sha256, mode } = wanted;
  const loaded = await loadPack({ url, sha256 });
  if (!loaded.ok) return loaded.rule;
  const pack = packIn(loaded.bytes, wanted);
  if (!pack.ok) return 'unfit';
  const fresh = {
    ...{ id: crypto.randomUUID(), pack: pack.value, at: Date.now() },
    origin: { kind: 'address', url, sha256, by: mode },
    ...(replaces !== undefined && { replaces }),
  } as const;
  const written = await asWritten(() => onceNobodyAdds(store, () => addPack(store, fresh)));
  if (!written.ok) return 'not-written';
  await tellAllTabs({ type: 'settings-changed' });
  return 'loaded';
}

/** Under the policy's title, else its own, else the name of its file. Columns mean what they are likely to. */
function packIn(bytes: Uint8Array, { title, url }: WantedPack): Checked<Pack> {
  const opened = openPackFile(bytes);
  if (!opened.ok) return opened;
  const read = packOfFile(opened.value, title === '' ? {} : { title });
  if (!read.ok || read.value.title !== '') return read;
  return { ok: true, value: { ...read.value, title: fileNameOf(url) } };
}
