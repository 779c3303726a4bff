// Why the panel lists no words of this page, in one or two sentences, and the way out where there is one.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import type { PageState } from '../../platform/page-state';

/** A page that has words to list. */
export type WordlessState = Exclude<PageState, { kind: 'terms' }>;

export function StateNote({ state, onTurnOn }: { state: WordlessState; onTurnOn: () => void }) {
  return (
    <div class="state-note">
      <p>{sentenceFor(state)}</p>
      {state.kind === 'off' && <Button onPress={onTurnOn}>{i18n.t('panel.turnOn')}</Button>}
      {state.kind === 'off-here' && <Button onPress={onTurnOn}>{i18n.t('panel.turnOnHere')}</Button>}
    </div>
  );
}

function sentenceFor({ kind }: WordlessState): string {
  switch (kind) {
    case 'off':
      return i18n.t('panel.off');
    case 'off-here':
      return i18n.t('panel.offHere');
    case 'unreadable':
      return i18n.t('panel.unreadable');
    case 'not-running':
      return i18n.t('popup.notRunning');
    case 'no-text':
      return i18n.t('popup.noText');
    case 'reading':
      return i18n.t('popup.reading');
    case 'not-medical':
      return i18n.t('panel.notMedical');
    case 'no-terms':
      return i18n.t('popup.noTerms');
  }
}
