// The page "My words and lists": words that the reader explains, and below them lists that others made.

import { i18n } from '#i18n';
import { PageFrame } from '../../components/page-frame';
import { PageTitle } from '../../components/page-title';
import { UndoNotice } from '../../components/undo-notice';
import { useUndo } from '../../components/use-undo';
import type { Notebook } from '../../notebook/db';
import type { PackStore } from '../../notebook/pack-store';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { ListsSection } from './lists-section';
import { OwnWordsSection } from './own-words-section';

export interface PacksPageProps {
  notebook: Notebook;
  store: PackStore;
  glossary: GlossaryAssets;
}

export function PacksPage({ notebook, store, glossary }: PacksPageProps) {
  const undo = useUndo();
  return (
    <PageFrame here="packs">
      <PageTitle title={i18n.t('packs.title')} lead={i18n.t('packs.lead')} headingRef={undo.headingRef} />
      <OwnWordsSection notebook={notebook} onDone={undo.tell} />
      <ListsSection store={store} notebook={notebook} glossary={glossary} onDone={undo.tell} />
      <UndoNotice {...undo} />
    </PageFrame>
  );
}
