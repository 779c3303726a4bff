// Words one after the other, parted as the reader's language parts them.

import { i18n } from '#i18n';

/** "a, b, c" where the interface speaks English. */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat(i18n.t('common.language'), { type: 'unit', style: 'short' }).format(words);
}
