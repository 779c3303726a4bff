// The top of an opened card: what kind of thing it shows, the way back, and Close. Props in, markup out.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

export interface CardBarProps {
  readonly label: string;
  /** Left out where nothing led here. */
  readonly onBack?: () => void;
  readonly onClose: () => void;
  /** What else can be done with the whole card. */
  readonly children?: ComponentChildren;
}

export function CardBar({ label, onBack, onClose, children }: CardBarProps) {
  return (
    <div class="bar">
      {onBack && (
        <button type="button" class="icon-button" onClick={onBack} aria-label={i18n.t('card.back')}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M12 4 6 10l6 6" />
          </svg>
        </button>
      )}
      <span class="kind">{label}</span>
      {children}
      <button type="button" class="icon-button close" onClick={onClose} aria-label={i18n.t('card.close')}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="m5 5 10 10M15 5 5 15" />
        </svg>
      </button>
    </div>
  );
}
