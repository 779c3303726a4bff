// What an opened card says of a term. Props in, markup out.

import { i18n } from '#i18n';
import type { Entry, EntryLink } from '../glossary/entry';
import { GLOSSARY_TEXT } from '../glossary/language';
import { CardBar } from './card-bar';
import { CardDefinition, Links } from './card-definition';
import { type CardDepth, depthIn } from './card-depth';
import { isUnclear, type Meanings } from './hover-card';
import { labelOf } from './kind-name';
import { ReadAloud } from './read-aloud';
import { SaveRow, type SaveRowProps } from './save-row';

export interface OpenCardProps extends Meanings, SaveRowProps {
  /** Names that stand inside or across the one that is explained. */
  readonly within: readonly EntryLink[];
  readonly depth: CardDepth;
  readonly canGoBack: boolean;
  readonly onDepth: (depth: CardDepth) => void;
  readonly onFollow: (id: string) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
  /** Something is wrong with what is said of this entry. */
  readonly onReport: (id: string) => void;
  /** The reader wants to explain this word, or has, and wants to do it otherwise. */
  readonly onAdd: (text: string) => void;
}

/** The whole entry, as the body of a dialog. */
export function OpenCard(props: OpenCardProps) {
  const unclear = isUnclear(props);
  const [entry] = unclear ? [] : props.entries;
  return (
    <div class="open">
      <CardBar
        label={unclear ? i18n.t('card.several') : entry ? labelOf(entry) : i18n.t('card.onPage')}
        {...(props.canGoBack && { onBack: props.onBack })}
        onClose={props.onClose}
      >
        {entry && <ReadAloud text={spokenWords(entry, props.depth)} />}
      </CardBar>
      <div class="body">
        {unclear ? (
          <Senses {...props} />
        ) : entry ? (
          <CardDefinition entry={entry} others={othersIn(props)} {...props} />
        ) : (
          <OnPageOnly {...props} />
        )}
        {!unclear && <WaysAway entry={entry} {...props} />}
      </div>
      <div class="foot">
        {entry && <SaveRow {...props} />}
        <p class="honesty">{honestyOf(entry, props)}</p>
      </div>
    </div>
  );
}

/** Further meanings, each by its name and by who says so, as names alone may be the same. */
function othersIn({ entries }: OpenCardProps): EntryLink[] {
  return entries.slice(1).map((entry) => ({ id: entry.id, term: `${entry.term} · ${labelOf(entry)}` }));
}

/** To pages of ours: what stands there is written by the reader, and no page is to have it. */
function WaysAway({ entry, onPage, onReport, onAdd }: OpenCardProps & { entry: Entry | undefined }) {
  return (
    <div class="ways-away">
      {entry && !entry.origin && (
        <button type="button" class="away" onClick={() => onReport(entry.id)}>
          {i18n.t('card.report')}
        </button>
      )}
      <button type="button" class="away" onClick={() => onAdd(entry?.term ?? onPage?.spelling ?? '')}>
        {entry?.origin?.kind === 'own' ? i18n.t('card.changeOwn') : i18n.t('card.addOwn')}
      </button>
    </div>
  );
}

function honestyOf(entry: Entry | undefined, { entries }: OpenCardProps): string {
  if (entry?.origin?.kind === 'own') return i18n.t('card.honestyOwn');
  if (entry?.origin) return i18n.t('card.honestyPack');
  return entries.length > 0 ? i18n.t('card.honesty') : i18n.t('card.ownWords');
}

/** What is shown of an entry, as it is read aloud. */
function spokenWords(entry: Entry, depth: CardDepth): string {
  const { term, plain, more } = entry;
  return [`${term}.`, plain, depthIn(entry, depth) === 'full' ? more : ''].join(' ').trim();
}

function Senses({ entries, onPage, onFollow }: OpenCardProps) {
  return (
    <>
      <p class="unclear">{i18n.t('card.unclear')}</p>
      <ul class="senses">
        {entries.map((entry, i) => (
          <li key={entry.id}>
            <h2 id={i === 0 ? 'term' : undefined} class="term" {...GLOSSARY_TEXT}>
              {entry.term}
            </h2>
            <p {...GLOSSARY_TEXT}>{entry.plain}</p>
            <button type="button" class="chip" onClick={() => onFollow(entry.id)}>
              {i18n.t('card.moreAbout', [entry.term])}
            </button>
          </li>
        ))}
        {onPage?.longForms.map((longForm, i) => (
          <li key={longForm}>
            <h2 id={entries.length + i === 0 ? 'term' : undefined} class="term">
              {longForm}
            </h2>
            <p class="aside">{i18n.t('card.onPage')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the page says, in its own words, and the terms in them that have entries. */
function OnPageOnly({ onPage, within, onFollow }: OpenCardProps) {
  return (
    <>
      <h2 id="term" class="term">
        {onPage?.spelling}
      </h2>
      <p class="plain">{onPage?.longForms[0]}</p>
      <dl>
        <Links label={i18n.t('card.within')} links={within} onFollow={onFollow} />
      </dl>
    </>
  );
}
