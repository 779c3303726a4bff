// The key that does the same as the control it stands in. Only for the eye: a screen reader learns it from the control.

/** Inside a button; the button says the same in `aria-keyshortcuts`, or its key is explained elsewhere. */
export function KeyHint({ children }: { children: string }) {
  return (
    <span class="key-hint" aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  );
}
