// How to reach the meaning of a marked word, by what the reader has open its card.

import { i18n } from '#i18n';

/** One sentence or two. */
export function termsHint(opensOn: 'hover' | 'click' | 'key'): string {
  switch (opensOn) {
    case 'hover':
      return i18n.t('popup.termsHint');
    case 'click':
      return i18n.t('popup.termsHintClick');
    case 'key':
      return i18n.t('popup.termsHintKey');
  }
}
