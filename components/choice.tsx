// One of several ways to narrow a list, "all" among them.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

export interface ChoiceProps {
  label: string;
  /** "" for all. */
  value: string;
  onValue: (value: string) => void;
  /** An <option> for each. */
  children: ComponentChildren;
}

export function Choice({ label, value, onValue, children }: ChoiceProps) {
  return (
    <label class="choice">
      <span class="field-label">{label}</span>
      <select class="field" value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
        <option value="">{i18n.t('notebook.filterAny')}</option>
        {children}
      </select>
    </label>
  );
}
