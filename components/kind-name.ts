// What the kinds of entries are called.

import { i18n } from '#i18n';
import type { Entry, Kind } from '../glossary/entry';

/** The name of a kind. Message keys hold no hyphens. */
export function kindName(kind: Kind): string {
  if (kind === 'drug-class') return i18n.t('kind.drugClass');
  if (kind === 'prefix-suffix') return i18n.t('kind.prefixSuffix');
  return i18n.t(`kind.${kind}`);
}

/** What an entry is: of its kind, or, where the glossary does not say so, who says it. */
export function labelOf({ kind, origin }: Pick<Entry, 'kind' | 'origin'>): string {
  if (origin?.kind === 'own') return i18n.t('card.ownWord');
  if (origin) return origin.title || i18n.t('card.ofList');
  return kind ? kindName(kind) : '';
}
