// What the readers in open tabs are told when the settings have changed. Pure.

import type { ReaderNotice } from '../../platform/requests';
import type { Settings } from '../../platform/settings';

/** Pages ask for their passages again only where the answer may be another one: each of their frames does. */
export function noticesOf(settings: Settings, before: Settings): ReaderNotice[] {
  const isOther = (['enabled', 'sites', 'sitesOn', 'sitesOff', 'passageToolbar', 'managed'] as const).some(
    (field) => JSON.stringify(settings[field]) !== JSON.stringify(before[field]),
  );
  return isOther
    ? [{ type: 'settings-changed' }, { type: 'passages-changed' }]
    : [{ type: 'settings-changed' }];
}
