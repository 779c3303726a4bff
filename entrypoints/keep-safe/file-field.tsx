// Where a file is chosen or dropped.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

export function FileField({ onFile }: { onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false);
  return (
    <label
      class={isOver ? 'file-field is-over' : 'file-field'}
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
      <span>{i18n.t('keepSafe.choose')}</span>
      <input
        type="file"
        class="visually-hidden"
        accept=".medgloss,.json"
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
