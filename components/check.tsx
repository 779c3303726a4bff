// A box to tick for something that is stored. It shows what was pressed at once, while that is still on its way to the disk.

import { useShownAtOnce } from './use-shown-at-once';

export interface CheckProps {
  label: string;
  /** Says more than the label where it stands alone, as in a list of boxes. */
  longLabel?: string | undefined;
  /** As it is stored. */
  isOn: boolean;
  isDisabled?: boolean;
  /** Resolves when it has been written, to whether it was. */
  onChange: (isOn: boolean) => Promise<boolean>;
}

export function Check({ label, longLabel, isOn, isDisabled = false, onChange }: CheckProps) {
  const [shown, choose] = useShownAtOnce(isOn, onChange);
  return (
    <label class="check">
      <input
        type="checkbox"
        aria-label={longLabel}
        checked={shown}
        disabled={isDisabled}
        onChange={({ currentTarget }) => void choose(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
