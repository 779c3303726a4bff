// The words that the reader explains.

import { i18n } from '#i18n';
import { UnreadableState } from '../../components/empty-state';
import type { Done } from '../../components/use-undo';
import type { Notebook, Written } from '../../notebook/db';
import { OwnWordList } from './own-word-list';
import { useOwnWords } from './use-own-words';

export interface OwnWordsSectionProps {
  notebook: Notebook;
  /** Something was done that can be undone, or was not done. */
  onDone: (written: Written<Done | null>) => void;
}

export function OwnWordsSection({ notebook, onDone }: OwnWordsSectionProps) {
  const words = useOwnWords(notebook);
  return (
    <section class="packs-part" aria-labelledby="own-words">
      <h2 id="own-words">{i18n.t('packs.own')}</h2>
      <p class="packs-hint">{i18n.t('packs.ownHint')}</p>
      {words === 'unreadable' && <UnreadableState />}
      {typeof words !== 'string' && <OwnWordList notebook={notebook} words={words} onDone={onDone} />}
    </section>
  );
}
