// An entry unfolded: all that is said of it, the words it leads to and the way back, and what the reader makes of it.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { CardDefinition } from '../../components/card-definition';
import { type CardDepth, depthByKey } from '../../components/card-depth';
import { missingMeaning } from '../../components/missing-meaning';
import { useMeanings } from '../../components/use-meanings';
import type { Undo } from '../../components/use-undo';
import type { Notebook } from '../../notebook/db';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { EntryNote } from './entry-note';
import { KeepEntry } from './keep-entry';
import { useSavedTerm } from './use-saved-term';

export interface OpenEntryProps {
  notebook: Notebook;
  glossary: GlossaryAssets;
  undo: Undo;
  /** Of this element. */
  id: string;
  entryId: string;
  /** What it is called where nothing explains it any more. */
  term: string;
}

export function OpenEntry({ notebook, glossary, undo, id, entryId, term }: OpenEntryProps) {
  const [trail, setTrail] = useState<readonly string[]>([entryId]);
  const [depth, setDepth] = useState<CardDepth>('usual');
  const here = trail.at(-1) ?? entryId;
  const meanings = useMeanings(
    glossary,
    useMemo(() => trail.map((step) => ({ id: step })), [trail]),
  );
  const [removals, setRemovals] = useState(0);
  const saved = useSavedTerm(notebook, here);
  const body = useRef<HTMLElement>(null);
  const [isMoved, setMoved] = useState(false);
  // What was pressed to come here is gone.
  useEffect(() => {
    if (isMoved) body.current?.focus();
  }, [trail, isMoved]);

  const meaning = meanings.get(here);
  const before = trail.length > 1 ? meanings.get(trail.at(-2) ?? '')?.entry : null;
  const go = (next: readonly string[]) => {
    setTrail(next);
    setMoved(true);
  };
  const entry = meaning?.entry;
  const name = entry?.term ?? term;
  return (
    <section
      // The row above says the name of the first one.
      class={trail.length > 1 ? 'entry' : 'entry is-first'}
      id={id}
      aria-label={name}
      tabIndex={-1}
      ref={body}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLTextAreaElement || !entry) return;
        setDepth(depthByKey(event, depth, entry));
      }}
    >
      {before && (
        <Button variant="quiet" onPress={() => go(trail.slice(0, -1))}>
          {i18n.t('lookup.back', [before.term])}
        </Button>
      )}
      {entry && (
        <CardDefinition
          {...{ entry, depth }}
          others={[]}
          within={[]}
          onDepth={setDepth}
          onFollow={(next) => go([...trail, next])}
        />
      )}
      {meaning && !entry && <p>{missingMeaning(here)}</p>}
      {meaning && saved !== 'reading' && (
        <>
          <EntryNote key={`${here} ${removals}`} {...{ notebook, saved }} id={here} term={name} />
          <KeepEntry
            {...{ notebook, saved, undo }}
            id={here}
            term={name}
            // What was written went with it.
            onRemoved={() => setRemovals(removals + 1)}
          />
        </>
      )}
      <p class="entry-honesty">{honestyOf(entry?.origin?.kind)}</p>
    </section>
  );
}

function honestyOf(origin: 'own' | 'pack' | undefined): string {
  if (origin === 'own') return i18n.t('card.honestyOwn');
  return origin === 'pack' ? i18n.t('card.honestyPack') : i18n.t('card.honesty');
}
