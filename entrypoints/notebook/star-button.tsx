// A star that is on or off.

/** `label` names what the star is for; being pressed says the rest. */
export function StarButton({
  label,
  isOn,
  onPress,
}: {
  label: string;
  isOn: boolean;
  onPress: (isOn: boolean) => void;
}) {
  return (
    <button type="button" class="star" aria-pressed={isOn} aria-label={label} onClick={() => onPress(!isOn)}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z" />
      </svg>
    </button>
  );
}
