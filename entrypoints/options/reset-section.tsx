// Everything back to usual, and the way back from there.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import type { Undo } from '../../components/use-undo';
import { SETTING_NAMES } from '../../platform/setting-fields';
import type { Settings, SettingsChange } from '../../platform/settings';
import { changeWithUndo, type SettingsPart } from './settings-part';

/** As for who never chose. The lists of sites are the reader's own work: they stay. */
const UNCHOSEN: SettingsChange = Object.fromEntries(SETTING_NAMES.map((name) => [name, undefined]));

const choicesOf = (settings: Settings): SettingsChange =>
  Object.fromEntries(SETTING_NAMES.map((name) => [name, settings[name]]));

export function ResetSection({ tell, ...part }: SettingsPart & { tell: Undo['tell'] }) {
  const { settings } = part;
  const reset = () =>
    changeWithUndo(part, {
      make: () => UNCHOSEN,
      unmake: () => choicesOf(settings),
      done: { words: i18n.t('options.resetDone'), wordsAfterUndo: i18n.t('options.resetUndone') },
      tell,
    });
  return (
    <section class="group" aria-labelledby="reset">
      <h2 id="reset">{i18n.t('options.resetTitle')}</h2>
      <p class="group-hint">{i18n.t('options.resetBody')}</p>
      <Button onPress={() => void reset()}>{i18n.t('options.reset')}</Button>
    </section>
  );
}
