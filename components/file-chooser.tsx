// Where a file is chosen or dropped: a wide field, or a button beside others.

import { useState } from 'preact/hooks';

export interface FileChooserProps {
  label: string;
  /** Says more than the label where it stands in a row of buttons. */
  longLabel?: string;
  isWide?: boolean;
  /** Endings of what is read; some systems know few of these, and offer all files as well. */
  accept: string;
  onFile: (file: File) => void;
}

export function FileChooser({ label, longLabel, isWide = false, accept, onFile }: FileChooserProps) {
  const [isOver, setOver] = useState(false);
  return (
    <label
      class={isWide ? (isOver ? 'file-field is-over' : 'file-field') : 'button quiet file-button'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <span>{label}</span>
      <input
        type="file"
        class="visually-hidden"
        aria-label={longLabel}
        accept={accept}
        onChange={(event) => {
          const { currentTarget: input } = event;
          const file = input.files?.[0];
          if (file) onFile(file);
          // So that the same file can be chosen again.
          input.value = '';
        }}
      />
    </label>
  );
}
