// What is said of the page in front: how many words are explained, or why none is, and what the reader can do about it.
// The same in the popup and beside the page.

import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { giveHelp, helpsFor, type PageHelp } from '../platform/page-help';
import type { PageState } from '../platform/page-state';
import type { SettingName } from '../platform/setting-fields';
import type { Site } from '../platform/site-rules';
import { formatNumber } from './format-number';
import type { PageNoteProps } from './page-note';

export interface NotedPage {
  readonly state: PageState;
  readonly site: Site;
  /** Undefined where there is no tab. */
  readonly tabId: number | undefined;
  /** Settings that the reader cannot change. */
  readonly locked: readonly SettingName[];
}

/** The sentence and the buttons, for PageNote. */
export function usePageNote({ state, site, tabId, locked }: NotedPage): PageNoteProps {
  const [isFailed, setFailed] = useState(false);
  // Something else holds of the page: what failed before is over.
  useEffect(() => setFailed(false), [state.kind, tabId]);
  const helps = tabId === undefined ? [] : helpsFor(state, site, locked);
  const give = (help: PageHelp) =>
    tabId !== undefined &&
    giveHelp(help, { tabId, site }).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return {
    sentence: sentenceFor(state),
    helps: helps.map((help) => ({ label: labelOf(help), onPress: () => void give(help) })),
    isFailed,
  };
}

function sentenceFor(state: PageState): string {
  switch (state.kind) {
    case 'off':
      return i18n.t('why.off');
    case 'off-here':
      return i18n.t('why.offHere');
    case 'off-managed':
      return i18n.t('why.offManaged');
    case 'off-here-managed':
      return i18n.t('why.offHereManaged');
    case 'sensitive':
      return i18n.t('why.sensitive');
    case 'not-chosen':
      return i18n.t('why.notChosen');
    case 'unreadable':
      return i18n.t('why.unreadable');
    case 'store':
      return i18n.t('why.store');
    case 'unknown':
      return i18n.t('why.unknown');
    case 'not-running':
      return i18n.t('why.notRunning');
    case 'no-text':
      return i18n.t('why.noText');
    case 'picture':
      return i18n.t('why.picture');
    case 'drawn':
      return i18n.t('why.drawn');
    case 'frame':
      return i18n.t('why.frame');
    case 'reading':
      return i18n.t('why.reading');
    case 'form':
      return i18n.t('why.form');
    case 'not-medical':
      return i18n.t('why.notMedical');
    case 'no-terms':
      return i18n.t('why.noTerms');
    case 'easy-terms':
      return i18n.t('why.easyTerms');
    case 'kinds-off':
      return i18n.t('why.kindsOff');
    case 'no-paint':
      return i18n.t('why.noPaint');
    case 'terms':
      return i18n.t('popup.terms', state.count, [formatNumber(state.count)]);
  }
}

function labelOf(help: PageHelp): string {
  switch (help) {
    case 'turn-on':
      return i18n.t('why.turnOn');
    case 'turn-on-here':
      return i18n.t('why.turnOnHere');
    case 'choose-site':
      return i18n.t('why.chooseSite');
    case 'read-page':
      return i18n.t('why.readPage');
    case 'mark-more':
      return i18n.t('why.markMore');
    case 'reload':
      return i18n.t('why.reload');
  }
}
