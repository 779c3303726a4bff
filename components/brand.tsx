// Mark and name, at the head of our own pages. The drawing is that of public/icon.svg without its tile.

import { i18n } from '#i18n';

/** The product's mark beside its name. */
export function Brand() {
  return (
    <span class="brand">
      <svg class="brand-mark" viewBox="0 0 128 128" aria-hidden="true">
        <rect class="brand-tile" x="4" y="4" width="120" height="120" rx="28" />
        <path class="brand-letter" d="M28 84V42h12l24 30 24-30h12v42H86V66L64 93 42 66v18z" />
        <path
          class="brand-dots"
          d="M28 104h72"
          stroke-width="9"
          stroke-linecap="round"
          stroke-dasharray="0.1 18"
        />
      </svg>
      <span class="brand-name">{i18n.t('common.brand')}</span>
    </span>
  );
}
