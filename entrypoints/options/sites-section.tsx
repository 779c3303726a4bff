// On which sites words are marked: by a rule, and by two lists that go before it.

import { i18n } from '#i18n';
import { Check } from '../../components/check';
import type { Undo } from '../../components/use-undo';
import { siteAt } from '../../platform/page-state';
import { isDecided, listSite, type SiteListName, unlistSite } from '../../platform/site-rules';
import { Lockable } from './lockable';
import { RadioList } from './radio-list';
import { SettingsGroup } from './settings-group';
import { changeWithUndo, type SettingsPart } from './settings-part';
import { siteButtonId } from './site-button-id';
import { SiteList } from './site-list';

export function SitesSection({ tell, ...part }: SettingsPart & { tell: Undo['tell'] }) {
  const { settings, change } = part;
  const { managed } = settings;
  const remove = (site: string, from: SiteListName) =>
    changeWithUndo(part, {
      make: (now) => unlistSite(site, now),
      // Sites that were listed since stay.
      unmake: (now) => listSite(site, from, now),
      done: {
        words: i18n.t('options.siteRemoved', [site]),
        wordsAfterUndo: i18n.t('options.siteBack', [site]),
        focusAfterUndo: siteButtonId(site, from),
      },
      tell,
    });
  const isDecidedOf = (site: string) => isDecided(siteAt(new URL(`https://${site}`)), settings);
  const list = (name: SiteListName) => ({
    name,
    managed: managed[name],
    // What the reader chose for a site that the organisation has decided of is nothing now.
    sites: settings[name].filter((site) => !isDecidedOf(site)),
    isDecidedOf,
    onAdd: (site: string) => change((now) => listSite(site, name, now)),
    onRemove: (site: string) => void remove(site, name),
  });
  return (
    <SettingsGroup title={i18n.t('options.sitesTitle')}>
      <Lockable isLocked={managed.locked.includes('enabled')}>
        <Check
          label={i18n.t('popup.everywhere')}
          isOn={settings.enabled}
          onChange={(enabled) => change(() => ({ enabled }))}
        />
      </Lockable>
      <Lockable isLocked={managed.locked.includes('sites')}>
        <RadioList
          options={[
            {
              value: 'medical',
              label: i18n.t('options.sitesMedical'),
              hint: i18n.t('options.sitesMedicalHint'),
            },
            { value: 'everywhere', label: i18n.t('options.sitesEverywhere') },
            {
              value: 'chosen',
              label: i18n.t('options.sitesChosen'),
              hint: i18n.t('options.sitesChosenHint'),
            },
          ]}
          value={settings.sites}
          onChoose={(sites) => change(() => ({ sites }))}
        />
      </Lockable>
      <p class="group-hint">{i18n.t('options.sitesSensitive')}</p>
      <p class="group-hint">{i18n.t('options.sitesBelow')}</p>
      <SiteList
        {...list('sitesOn')}
        title={i18n.t('options.alwaysTitle')}
        none={i18n.t('options.alwaysNone')}
      />
      <SiteList
        {...list('sitesOff')}
        title={i18n.t('options.neverTitle')}
        none={i18n.t('options.neverNone')}
      />
    </SettingsGroup>
  );
}
