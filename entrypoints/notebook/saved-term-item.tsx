// One saved term: its meaning, the sentence it was met in, when and where.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { metAt, type SavedTermListing } from '../../notebook/listing';
import { TermInSentence } from './term-in-sentence';
import type { Meaning } from './use-meanings';
import { headingId } from './use-removal-focus';

export interface SavedTermItemProps {
  saved: SavedTermListing;
  /** Undefined until it has been read. */
  meaning: Meaning | undefined;
  onRemove: () => void;
}

export function SavedTermItem({ saved, meaning, onRemove }: SavedTermItemProps) {
  const { term, latest } = saved;
  return (
    <li>
      <article class="saved-term" aria-labelledby={headingId(saved.id)}>
        <header class="saved-term-head">
          <h2 class="saved-term-name" id={headingId(saved.id)} tabIndex={-1}>
            {term}
          </h2>
          {meaning?.entry?.say && <p class="saved-term-say">{meaning.entry.say}</p>}
        </header>
        <p class="saved-term-plain">
          {meaning?.entry?.plain ?? (meaning ? i18n.t('notebook.notInGlossary') : null)}
        </p>
        {latest?.sentence && (
          <blockquote class="saved-term-sentence">
            <TermInSentence sentence={latest.sentence} place={meaning?.place ?? null} />
          </blockquote>
        )}
        <footer class="saved-term-foot">
          <div class="saved-term-origin">
            <p>
              <Source title={latest?.title ?? null} address={webAddress(latest?.url ?? null)} />
            </p>
            <time dateTime={new Date(metAt(saved)).toISOString()}>
              {i18n.t('notebook.savedOn', [formatDate(metAt(saved))])}
            </time>
          </div>
          <Button variant="quiet" label={i18n.t('notebook.removeTerm', [term])} onPress={onRemove}>
            {i18n.t('notebook.remove')}
          </Button>
        </footer>
      </article>
    </li>
  );
}

function Source({ title, address }: { title: string | null; address: URL | null }) {
  if (!address) return <span>{title ?? i18n.t('notebook.pageUnknown')}</span>;
  return (
    <a href={address.href} target="_blank" rel="noopener noreferrer">
      {title ?? address.hostname}
      <span class="visually-hidden"> {i18n.t('common.opensInNewTab')}</span>
    </a>
  );
}

/** Only addresses that a browser opens as a web page become links: never javascript:, data: or file:. */
function webAddress(address: string | null): URL | null {
  if (address === null || !URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? url : null;
}

function formatDate(at: number): string {
  return new Intl.DateTimeFormat(i18n.t('common.language'), { dateStyle: 'medium' }).format(at);
}
