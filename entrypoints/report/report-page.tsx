// "Something wrong here?": the reader says what is wrong with a definition, sees the text that comes of it, and copies it.
// Nothing is sent, and nothing of it is kept once the page is closed.

import { i18n } from '#i18n';
import { PageFrame } from '../../components/page-frame';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { ReportForm } from './report-form';
import { useSubject } from './use-subject';

export function ReportPage({ glossary }: { readonly glossary: GlossaryAssets }) {
  const subject = useSubject(glossary);
  if (subject === 'loading') return <PageFrame>{null}</PageFrame>;
  if (subject === 'unknown')
    return (
      <PageFrame>
        <h1 class="report-title">{i18n.t('report.unknownTitle')}</h1>
        <p class="report-lead">{i18n.t('report.unknown')}</p>
      </PageFrame>
    );
  return (
    <PageFrame>
      <h1 class="report-title">{i18n.t('report.title', [subject.entry.term])}</h1>
      <p class="report-lead">{i18n.t('report.lead')}</p>
      <ReportForm {...subject} />
    </PageFrame>
  );
}
