// How often a word is marked.

import { i18n } from '#i18n';
import { RadioList } from './radio-list';
import { SettingsGroup } from './settings-group';
import type { SettingsPart } from './settings-part';

export function RepeatsSection({ settings, change }: SettingsPart) {
  return (
    <SettingsGroup
      title={i18n.t('options.repeatsTitle')}
      hint={i18n.t('options.repeatsHint')}
      isLocked={settings.managed.locked.includes('repeats')}
    >
      <RadioList
        options={[
          { value: 'section', label: i18n.t('options.repeatsSection') },
          { value: 'page', label: i18n.t('options.repeatsPage') },
          { value: 'every', label: i18n.t('options.repeatsEvery') },
        ]}
        value={settings.repeats}
        onChoose={(repeats) => change(() => ({ repeats }))}
      />
    </SettingsGroup>
  );
}
