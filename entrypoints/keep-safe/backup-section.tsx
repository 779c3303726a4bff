// "Save a backup": one button, and a passphrase for who wants one.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Check } from '../../components/check';
import type { BackupMemory } from '../../notebook/backup/reminder';
import { formatDay } from './format-day';
import { SavingStatus } from './saving-status';
import type { SavingState } from './use-backup';

const SHORTEST_PASSPHRASE = 8;

export interface BackupSectionProps {
  state: SavingState;
  memory: BackupMemory;
  onSave: (passphrase: string | undefined) => void;
  /** Resolves to whether it was written. */
  onRemind: (remind: boolean) => Promise<boolean>;
}

export function BackupSection({ state, memory, onSave, onRemind }: BackupSectionProps) {
  const [isProtected, setProtected] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isChecked, setChecked] = useState(false);
  const complaint = isProtected && isChecked ? complaintOf(passphrase, again) : null;

  function save() {
    setChecked(true);
    if (!isProtected) return onSave(undefined);
    if (complaintOf(passphrase, again) !== null) return;
    onSave(passphrase);
    // It is of no more use here, and kept nowhere.
    setPassphrase('');
    setAgain('');
    setChecked(false);
  }

  return (
    <section class="panel" aria-labelledby="backup">
      <h2 id="backup">{i18n.t('keepSafe.backupTitle')}</h2>
      <p class="panel-body">{i18n.t('keepSafe.backupBody')}</p>
      <p class="panel-fact">
        {memory.lastAt === null
          ? i18n.t('keepSafe.backupNever')
          : i18n.t('keepSafe.backupLast', [formatDay(memory.lastAt)])}
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label class="check">
          <input
            type="checkbox"
            checked={isProtected}
            onChange={(event) => setProtected(event.currentTarget.checked)}
          />
          <span>{i18n.t('keepSafe.protect')}</span>
        </label>
        {isProtected && (
          <div class="passphrases">
            <p class="hint" id="protect-hint">
              {i18n.t('keepSafe.protectHint')}
            </p>
            <label class="labeled">
              <span class="field-label">{i18n.t('keepSafe.passphrase')}</span>
              <input
                class="field"
                type="password"
                autocomplete="new-password"
                aria-describedby="protect-hint passphrase-complaint"
                aria-invalid={complaint !== null}
                value={passphrase}
                onInput={(event) => setPassphrase(event.currentTarget.value)}
              />
            </label>
            <label class="labeled">
              <span class="field-label">{i18n.t('keepSafe.passphraseAgain')}</span>
              <input
                class="field"
                type="password"
                autocomplete="new-password"
                aria-describedby="passphrase-complaint"
                aria-invalid={complaint !== null}
                value={again}
                onInput={(event) => setAgain(event.currentTarget.value)}
              />
            </label>
            <p class="complaint" id="passphrase-complaint" role="status">
              {complaint}
            </p>
          </div>
        )}
        <button type="submit" class="button primary" disabled={state.kind === 'saving'}>
          {i18n.t('keepSafe.saveBackup')}
        </button>
      </form>
      <SavingStatus state={state} />
      <div class="remind">
        <Check label={i18n.t('keepSafe.remind')} isOn={memory.remind} onChange={onRemind} />
      </div>
    </section>
  );
}

function complaintOf(passphrase: string, again: string): string | null {
  if (passphrase.length < SHORTEST_PASSPHRASE) return i18n.t('keepSafe.passphraseShort');
  return passphrase === again ? null : i18n.t('keepSafe.passphraseDiffers');
}
