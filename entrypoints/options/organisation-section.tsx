// "Managed by your organisation": who has set something for the reader, why, and what, in plain sentences.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { formatList } from '../../components/format-list';
import { formatNumber } from '../../components/format-number';
import type { ManagedPack, Organisation } from '../../platform/organisation';
import { SETTING_NAMES, type SettingName } from '../../platform/setting-fields';

/** So many sites are named here; all of them are in the lists further down. */
const MOST_SITES = 8;

export function OrganisationSection({ organisation }: { organisation: Organisation }) {
  const { name, reason, settings, locked, sitesOn, sitesOff, packs, backups, addresses, faults } =
    organisation;
  const begins = SETTING_NAMES.filter((setting) => setting in settings && !locked.includes(setting));
  return (
    <section class="organisation" aria-labelledby="organisation">
      <h2 id="organisation">{i18n.t('managed.title')}</h2>
      <p>{name === '' ? i18n.t('managed.leadUnnamed') : i18n.t('managed.lead', [name])}</p>
      {reason !== '' && (
        <>
          <p class="organisation-why">{i18n.t('managed.reason')}</p>
          <blockquote dir="auto">{reason}</blockquote>
        </>
      )}
      <ul class="organisation-set">
        {locked.length > 0 && <li>{i18n.t('managed.locked', [settingNames(locked)])}</li>}
        {begins.length > 0 && <li>{i18n.t('managed.begins', [settingNames(begins)])}</li>}
        {sitesOn.length > 0 && <li>{i18n.t('managed.sitesOn', [siteNames(sitesOn)])}</li>}
        {sitesOff.length > 0 && <li>{i18n.t('managed.sitesOff', [siteNames(sitesOff)])}</li>}
        {!backups && <li>{i18n.t('managed.noBackups')}</li>}
        {!addresses && <li>{i18n.t('managed.noAddresses')}</li>}
        <Packs packs={packs} mode="locked">
          {i18n.t('managed.packsLocked')}
        </Packs>
        <Packs packs={packs} mode="offered">
          {i18n.t('managed.packsOffered')}
        </Packs>
      </ul>
      <p class="organisation-told">
        {i18n.t('managed.nothingSent')} {packs.length > 0 && i18n.t('managed.packsSent')}
      </p>
      {faults.length > 0 && (
        <div class="organisation-faults">
          <p>{i18n.t('managed.faults')}</p>
          <ul>
            {faults.map((path) => (
              <li key={path}>
                <code>{path}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** The lists of one mode, each with its address; nothing where there are none. */
function Packs({
  packs,
  mode,
  children,
}: {
  packs: readonly ManagedPack[];
  mode: ManagedPack['mode'];
  children: ComponentChildren;
}) {
  const those = packs.filter((pack) => pack.mode === mode);
  if (those.length === 0) return null;
  return (
    <li>
      {children}
      <ul class="organisation-packs">
        {those.map(({ url, title }) => (
          <li key={url}>
            {title !== '' && <span dir="auto">{title}</span>} <span class="address">{url}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function settingNames(names: readonly SettingName[]): string {
  return formatList(names.map((name) => i18n.t(`managed.${name}`)));
}

function siteNames(sites: readonly string[]): string {
  const more = sites.length - MOST_SITES;
  // One more is as short as what would stand for it.
  if (more <= 1) return formatList(sites);
  return formatList([...sites.slice(0, MOST_SITES), i18n.t('managed.moreSites', [formatNumber(more)])]);
}
