// Mark and name, at the head of our own pages.

import { i18n } from '#i18n';

/** The product's mark beside its name. */
export function Brand() {
  return (
    <span class="brand">
      <img class="brand-mark" src="/icon.svg" alt="" width="30" height="30" />
      <span class="brand-name">{i18n.t('common.brand')}</span>
    </span>
  );
}
