// What opens a card, and how fast it comes.

import { i18n } from '#i18n';
import { Lockable } from './lockable';
import { RadioList } from './radio-list';
import { SettingsGroup } from './settings-group';
import type { SettingsPart } from './settings-part';

export function OpeningSection({ settings, change }: SettingsPart) {
  const { opensOn, hoverDelay, managed } = settings;
  return (
    <SettingsGroup title={i18n.t('options.opensTitle')}>
      <Lockable isLocked={managed.locked.includes('opensOn')}>
        <RadioList
          options={[
            { value: 'hover', label: i18n.t('options.opensHover'), hint: i18n.t('options.opensHoverHint') },
            { value: 'click', label: i18n.t('options.opensClick') },
            { value: 'key', label: i18n.t('options.opensKey'), hint: i18n.t('options.opensKeyHint') },
          ]}
          value={opensOn}
          onChoose={(opener) => change(() => ({ opensOn: opener }))}
        />
      </Lockable>
      {opensOn === 'hover' && (
        <fieldset class="subgroup">
          <legend>{i18n.t('options.delayTitle')}</legend>
          <Lockable isLocked={managed.locked.includes('hoverDelay')}>
            <RadioList
              options={[
                { value: 90, label: i18n.t('options.delayShort') },
                { value: 300, label: i18n.t('options.delayMiddle') },
                { value: 800, label: i18n.t('options.delayLong') },
              ]}
              value={hoverDelay}
              onChoose={(delay) => change(() => ({ hoverDelay: delay }))}
            />
          </Lockable>
        </fieldset>
      )}
    </SettingsGroup>
  );
}
