// A group of settings under a heading that says in plain words what they are about.

import type { ComponentChildren } from 'preact';
import { Lockable } from './lockable';

export interface SettingsGroupProps {
  title: string;
  /** What is good to know before choosing. */
  hint?: string;
  /** An organisation has set all that is in it. */
  isLocked?: boolean;
  children: ComponentChildren;
}

/** A fieldset whose legend is a heading, so that it is found by both. */
export function SettingsGroup({ title, hint, isLocked = false, children }: SettingsGroupProps) {
  return (
    <fieldset class="group">
      <legend>
        <h2>{title}</h2>
      </legend>
      {hint !== undefined && <p class="group-hint">{hint}</p>}
      <Lockable isLocked={isLocked}>{children}</Lockable>
    </fieldset>
  );
}
