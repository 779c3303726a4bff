// The words that the reader explains.

import { i18n } from '#i18n';
import type { Done } from '../../components/use-undo';
import type { Notebook, Written } from '../../notebook/db';

export interface OwnWordsSectionProps {
  notebook: Notebook;
  onDone: (written: Written<Done | null>) => void;
}

export function OwnWordsSection(_props: OwnWordsSectionProps) {
  return (
    <section class="packs-part" aria-labelledby="own-words">
      <h2 id="own-words">{i18n.t('packs.own')}</h2>
    </section>
  );
}
