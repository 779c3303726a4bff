// The lists of an organisation that are not here, or not in their newest state: those it offers, and those that could not be
// loaded yet. And what a reader can do about them.

import { useEffect, useState } from 'preact/hooks';
import type { StoredPack } from '../../notebook/pack-store';
import { type AddressLoad, readAddressLoads, watchAddressLoads } from '../../platform/address-loads';
import { askForAddress } from '../../platform/address-permission';
import { requestFollowing } from '../../platform/follow-request';
import {
  type ManagedPack,
  type Organisation,
  readOrganisation,
  watchOrganisation,
} from '../../platform/organisation';

export interface MissingList {
  readonly wanted: ManagedPack;
  /** How the last load went; undefined where there was none. */
  readonly how: AddressLoad['how'] | undefined;
  readonly isHereOlder: boolean;
}

/** Has the background look after the lists, and tells what is missing of them; null without an organisation. */
export function useManaged(lists: readonly StoredPack[]): {
  organisation: Organisation | null;
  missing: readonly MissingList[];
} {
  const [organisation, setOrganisation] = useState<Organisation | null>(null);
  const [loads, setLoads] = useState<readonly AddressLoad[]>([]);
  useEffect(() => {
    const life = new AbortController();
    const read = () =>
      void readOrganisation().then((now) => {
        if (!life.signal.aborted) setOrganisation(now);
      });
    watchOrganisation(read, life.signal);
    watchAddressLoads(setLoads, life.signal);
    read();
    void readAddressLoads().then((now) => {
      if (!life.signal.aborted) setLoads(now);
    });
    requestFollowing();
    return () => life.abort();
  }, []);
  return { organisation, missing: missingOf(organisation?.packs ?? [], lists, loads) };
}

/** Has a list loaded once more, after the browser has asked the reader. To be called in the press itself. */
export async function allowAndLoad({ url }: ManagedPack): Promise<void> {
  // Where it had leave before, nobody tells the background that there is something to do.
  if (await askForAddress(url)) requestFollowing();
}

function missingOf(
  wanted: readonly ManagedPack[],
  lists: readonly StoredPack[],
  loads: readonly AddressLoad[],
): MissingList[] {
  const here = lists.flatMap(({ origin }) => (origin.kind === 'address' ? [origin] : []));
  return wanted
    .filter((one) => !here.some(({ sha256, by }) => sha256 === one.sha256 && by === one.mode))
    .map((one) => ({
      wanted: one,
      how: loads.find(({ url, sha256 }) => url === one.url && sha256 === one.sha256)?.how,
      isHereOlder: here.some(({ url, by }) => url === one.url && by !== 'reader'),
    }));
}
