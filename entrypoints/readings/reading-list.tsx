// The readings: search, a tag, their order, files of them, and the list itself.

import { memo } from 'preact/compat';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import { SearchBox } from '../../components/search-box';
import { useGrowing } from '../../components/use-growing';
import { type PassageDesk, usePassageDesk } from '../../components/use-passages';
import type { Done } from '../../components/use-undo';
import type { Notebook, Written } from '../../notebook/db';
import type { ReadingListing } from '../../notebook/readings';
import { NoMatch, NoReadings } from './empty-states';
import { type Look, lookFor, PLAIN_LOOK, tagsInUse } from './narrow-readings';
import { readingActions } from './reading-actions';
import { ReadingItem, type ReadingItemProps } from './reading-item';
import { ReadingListHead } from './reading-list-head';
import { SaveFiles } from './save-files';
import { useArrival } from './use-arrival';
import { useFolds } from './use-folds';
import { useShownReadings } from './use-shown-readings';

export interface ReadingListProps {
  notebook: Notebook;
  readings: readonly ReadingListing[];
  onDone: (written: Written<Done | null>) => void;
}

export function ReadingList({ notebook, readings, onDone }: ReadingListProps) {
  const [look, setLook] = useState<Look>(PLAIN_LOOK);
  const shown = useShownReadings(readings, look);
  const pieces = useGrowing(shown, JSON.stringify(look));
  const folds = useFolds(readings[0]?.id);
  const tags = useMemo(() => tagsInUse(readings), [readings]);
  // The same for as long as they say the same, so that an item that has not changed is not drawn anew.
  const suggestions = useMemo(() => tags, [tags.join('\n')]);
  const { fold } = folds;
  const latest = useRef(shown);
  latest.current = shown;
  const reveal = useCallback(
    (reading: string) => {
      fold(reading, true);
      if (!latest.current.some(({ id }) => id === reading)) setLook(PLAIN_LOOK);
    },
    [fold],
  );
  const desk = useRevealingDesk(usePassageDesk(notebook, onDone), reveal);
  const actions = useMemo(() => readingActions(notebook, desk, onDone), [notebook, desk, onDone]);
  const isMissing = useArrival(readings, reveal);

  return (
    <>
      <p class="list-note" role="status">
        {isMissing && i18n.t('readings.missing')}
      </p>
      {readings.length === 0 && <NoReadings />}
      {readings.length > 0 && (
        <>
          <SearchBox
            label={i18n.t('readings.search')}
            query={look.query}
            onQuery={(query) => setLook(lookFor(query, look))}
          />
          <ReadingListHead look={look} shown={shown.length} tags={tags} onLook={setLook} />
        </>
      )}
      {shown.length > 0 && (
        <>
          <ul class="readings">
            {pieces.map((piece) => (
              <Piece
                key={piece[0]?.id}
                readings={piece}
                unfolded={folds.unfolded}
                {...{ desk, suggestions, actions, onFold: fold }}
              />
            ))}
          </ul>
          <SaveFiles
            heading={i18n.t('readings.saveAll', shown.length, [formatNumber(shown.length)])}
            onSave={(kind) => actions.save(kind, shown)}
          />
        </>
      )}
      {readings.length > 0 && shown.length === 0 && <NoMatch onShowAll={() => setLook(PLAIN_LOOK)} />}
    </>
  );
}

/** What an undo brings back is shown, though its reading was folded or searched away meanwhile. */
function useRevealingDesk(desk: PassageDesk, reveal: (reading: string) => void): PassageDesk {
  return useMemo(
    () => ({
      ...desk,
      remove: (passages, afterUndo) =>
        desk.remove(passages, { ...afterUndo, onBack: () => passages[0] && reveal(passages[0].reading) }),
    }),
    [desk, reveal],
  );
}

type PieceProps = Omit<ReadingItemProps, 'reading' | 'isUnfolded'> & {
  readings: readonly ReadingListing[];
  unfolded: ReadonlySet<string>;
};

/** Some neighbours of the list. One that has not changed is passed over whole while others come. */
const Piece = memo(({ readings, unfolded, ...shared }: PieceProps) => (
  <>
    {readings.map((reading) => (
      <ReadingItem key={reading.id} {...shared} reading={reading} isUnfolded={unfolded.has(reading.id)} />
    ))}
  </>
));
