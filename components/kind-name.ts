// What the kinds of entries are called.

import { i18n } from '#i18n';
import type { Kind } from '../glossary/entry';

/** The name of a kind. Message keys hold no hyphens. */
export function kindName(kind: Kind): string {
  if (kind === 'drug-class') return i18n.t('kind.drugClass');
  if (kind === 'prefix-suffix') return i18n.t('kind.prefixSuffix');
  return i18n.t(`kind.${kind}`);
}
