// Asks for the passphrase of a protected backup.

import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';

export interface PassphraseFormProps {
  isWrong: boolean;
  isOpening: boolean;
  onOpen: (passphrase: string) => void;
  onCancel: () => void;
}

export function PassphraseForm({ isWrong, isOpening, onOpen, onCancel }: PassphraseFormProps) {
  const fieldRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isOpening) fieldRef.current?.focus();
  }, [isOpening]);
  return (
    <form
      class="passphrase-form"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(fieldRef.current?.value ?? '');
      }}
    >
      <p id="locked">{i18n.t('keepSafe.locked')}</p>
      <label class="labeled">
        <span class="field-label">{i18n.t('keepSafe.passphrase')}</span>
        <input
          class="field"
          type="password"
          required
          autocomplete="current-password"
          aria-describedby="locked wrong-passphrase"
          aria-invalid={isWrong}
          ref={fieldRef}
        />
      </label>
      <p class="complaint" id="wrong-passphrase" role="status">
        {isOpening && i18n.t('keepSafe.opening')}
        {isWrong && i18n.t('fileRule.wrongPassphrase')}
      </p>
      <div class="steps">
        <button type="submit" class="button primary" disabled={isOpening}>
          {i18n.t('keepSafe.unlock')}
        </button>
        <Button variant="quiet" onPress={onCancel}>
          {i18n.t('keepSafe.cancel')}
        </Button>
      </div>
    </form>
  );
}
