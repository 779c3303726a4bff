// The page of settings: each takes effect as it is chosen, and a sample beside them shows what it does.

import { i18n } from '#i18n';
import { PageFrame } from '../../components/page-frame';
import { UndoNotice } from '../../components/undo-notice';
import { useOrganisation } from '../../components/use-organisation';
import { useSettings } from '../../components/use-settings';
import { useUndo } from '../../components/use-undo';
import { AmountSection } from './amount-section';
import { BarSection } from './bar-section';
import { KindsSection } from './kinds-section';
import { LookSection } from './look-section';
import { OpeningSection } from './opening-section';
import { OrganisationSection } from './organisation-section';
import { RepeatsSection } from './repeats-section';
import { ResetSection } from './reset-section';
import { Sample } from './sample';
import { telling } from './settings-part';
import { SitesSection } from './sites-section';
import { WebSection } from './web-section';

/** The whole page; the sections come once the settings are known, which takes a blink. */
export function OptionsPage() {
  const { settings, change } = useSettings();
  const organisation = useOrganisation();
  const undo = useUndo();
  const parts = settings && { settings, change: telling(change, undo.tell) };
  return (
    <PageFrame here="options">
      <h1 class="page-title" tabIndex={-1} ref={undo.headingRef}>
        {i18n.t('options.title')}
      </h1>
      <p class="page-lead">{i18n.t('options.lead')}</p>
      {organisation && <OrganisationSection organisation={organisation} />}
      {parts && organisation !== undefined && (
        <div class="options">
          <Sample isOff={!parts.settings.enabled} />
          <div class="options-list">
            <AmountSection {...parts} />
            <RepeatsSection {...parts} />
            <KindsSection {...parts} />
            <LookSection {...parts} />
            <OpeningSection {...parts} />
            <SitesSection {...parts} tell={undo.tell} />
            <BarSection {...parts} />
            <WebSection />
            <ResetSection {...parts} tell={undo.tell} />
          </div>
        </div>
      )}
      <UndoNotice {...undo} />
    </PageFrame>
  );
}
