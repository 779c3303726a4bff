// The button that reads a text aloud, or stops; nothing where this device has no voice for it.

import { i18n } from '#i18n';
import { useReadAloud } from './use-read-aloud';

export function ReadAloud({ text }: { readonly text: string }) {
  const reading = useReadAloud(text);
  if (!reading) return null;
  const { isReading, toggle } = reading;
  return (
    <button
      type="button"
      class="icon-button"
      onClick={toggle}
      aria-label={isReading ? i18n.t('card.stopReading') : i18n.t('card.readAloud')}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {isReading ? (
          <path d="M6 6h8v8H6z" />
        ) : (
          <path d="M3 8v4h3l4 3.5v-11L6 8H3Zm10-.5q2 2.5 0 5M15.5 5q4 5 0 10" />
        )}
      </svg>
    </button>
  );
}
