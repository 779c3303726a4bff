// A number as the reader's language writes it.

import { i18n } from '#i18n';

/** Made once: it takes longer than all else about a row of a list. */
let format: Intl.NumberFormat | undefined;

/** "1,234" where the interface speaks English. */
export function formatNumber(value: number): string {
  format ??= new Intl.NumberFormat(i18n.t('common.language'));
  return format.format(value);
}
