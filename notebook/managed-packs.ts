// What an organisation's lists mean for the packs that are there: which come, which are only renamed or locked, which go.
// Loading is others' work; what needs none is done here in one step.

import { isLocked, LOCKED_BELOW, type PackStore, readPacks, type StoredPack, topPlace } from './pack-store';

/** A list as a policy names it. */
export interface WantedPack {
  readonly url: string;
  /** Of its file, in hexadecimal, lower case. */
  readonly sha256: string;
  /** "" where the list's own title is good. */
  readonly title: string;
  readonly mode: 'locked' | 'offered';
}

/** A list that must be loaded. */
export interface PackToLoad {
  readonly wanted: WantedPack;
  /** The pack whose newer state it is. */
  readonly replaces?: string;
}

interface Plan {
  readonly load: readonly PackToLoad[];
  readonly change: readonly StoredPack[];
  readonly remove: readonly string[];
}

/**
 * Brings the packs in step with what is wanted, as far as nothing must be loaded for that; resolves to what must, and to
 * whether anything was changed. Again and again comes to the same.
 * @param isWhole false: more may be wanted than is known, so nothing is taken away
 */
export async function followManaged(
  store: PackStore,
  wanted: readonly WantedPack[],
  isWhole = true,
): Promise<{ readonly load: readonly PackToLoad[]; readonly isChanged: boolean }> {
  return await store.transaction('rw', store.packs, async () => {
    const { load, change, remove } = planManaged(await readPacks(store), wanted);
    const gone = isWhole ? remove : [];
    await store.packs.bulkPut([...change]);
    for (const id of gone) await store.packs.update(id, { state: 'leaving' });
    return { load, isChanged: change.length + gone.length > 0 };
  });
}

/** Pure. One file is one pack, wherever it is: a new address of the same bytes loads nothing. */
export function planManaged(packs: readonly StoredPack[], wanted: readonly WantedPack[]): Plan {
  const left = new Set(packs.filter((pack) => chooserOf(pack) !== undefined));
  const take = (fits: (pack: StoredPack) => boolean) => {
    const found = [...left].find(fits);
    if (found) left.delete(found);
    return found;
  };
  // All by their bytes first: the same address may have had other bytes.
  const same = wanted.map((one) => take((pack) => sha256Of(pack) === one.sha256 && mayBecome(pack, one)));
  const load: PackToLoad[] = [];
  const change: StoredPack[] = [];
  for (const [i, one] of wanted.entries()) {
    const pack = same[i];
    if (pack) {
      const next = { ...pack, ...stateOf(one, { pack, at: i, packs }) };
      if (JSON.stringify(next) !== JSON.stringify(pack)) change.push(next);
      continue;
    }
    const older = take((other) => chooserOf(other) !== 'reader' && urlOf(other) === one.url);
    if (older || one.mode === 'locked') load.push({ wanted: one, ...(older && { replaces: older.id }) });
  }
  for (const pack of left)
    if (chooserOf(pack) === 'offered' && pack.origin.kind === 'address')
      change.push({ ...pack, origin: { ...pack.origin, by: 'reader' } });
  return { load, change, remove: [...left].filter(isLocked).map(({ id }) => id) };
}

/** A list that the reader chose himself stays his: it would go when the organisation takes its own away. */
function mayBecome(pack: StoredPack, { mode }: WantedPack): boolean {
  return chooserOf(pack) !== 'reader' || mode === 'offered';
}

function stateOf(
  { url, sha256, title, mode }: WantedPack,
  { pack, at, packs }: { pack: StoredPack; at: number; packs: readonly StoredPack[] },
): Pick<StoredPack, 'title' | 'origin' | 'isOn' | 'place'> {
  const free = isLocked(pack) ? topPlace(packs) : pack.place;
  return {
    title: mode === 'locked' && title !== '' ? title : pack.title,
    origin: { kind: 'address', url, sha256, by: mode },
    isOn: mode === 'locked' || pack.isOn,
    place: mode === 'locked' ? LOCKED_BELOW - 1000 + at : free,
  };
}

function chooserOf({ origin }: StoredPack) {
  return origin.kind === 'address' ? origin.by : undefined;
}

function urlOf({ origin }: StoredPack): string | undefined {
  return origin.kind === 'address' ? origin.url : undefined;
}

function sha256Of({ origin }: StoredPack): string | undefined {
  return origin.kind === 'address' ? origin.sha256 : undefined;
}
