// The addresses that lists are from, or that an organisation names, each with its last load.

import { useEffect, useState } from 'preact/hooks';
import { watchNotebook } from '../../notebook/db';
import { openPackStore, readPacks, type StoredPack } from '../../notebook/pack-store';
import { type AddressLoad, readAddressLoads, watchAddressLoads } from '../../platform/address-loads';
import { type ManagedPack, readOrganisation, watchOrganisation } from '../../platform/organisation';

export interface WebAddress {
  readonly url: string;
  /** Null where it was never asked. */
  readonly load: Pick<AddressLoad, 'at' | 'how'> | null;
}

/** Empty until they are known, and where there are none. */
export function useWebAddresses(): readonly WebAddress[] {
  const [packs, setPacks] = useState<readonly StoredPack[]>([]);
  const [wanted, setWanted] = useState<readonly ManagedPack[]>([]);
  const [loads, setLoads] = useState<readonly AddressLoad[]>([]);
  useEffect(() => {
    const { signal, abort } = lifeOf();
    const store = openPackStore();
    // A store that cannot be read is told of where its lists are.
    watchNotebook(() => readPacks(store), { onValue: setPacks, onFault: () => setPacks([]), signal });
    const readPolicy = () =>
      void readOrganisation().then((organisation) => {
        if (!signal.aborted) setWanted(organisation?.packs ?? []);
      });
    watchOrganisation(readPolicy, signal);
    readPolicy();
    watchAddressLoads(setLoads, signal);
    void readAddressLoads().then((stored) => {
      if (!signal.aborted) setLoads(stored);
    });
    return () => {
      abort();
      store.close();
    };
  }, []);
  return addressesOf(packs, wanted, loads);
}

function lifeOf(): { signal: AbortSignal; abort: () => void } {
  const life = new AbortController();
  return { signal: life.signal, abort: () => life.abort() };
}

function addressesOf(
  packs: readonly StoredPack[],
  wanted: readonly ManagedPack[],
  loads: readonly AddressLoad[],
): WebAddress[] {
  const known = new Map<string, WebAddress['load']>(wanted.map(({ url }) => [url, null]));
  for (const { origin, addedAt } of packs)
    if (origin.kind === 'address') known.set(origin.url, { at: addedAt, how: 'loaded' });
  for (const load of loads) if (known.has(load.url)) known.set(load.url, load);
  return [...known].map(([url, load]) => ({ url, load })).sort((a, b) => (a.url < b.url ? -1 : 1));
}
