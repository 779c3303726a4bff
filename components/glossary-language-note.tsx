// Says in which language meanings are, where that is not the language of the interface. Props in, markup out.

import { i18n } from '#i18n';
import { GLOSSARY_LANGUAGE } from '../glossary/language';

export function GlossaryLanguageNote() {
  if (i18n.t('common.language') === GLOSSARY_LANGUAGE) return null;
  return <p>{i18n.t('common.glossaryLanguage')}</p>;
}
