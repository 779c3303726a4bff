// A labelled switch: a checkbox that says it is one, so that keys, screen readers and forced colours work unaided.

import { useShownAtOnce } from '../../components/use-shown-at-once';

export interface SwitchProps {
  label: string;
  isOn: boolean;
  isDisabled?: boolean;
  /** Resolves when it has been written, to whether it was. */
  onChange: (isOn: boolean) => Promise<boolean>;
}

/** The whole row can be pressed. */
export function Switch({ label, isOn, isDisabled = false, onChange }: SwitchProps) {
  const [shown, choose] = useShownAtOnce(isOn, onChange);
  return (
    <label class="switch">
      <span class="switch-label">{label}</span>
      <input
        class="switch-input"
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state, and must not be given another
        role="switch"
        checked={shown}
        disabled={isDisabled}
        onChange={(event) => void choose(event.currentTarget.checked)}
      />
    </label>
  );
}
