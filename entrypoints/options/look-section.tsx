// What a mark looks like: its style, and the reader's own color, with a word where that cannot be drawn as it is.

import { i18n } from '#i18n';
import type { Settings } from '../../platform/settings';
import { isShifted } from '../../reading/mark-look';
import { Lockable } from './lockable';
import { RadioList } from './radio-list';
import { SettingsGroup } from './settings-group';
import type { SettingsPart } from './settings-part';

/** What "my own color" begins with. */
const FIRST_COLOR = '#0f766e';

export function LookSection({ settings, change }: SettingsPart) {
  const { markStyle, markColor, managed } = settings;
  return (
    <SettingsGroup title={i18n.t('options.lookTitle')}>
      <Lockable isLocked={managed.locked.includes('markStyle')}>
        <RadioList
          options={[
            { value: 'dotted', label: i18n.t('options.styleDotted'), look: 'as-dotted' },
            { value: 'line', label: i18n.t('options.styleLine'), look: 'as-line' },
            { value: 'wavy', label: i18n.t('options.styleWavy'), look: 'as-wavy' },
            { value: 'tint', label: i18n.t('options.styleTint'), look: 'as-tint' },
          ]}
          value={markStyle}
          onChoose={(style) => change(() => ({ markStyle: style }))}
        />
      </Lockable>
      <fieldset class="subgroup">
        <legend>{i18n.t('options.colorTitle')}</legend>
        <Lockable isLocked={managed.locked.includes('markColor')}>
          <RadioList
            options={[
              { value: false, label: i18n.t('options.colorUsual') },
              { value: true, label: i18n.t('options.colorOwn') },
            ]}
            value={markColor !== null}
            onChoose={(isOwn) =>
              change((now) => ({ markColor: isOwn ? (now.markColor ?? FIRST_COLOR) : null }))
            }
          />
          {markColor !== null && (
            <label class="color">
              <input
                type="color"
                value={markColor}
                onChange={({ currentTarget }) => void change(() => ({ markColor: currentTarget.value }))}
              />
              <span>{i18n.t('options.colorPick')}</span>
            </label>
          )}
        </Lockable>
        <p class="group-hint" role="status">
          {colorNote(settings)}
        </p>
      </fieldset>
    </SettingsGroup>
  );
}

function colorNote({ markStyle, markColor }: Settings): string {
  if (markColor === null) return '';
  if (markStyle === 'tint') return i18n.t('options.colorTint');
  const { darker, lighter } = isShifted(markColor);
  if (darker && lighter) return i18n.t('options.colorBoth');
  if (darker) return i18n.t('options.colorDarker');
  return lighter ? i18n.t('options.colorLighter') : '';
}
