// What stands in the place of results before anything is typed: how to go about it.

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { OMNIBOX_KEYWORD } from '../../platform/omnibox-keyword';

export function HowTo() {
  return (
    <section class="how-to" aria-label={i18n.t('lookup.howTo')}>
      <p>{i18n.t('lookup.howToType')}</p>
      <p class="how-to-keys">{i18n.t('lookup.howToKeys')}</p>
      {/* Firefox for Android and Safari have none. */}
      {browser.omnibox && <p>{i18n.t('lookup.howToOmnibox', [OMNIBOX_KEYWORD])}</p>}
    </section>
  );
}
