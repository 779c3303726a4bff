// A day as the reader's language writes it.

import { i18n } from '#i18n';

export function formatDay(at: number): string {
  return new Intl.DateTimeFormat(i18n.t('common.language'), { dateStyle: 'long' }).format(at);
}
