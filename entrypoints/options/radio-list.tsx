// One of a few ways, each in plain words; the one that was pressed is shown at once.

import { useId } from 'preact/hooks';
import { useShownAtOnce } from '../../components/use-shown-at-once';

export interface RadioOption<T> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  /** Draws the label as the mark that it is about. */
  readonly look?: string;
}

export interface RadioListProps<T> {
  options: readonly RadioOption<T>[];
  /** As it is stored. */
  value: T;
  /** Resolves when it has been written, to whether it was. */
  onChoose: (value: T) => Promise<boolean>;
}

/** The choices of a fieldset, whose legend says what they are about. */
export function RadioList<T extends string | number | boolean>({
  options,
  value,
  onChoose,
}: RadioListProps<T>) {
  const name = useId();
  const [shown, choose] = useShownAtOnce(value, onChoose);
  return (
    <div class="radios">
      {options.map(({ value: offered, label, hint, look }, i) => (
        <div class="radio" key={offered}>
          <label>
            <input
              type="radio"
              name={name}
              checked={offered === shown}
              aria-describedby={hint === undefined ? undefined : `${name}-${i}`}
              onChange={() => void choose(offered)}
            />
            <span class={look}>{label}</span>
          </label>
          {hint !== undefined && (
            <p class="radio-hint" id={`${name}-${i}`}>
              {hint}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
