// "Questions for my doctor": the reader writes questions and picks words, and sees the one page that is printed.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { PageFrame } from '../../components/page-frame';
import { PageTitle } from '../../components/page-title';
import { UndoNotice } from '../../components/undo-notice';
import { useMeanings } from '../../components/use-meanings';
import { useSavedTerms } from '../../components/use-saved-terms';
import { useUndo } from '../../components/use-undo';
import type { Notebook } from '../../notebook/db';
import { sortListings } from '../../notebook/listing';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { QuestionList } from './question-list';
import { Sheet } from './sheet';
import { useQuestions } from './use-questions';
import { WordPicker } from './word-picker';

const NONE = [] as const;

export function DoctorPage({ notebook, glossary }: { notebook: Notebook; glossary: GlossaryAssets }) {
  const saved = useSavedTerms(notebook);
  const terms = typeof saved === 'string' ? NONE : saved;
  const questions = useQuestions(notebook);
  const picked = sortListings(
    terms.filter(({ forDoctor }) => forDoctor.value !== 'no'),
    'name',
  );
  const meanings = useMeanings(glossary, terms);
  const undo = useUndo();
  const isEmpty = picked.length === 0 && questions.every(({ text }) => text.value.trim() === '');

  return (
    <PageFrame here="doctor">
      <div class="desk">
        <PageTitle title={i18n.t('doctor.title')} lead={i18n.t('doctor.lead')} headingRef={undo.headingRef} />
        {saved === 'unreadable' && <p role="alert">{i18n.t('doctor.unreadable')}</p>}
        <QuestionList notebook={notebook} questions={questions} onDone={undo.tell} />
        <WordPicker notebook={notebook} terms={terms} onDone={undo.tell} />
        <UndoNotice {...undo} />
        <div class="sheet-head">
          <h2>{i18n.t('doctor.sheetHeading')}</h2>
          {!isEmpty && (
            <Button variant="primary" onPress={() => print()}>
              {i18n.t('doctor.print')}
            </Button>
          )}
        </div>
        <p class="doctor-hint">{isEmpty ? i18n.t('doctor.sheetEmpty') : i18n.t('doctor.sheetHint')}</p>
      </div>
      {!isEmpty && <Sheet questions={questions} terms={picked} meanings={meanings} />}
    </PageFrame>
  );
}
