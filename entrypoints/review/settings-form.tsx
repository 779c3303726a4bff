// How much the reader wants to be asked, in which ways, and what counts. Every change is kept as it is made.

import { i18n } from '#i18n';
import { Check } from '../../components/check';
import { CARD_KINDS, type CardKind, type ReviewSettings } from '../../notebook/rows';

export interface SettingsFormProps {
  settings: ReviewSettings;
  /** Makes a change of the settings as they then are; resolves to whether it was written. */
  onChange: (change: (settings: ReviewSettings) => Partial<ReviewSettings>) => Promise<boolean>;
}

/** Far more than anyone answers in a day. */
const MOST = 999;

export function SettingsForm({ settings, onChange }: SettingsFormProps) {
  const { perDay, newPerDay, kinds, looksCount } = settings;
  return (
    <details class="fold">
      <summary>{i18n.t('review.settings')}</summary>
      <div class="settings">
        <Amount
          label={i18n.t('review.newPerDay')}
          value={newPerDay}
          least={0}
          onChange={(value) => void onChange(() => ({ newPerDay: value }))}
        />
        <Amount
          label={i18n.t('review.perDay')}
          value={perDay}
          least={1}
          onChange={(value) => void onChange(() => ({ perDay: value }))}
        />
        <fieldset class="settings-kinds">
          <legend>{i18n.t('review.kinds')}</legend>
          {CARD_KINDS.map((kind) => (
            <Check
              key={kind}
              label={nameOf(kind)}
              isOn={kinds.includes(kind)}
              // One kind stays: without any there would be nothing to ask.
              isDisabled={kinds.length === 1 && kinds.includes(kind)}
              onChange={(isOn) => onChange((now) => ({ kinds: withKind(now.kinds, kind, isOn) }))}
            />
          ))}
        </fieldset>
        <Check
          label={i18n.t('review.looksCount')}
          isOn={looksCount}
          onChange={(isOn) => onChange(() => ({ looksCount: isOn }))}
        />
      </div>
    </details>
  );
}

interface AmountProps {
  label: string;
  value: number;
  least: number;
  onChange: (value: number) => void;
}

function Amount({ label, value, least, onChange }: AmountProps) {
  return (
    <label class="amount">
      <span>{label}</span>
      <input
        class="field"
        type="number"
        inputMode="numeric"
        min={least}
        max={MOST}
        value={value}
        onChange={({ currentTarget }) => {
          const typed = Math.round(currentTarget.valueAsNumber);
          const kept = Number.isNaN(typed) ? value : Math.min(MOST, Math.max(least, typed));
          currentTarget.value = String(kept);
          if (kept !== value) onChange(kept);
        }}
      />
    </label>
  );
}

/** Never none: a kind that was alone stays. */
function withKind(kinds: readonly CardKind[], kind: CardKind, isOn: boolean): readonly CardKind[] {
  const changed = CARD_KINDS.filter((other) => (other === kind ? isOn : kinds.includes(other)));
  return changed.length > 0 ? changed : kinds;
}

function nameOf(kind: CardKind): string {
  switch (kind) {
    case 'choice':
      return i18n.t('review.kindChoice');
    case 'meaning':
      return i18n.t('review.kindMeaning');
    case 'word':
      return i18n.t('review.kindWord');
  }
}
