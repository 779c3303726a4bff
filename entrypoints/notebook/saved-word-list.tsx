// The saved words: search, filters, and the list itself.

import { memo } from 'preact/compat';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SearchBox } from '../../components/search-box';
import { useGrowing } from '../../components/use-growing';
import { type Meaning, useFindInSentence } from '../../components/use-meanings';
import type { Notebook } from '../../notebook/db';
import type { SavedTermListing } from '../../notebook/listing';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { Elsewhere } from './elsewhere';
import { NoMatch } from './empty-states';
import { Filters } from './filters';
import { SavedTermItem, type SavedTermItemProps } from './saved-term-item';
import type { TermActions } from './term-actions';
import type { Picked } from './use-picked';
import { type Look, lookFor, PLAIN_LOOK, useShownTerms } from './use-shown-terms';
import { WordListHead } from './word-list-head';

export interface SavedWordListProps {
  notebook: Notebook;
  glossary: GlossaryAssets;
  terms: readonly SavedTermListing[];
  meanings: ReadonlyMap<string, Meaning>;
  /** Ids of the words that the reader knows. */
  known: ReadonlySet<string>;
  /** All tags in use. */
  tags: readonly string[];
  picked: Picked;
  actions: TermActions;
}

/** Fewer letters begin a word of nearly every list. */
const SHORTEST_ELSEWHERE = 2;

export function SavedWordList(props: SavedWordListProps) {
  const { notebook, glossary, terms, meanings, known, tags, picked, actions } = props;
  const [look, setLook] = useState<Look>(PLAIN_LOOK);
  const shown = useShownTerms(terms, look, meanings);
  const pieces = useGrowing(shown, JSON.stringify(look));
  const findInSentence = useFindInSentence(glossary);
  const savedIds = useMemo(() => new Set(terms.map(({ id }) => id)), [terms]);

  return (
    <>
      <SearchBox
        label={i18n.t('notebook.search')}
        query={look.query}
        onQuery={(query) => setLook(lookFor(query, look))}
      />
      <Filters look={look} terms={terms} meanings={meanings} onLook={setLook} />
      {shown.length > 0 && (
        <WordListHead
          look={look}
          shown={shown.length}
          isAnyPicked={shown.some(({ id }) => picked.ids.has(id))}
          isAllPicked={shown.every(({ id }) => picked.ids.has(id))}
          onPickAll={(isOn) => picked.set(isOn ? shown.map(({ id }) => id) : [])}
          onLook={setLook}
        />
      )}
      {shown.length > 0 && (
        <ul class="saved-terms">
          {pieces.map((piece) => (
            <Piece
              key={piece[0]?.id}
              terms={piece}
              {...{ notebook, meanings, known, tags, findInSentence, actions }}
              picked={picked.ids}
              onPick={picked.pick}
            />
          ))}
        </ul>
      )}
      {shown.length === 0 && <NoMatch onShowAll={() => setLook(PLAIN_LOOK)} />}
      {look.query.trim().length >= SHORTEST_ELSEWHERE && <Elsewhere query={look.query} saved={savedIds} />}
    </>
  );
}

type PieceProps = Omit<SavedWordListProps, 'glossary' | 'picked'> &
  Pick<SavedTermItemProps, 'findInSentence' | 'onPick'> & { picked: ReadonlySet<string> };

/** Some neighbours of the list. One that has not changed is passed over whole while others come. */
const Piece = memo(({ terms, meanings, known, picked, ...shared }: PieceProps) => (
  <>
    {terms.map((saved) => (
      <SavedTermItem
        key={saved.id}
        {...shared}
        saved={saved}
        meaning={meanings.get(saved.id)}
        isPicked={picked.has(saved.id)}
        isKnown={known.has(saved.id)}
      />
    ))}
  </>
));
