// What of an import is remembered of the address that its list is from.

import type { StoredPack } from '../../notebook/pack-store';
import { type LoadOutcome, noteLoad } from '../../platform/address-loads';
import type { AddList, ImportNews } from './import-messages';

interface AddressJob {
  readonly origin: AddList['origin'];
  readonly replaces: StoredPack | undefined;
  /** There once what is in the file has been shown. */
  readonly preview?: unknown;
}

/** Remembers how it went, where the list is here or an organisation offers it: an address that was only tried is not kept. */
export async function noteNews(news: ImportNews, job: AddressJob): Promise<void> {
  const { origin, replaces } = job;
  const how = outcomeOf(news, job);
  if (origin.kind !== 'address' || how === undefined) return;
  if (how !== 'loaded' && !replaces && origin.by !== 'offered') return;
  await noteLoad({ url: origin.url, sha256: origin.sha256 || null, at: Date.now(), how });
}

/** Whether what was loaded is what the list was made from that it would replace. */
export function isSame(sha256: string, replaces: StoredPack | undefined): boolean {
  return replaces?.origin.kind === 'address' && replaces.origin.sha256 === sha256;
}

function outcomeOf(news: ImportNews, { replaces, preview }: AddressJob): LoadOutcome | undefined {
  switch (news.kind) {
    case 'loaded':
      return isSame(news.sha256, replaces) ? 'same' : undefined;
    case 'added':
      return 'loaded';
    case 'not-loaded':
      return news.rule;
    case 'refused':
      // In a preview there is still something to choose.
      return preview === undefined ? 'unfit' : undefined;
    default:
      return undefined;
  }
}
