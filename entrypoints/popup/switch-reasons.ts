// Why a switch of the popup cannot be pressed: an organisation has set it. Pure but for the catalogue.

import { i18n } from '#i18n';
import type { Settings } from '../../platform/settings';
import { isDecided, type Site, sitePlan } from '../../platform/site-rules';

/** Undefined where it can be pressed, here and below. */
export function settingReason(
  setting: 'enabled' | 'passageToolbar',
  { managed }: Settings,
): string | undefined {
  // Without the address of its page no passage can be kept, so no bar comes.
  const isSet = managed.locked.includes(setting) || (setting === 'passageToolbar' && !managed.addresses);
  return isSet ? i18n.t('managed.setBy') : undefined;
}

/** Of the switch of a site. That it is off, and who wanted that, is said of the page itself as well. */
export function siteReason(site: Site, settings: Settings): string | undefined {
  if (!isDecided(site, settings)) return undefined;
  const plan = sitePlan(site, { ...settings, enabled: true });
  return plan === 'always' ? i18n.t('managed.siteOn') : i18n.t('managed.setBy');
}
