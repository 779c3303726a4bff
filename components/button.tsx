// A button as every surface shows it; the look is theme.css.

import type { ComponentChildren, Ref } from 'preact';

export interface ButtonProps {
  children: ComponentChildren;
  onPress: () => void;
  /** "primary": the one thing to do here; "quiet": beside other things. */
  variant?: 'primary' | 'quiet' | undefined;
  /** Needed where the visible words alone do not say what is acted on; must begin with them. */
  label?: string | undefined;
  /** Whether what it unfolds is there; for buttons that unfold something. */
  isExpanded?: boolean | undefined;
  buttonRef?: Ref<HTMLButtonElement> | undefined;
}

/** A push button. */
export function Button({ children, onPress, variant, label, isExpanded, buttonRef }: ButtonProps) {
  return (
    <button
      type="button"
      class={variant ? `button ${variant}` : 'button'}
      aria-label={label}
      aria-expanded={isExpanded}
      ref={buttonRef ?? null}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
