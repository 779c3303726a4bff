// A labelled switch: a checkbox that says it is one, so that keys, screen readers and forced colours work unaided.

import { useId } from 'preact/hooks';
import { useShownAtOnce } from '../../components/use-shown-at-once';

export interface SwitchProps {
  label: string;
  isOn: boolean;
  isDisabled?: boolean;
  /** Why it cannot be pressed. */
  reason?: string | undefined;
  /** Resolves when it has been written, to whether it was. */
  onChange: (isOn: boolean) => Promise<boolean>;
}

/** The whole row can be pressed. */
export function Switch({ label, isOn, isDisabled = false, reason, onChange }: SwitchProps) {
  const id = useId();
  const [shown, choose] = useShownAtOnce(isOn, onChange);
  return (
    <label class="switch">
      <span class="switch-label">
        <span id={`${id}-label`}>{label}</span>
        {reason !== undefined && (
          <span class="switch-reason" id={`${id}-reason`}>
            {reason}
          </span>
        )}
      </span>
      <input
        class="switch-input"
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state, and must not be given another
        role="switch"
        aria-labelledby={`${id}-label`}
        aria-describedby={reason === undefined ? undefined : `${id}-reason`}
        checked={shown}
        disabled={isDisabled || reason !== undefined}
        onChange={(event) => void choose(event.currentTarget.checked)}
      />
    </label>
  );
}
