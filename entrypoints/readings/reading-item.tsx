// One reading: the page with its tags, and, when it is unfolded, its passages, the words saved from it, and files of it.

import { memo } from 'preact/compat';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { formatDate } from '../../components/format-date';
import { PageLink } from '../../components/page-link';
import { PassageItem } from '../../components/passage-item';
import { TagFold } from '../../components/tag-fold';
import type { PassageDesk } from '../../components/use-passages';
import { sourceOf } from '../../notebook/listing';
import type { ReadingListing } from '../../notebook/readings';
import { LONGEST } from '../../notebook/rows';
import { passageLink } from '../../notebook/text-fragment';
import { webAddress } from '../../notebook/web-address';
import { titleOf } from './narrow-readings';
import { type ReadingActions, readingElementId } from './reading-actions';
import { SaveFiles } from './save-files';
import { usePrint } from './use-print';

export interface ReadingItemProps {
  reading: ReadingListing;
  isUnfolded: boolean;
  desk: PassageDesk;
  actions: ReadingActions;
  /** Tags in use. */
  suggestions: readonly string[];
  onFold: (reading: string, isUnfolded: boolean) => void;
}

/** A thousand of these are on one page: one that has not changed is not drawn anew. */
export const ReadingItem = memo(DrawnItem);

function DrawnItem(props: ReadingItemProps) {
  const { reading, isUnfolded, onFold } = props;
  const { id, url, seenAt, tags, passages } = reading;
  const site = sourceOf(url);
  const title = titleOf(reading);
  const { isPrinted, startPrint } = usePrint();
  return (
    <li class={isPrinted ? 'is-printed' : undefined}>
      <article aria-label={title}>
        <details
          class="reading"
          open={isUnfolded}
          onToggle={({ currentTarget }) => onFold(id, currentTarget.open)}
        >
          <summary class="reading-head" id={readingElementId(id)}>
            <h2 class="reading-title" dir="auto">
              {title}
            </h2>
            <p class="reading-facts">
              {site !== '' && <span>{site}</span>}
              <time dateTime={new Date(seenAt).toISOString()}>
                {i18n.t('readings.markedOn', [formatDate(seenAt)])}
              </time>
              <span>{i18n.t('readings.passages', passages.length)}</span>
            </p>
            {!isUnfolded && tags.value.length > 0 && (
              <ul class="tags" aria-label={i18n.t('notebook.tags')}>
                {tags.value.map((tag) => (
                  <li class="tag" key={tag} dir="auto">
                    {tag}
                  </li>
                ))}
              </ul>
            )}
          </summary>
          {isUnfolded && <ReadingBody {...props} title={title} onPrint={startPrint} />}
        </details>
      </article>
    </li>
  );
}

interface ReadingBodyProps extends ReadingItemProps {
  title: string;
  onPrint: () => void;
}

function ReadingBody({ reading, title, desk, actions, suggestions, onPrint }: ReadingBodyProps) {
  const { id, tags, passages } = reading;
  const url = webAddress(reading.url);
  return (
    <div class="reading-body">
      {url !== null && (
        <p class="reading-link">
          <PageLink title={i18n.t('readings.openPage')} address={url} />
        </p>
      )}
      <TagFold
        id={`tags-${id}`}
        tags={tags.value}
        suggestions={suggestions}
        longest={LONGEST.tag}
        onTags={(next) => actions.setTags(reading, next)}
      />
      <ol class="passages">
        {passages.map((passage) => (
          <li key={passage.id}>
            <PassageItem
              passage={passage}
              desk={desk}
              title={reading.title}
              link={url === null ? null : passageLink(url.href, passage.anchor.quote)}
              suggestions={suggestions}
            />
          </li>
        ))}
      </ol>
      <SavedTerms terms={reading.terms} />
      <div class="reading-foot">
        <SaveFiles
          heading={i18n.t('readings.saveOne')}
          of={title}
          onSave={(kind) => actions.save(kind, [reading])}
        />
        <div class="reading-acts">
          <Button variant="quiet" label={i18n.t('readings.printOf', [title])} onPress={onPrint}>
            {i18n.t('readings.print')}
          </Button>
          <Button
            variant="quiet"
            label={i18n.t('readings.removeAllOf', [title])}
            onPress={() => actions.remove(reading)}
          >
            {i18n.t('readings.removeAll')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function SavedTerms({ terms }: Pick<ReadingListing, 'terms'>) {
  if (terms.length === 0) return null;
  return (
    <section class="reading-terms">
      <h3 class="field-label">{i18n.t('readings.terms')}</h3>
      <dl>
        {terms.map(({ id, term, sentence }) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd dir="auto">{sentence}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
