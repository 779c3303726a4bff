// Why something was not written, in the reader's words.

import { i18n } from '#i18n';

/** Words for each way in which the notebook can refuse a write. */
export function faultWords(code: 'storage-full' | 'storage-newer' | 'storage-failed'): string {
  switch (code) {
    case 'storage-full':
      return i18n.t('notebook.faultFull');
    case 'storage-newer':
      return i18n.t('notebook.faultNewer');
    case 'storage-failed':
      return i18n.t('notebook.faultFailed');
  }
}
