// What is said of a kept word whose meaning is there no more.

import { i18n } from '#i18n';

/** By where the word was explained, which its id tells. */
export function missingMeaning(id: string): string {
  if (id.startsWith('own:')) return i18n.t('notebook.ownWordGone');
  if (id.startsWith('pack:')) return i18n.t('notebook.listGone');
  return i18n.t('notebook.notInGlossary');
}
