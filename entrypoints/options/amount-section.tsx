// How many words are marked.

import { i18n } from '#i18n';
import { RadioList } from './radio-list';
import { SettingsGroup } from './settings-group';
import type { SettingsPart } from './settings-part';

export function AmountSection({ settings, change }: SettingsPart) {
  return (
    <SettingsGroup
      title={i18n.t('options.amountTitle')}
      isLocked={settings.managed.locked.includes('amount')}
    >
      <RadioList
        options={[
          { value: 'few', label: i18n.t('options.amountFew'), hint: i18n.t('options.amountFewHint') },
          { value: 'some', label: i18n.t('options.amountSome'), hint: i18n.t('options.amountSomeHint') },
          { value: 'many', label: i18n.t('options.amountMany'), hint: i18n.t('options.amountManyHint') },
          { value: 'all', label: i18n.t('options.amountAll'), hint: i18n.t('options.amountAllHint') },
        ]}
        value={settings.amount}
        onChoose={(amount) => change(() => ({ amount }))}
      />
    </SettingsGroup>
  );
}
