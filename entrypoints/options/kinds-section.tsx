// Which kinds of words are marked.

import { i18n } from '#i18n';
import { Check } from '../../components/check';
import { kindName } from '../../components/kind-name';
import { KINDS } from '../../glossary/entry';
import { SettingsGroup } from './settings-group';
import type { SettingsPart } from './settings-part';

export function KindsSection({ settings, change }: SettingsPart) {
  return (
    <SettingsGroup
      title={i18n.t('options.kindsTitle')}
      hint={i18n.t('options.kindsHint')}
      isLocked={settings.managed.locked.includes('kindsOff')}
    >
      <div class="kinds">
        {KINDS.map((kind) => (
          <Check
            key={kind}
            label={kindName(kind)}
            isOn={!settings.kindsOff.includes(kind)}
            onChange={(isOn) =>
              change(({ kindsOff }) => ({
                kindsOff: KINDS.filter((other) => (other === kind ? !isOn : kindsOff.includes(other))),
              }))
            }
          />
        ))}
      </div>
    </SettingsGroup>
  );
}
