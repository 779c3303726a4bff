// What is said of a text that names nothing: what it may have been meant for, what its parts may mean, and the way to explain
// it oneself.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { Nearest, Pieces } from '../../components/not-found-card';
import type { Searched } from '../../components/use-word-search';
import type { EntryLink } from '../../glossary/entry';
import { openWordForm } from '../../platform/word-to-add';

export interface NothingNamedProps {
  searched: Searched;
  /** Another word is to be looked up instead. */
  onFollow: (link: EntryLink) => void;
}

export function NothingNamed({ searched: { found, explanation, text }, onFollow }: NothingNamedProps) {
  if (!explanation || explanation.found === 'entries') return null;
  // The list has what is like it.
  const isLike = found?.words.some(({ fit }) => fit === 'slip') ?? false;
  if (isLike && explanation.found !== 'parts') return null;
  const nearest = isLike || explanation.found === 'unknown' ? [] : explanation.nearest;
  const follow = (id: string) => {
    const near = nearest.find(({ entry }) => entry.id === id);
    if (near) onFollow(near.entry);
  };
  return (
    <section class="nothing-named" aria-labelledby="nothing-named">
      <h2 id="nothing-named" dir="auto">
        {i18n.t('lookup.nothingNamed', [explanation.text || text.trim()])}
      </h2>
      {explanation.found === 'unknown' && <p>{i18n.t('lookup.nothingNamedHint')}</p>}
      {explanation.found === 'parts' && <Pieces pieces={explanation.pieces} />}
      <Nearest nearest={nearest} onFollow={follow} />
      <div class="actions">
        <Button onPress={() => void openWordForm(text)}>{i18n.t('lookup.add')}</Button>
      </div>
    </section>
  );
}
