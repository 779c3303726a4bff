// Whether the bar for marking a passage comes by itself.

import { i18n } from '#i18n';
import { Check } from '../../components/check';
import { SettingsGroup } from './settings-group';
import type { SettingsPart } from './settings-part';

export function BarSection({ settings, change }: SettingsPart) {
  return (
    <SettingsGroup title={i18n.t('options.barTitle')} hint={i18n.t('options.barHint')}>
      <Check
        label={i18n.t('popup.passageToolbar')}
        isOn={settings.passageToolbar}
        onChange={(passageToolbar) => change(() => ({ passageToolbar }))}
      />
    </SettingsGroup>
  );
}
