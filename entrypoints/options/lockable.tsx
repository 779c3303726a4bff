// A part of the settings that an organisation may have set: it is then shown as it is, cannot be changed, and says why.

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

export function Lockable({ isLocked, children }: { isLocked: boolean; children: ComponentChildren }) {
  const id = useId();
  if (!isLocked) return <>{children}</>;
  return (
    <fieldset class="locked" disabled aria-labelledby={id}>
      <p class="locked-note" id={id}>
        {i18n.t('managed.setBy')}
      </p>
      {children}
    </fieldset>
  );
}
