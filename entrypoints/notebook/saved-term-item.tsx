// One saved term: its meaning, what the reader wrote, and the sentence in which it was met last. What can be changed
// unfolds below.

import { memo } from 'preact/compat';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { formatDate } from '../../components/format-date';
import { labelOf } from '../../components/kind-name';
import { missingMeaning } from '../../components/missing-meaning';
import { PageLink } from '../../components/page-link';
import { TermInSentence } from '../../components/term-in-sentence';
import type { FindInSentence, Meaning } from '../../components/use-meanings';
import { GLOSSARY_TEXT, textOf } from '../../glossary/language';
import type { Notebook } from '../../notebook/db';
import { metAt, type SavedTermListing } from '../../notebook/listing';
import { webAddress } from '../../notebook/web-address';
import { headingId } from './heading-id';
import { StarButton } from './star-button';
import type { TermActions } from './term-actions';
import { TermDetails } from './term-details';

export interface SavedTermItemProps {
  saved: SavedTermListing;
  notebook: Notebook;
  /** Undefined until it has been read. */
  meaning: Meaning | undefined;
  /** All tags in use. */
  tags: readonly string[];
  isPicked: boolean;
  isKnown: boolean;
  findInSentence: FindInSentence;
  actions: TermActions;
  onPick: (id: string, isPicked: boolean) => void;
}

/** Thousands of these are on one page: one that has not changed is not drawn anew. */
export const SavedTermItem = memo(DrawnItem);

function DrawnItem(props: SavedTermItemProps) {
  const { saved, meaning, isPicked, isKnown, findInSentence, actions, onPick } = props;
  const { id, term, latest, note, tags, sightings } = saved;
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  return (
    <li>
      <article class="saved-term" aria-labelledby={headingId(id)}>
        <header class="saved-term-head">
          <label class="pick">
            <input
              type="checkbox"
              checked={isPicked}
              aria-label={i18n.t('notebook.pick', [term])}
              onChange={({ currentTarget }) => onPick(id, currentTarget.checked)}
            />
          </label>
          <h2
            class="saved-term-name"
            id={headingId(id)}
            tabIndex={-1}
            {...(meaning?.entry ? textOf(meaning.entry) : GLOSSARY_TEXT)}
          >
            {term}
          </h2>
          {meaning?.entry?.say && (
            <p class="saved-term-say" {...GLOSSARY_TEXT}>
              {meaning.entry.say}
            </p>
          )}
          {meaning?.entry?.origin && <p class="saved-term-say">{labelOf(meaning.entry)}</p>}
          <StarButton
            label={i18n.t('notebook.star', [term])}
            isOn={saved.star.value}
            onPress={(star) => actions.setStar(saved, star)}
          />
        </header>
        <p class="saved-term-plain" {...(meaning?.entry && textOf(meaning.entry))}>
          {meaning?.entry?.plain ?? (meaning ? missingMeaning(id) : null)}
        </p>
        {!isOpen && note.value.trim() !== '' && (
          <p class="saved-term-note" dir="auto">
            {note.value}
          </p>
        )}
        {latest?.sentence && !isOpen && (
          <blockquote class="saved-term-sentence" dir="auto">
            <TermInSentence sentence={latest.sentence} place={findInSentence(latest.sentence, meaning)} />
          </blockquote>
        )}
        {!isOpen && (tags.value.length > 0 || isKnown) && (
          <ul class="tags" aria-label={i18n.t('notebook.tags')}>
            {isKnown && <li class="tag is-known">{i18n.t('notebook.isKnown')}</li>}
            {tags.value.map((tag) => (
              <li class="tag" key={tag} dir="auto">
                {tag}
              </li>
            ))}
          </ul>
        )}
        {isOpen && <TermDetails {...props} id={detailsId} />}
        <footer class="saved-term-foot">
          {!isOpen && (
            <div class="saved-term-origin">
              <p>
                <PageLink title={latest?.title ?? null} address={webAddress(latest?.url)} />
              </p>
              <time dateTime={new Date(metAt(saved)).toISOString()}>
                {i18n.t('notebook.savedOn', [formatDate(metAt(saved))])}
              </time>
              {sightings.length > 1 && <p>{i18n.t('notebook.moreSightings', sightings.length - 1)}</p>}
            </div>
          )}
          <div class="saved-term-acts">
            <Button
              variant="quiet"
              label={i18n.t(isOpen ? 'notebook.closeTerm' : 'notebook.openTerm', [term])}
              isExpanded={isOpen}
              onPress={() => setOpen(!isOpen)}
            >
              {isOpen ? i18n.t('notebook.close') : i18n.t('notebook.open')}
            </Button>
            <Button
              variant="quiet"
              label={i18n.t('notebook.removeTerm', [term])}
              onPress={() => actions.remove([saved])}
            >
              {i18n.t('notebook.remove')}
            </Button>
          </div>
        </footer>
      </article>
    </li>
  );
}
