// Whether the bar for marking a passage comes by itself. Where no address may be kept there are no passages to mark.

import { i18n } from '#i18n';
import { Check } from '../../components/check';
import { SettingsGroup } from './settings-group';
import type { SettingsPart } from './settings-part';

export function BarSection({ settings, change }: SettingsPart) {
  const { passageToolbar, managed } = settings;
  return (
    <SettingsGroup
      title={i18n.t('options.barTitle')}
      hint={i18n.t('options.barHint')}
      isLocked={!managed.addresses || managed.locked.includes('passageToolbar')}
    >
      <Check
        label={i18n.t('popup.passageToolbar')}
        isOn={passageToolbar && managed.addresses}
        onChange={(isOn) => change(() => ({ passageToolbar: isOn }))}
      />
    </SettingsGroup>
  );
}
