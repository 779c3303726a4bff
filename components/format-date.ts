// A day as readers read it.

import { i18n } from '#i18n';

/** Made once: it takes longer than all else about a row of a list. */
let format: Intl.DateTimeFormat | undefined;

/** The day of a moment in epoch milliseconds, in the language of our pages. */
export function formatDate(at: number): string {
  format ??= new Intl.DateTimeFormat(i18n.t('common.language'), { dateStyle: 'medium' });
  return format.format(at);
}
