// Where the compiled glossary lies in the extension, and in which shard an entry is.

export const INDEX_PATH = '/glossary/index.bin';
/** JSON array of entry ids, in entry-number order. */
export const IDS_PATH = '/glossary/ids.json';

/** JSON array of all names of each entry, in entry-number order (nearest.ts). */
export const NAMES_PATH = '/glossary/names.json';

export const ENTRIES_PER_SHARD = 64;

/** Path of the shard that holds an entry; its place there is `number % ENTRIES_PER_SHARD`. */
export function shardPath(number: number): `/glossary/shards/${number}.json` {
  return `/glossary/shards/${Math.floor(number / ENTRIES_PER_SHARD)}.json`;
}
