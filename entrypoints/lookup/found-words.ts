// How many results there are, in words.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import type { Searched } from '../../components/use-word-search';
import type { Result } from './results';

/** Said aloud as it changes. */
export function foundWords(results: readonly Result[], { found }: Searched): string {
  if (!found) return i18n.t('lookup.failed');
  const more = found.total - found.words.length;
  return more > 0
    ? i18n.t('lookup.foundMany', [formatNumber(results.length + more), formatNumber(results.length)])
    : i18n.t('lookup.found', results.length, [formatNumber(results.length)]);
}
