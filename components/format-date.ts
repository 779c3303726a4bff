// A day as readers read it.

import { i18n } from '#i18n';

/** The day of a moment in epoch milliseconds, in the language of our pages. */
export function formatDate(at: number): string {
  return new Intl.DateTimeFormat(i18n.t('common.language'), { dateStyle: 'medium' }).format(at);
}
