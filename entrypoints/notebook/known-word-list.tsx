// The words that the reader knows: not marked on pages, and looked through here to revise or to take one back.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { formatDate } from '../../components/format-date';
import { useGrowing } from '../../components/use-growing';
import { useMeanings } from '../../components/use-meanings';
import type { Done } from '../../components/use-undo';
import { GLOSSARY_TEXT } from '../../glossary/language';
import type { Notebook, Written } from '../../notebook/db';
import type { KnownWord } from '../../notebook/rows';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { forgetKnown } from './term-actions';

export interface KnownWordListProps {
  notebook: Notebook;
  glossary: GlossaryAssets;
  known: readonly KnownWord[];
  onDone: (written: Written<Done | null>) => void;
}

export function KnownWordList({ notebook, glossary, known, onDone }: KnownWordListProps) {
  const meanings = useMeanings(glossary, known);
  const drawn = useGrowing(known, 'known').flat();
  return (
    <>
      <p class="list-note">
        {known.length > 0 ? i18n.t('notebook.knownLead') : i18n.t('notebook.knownEmpty')}
      </p>
      <ul class="known-words">
        {drawn.map(({ id, term, since }) => (
          <li class="known-word" key={id}>
            <div>
              <h2 class="known-word-name" {...GLOSSARY_TEXT}>
                {term}
              </h2>
              <p>{meanings.get(id)?.entry?.plain}</p>
              <p class="known-word-since">{i18n.t('notebook.knownSince', [formatDate(since)])}</p>
            </div>
            <Button
              variant="quiet"
              label={i18n.t('notebook.markAgainTerm', [term])}
              onPress={() => void forgetKnown(notebook, onDone, { id, term })}
            >
              {i18n.t('notebook.markAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
