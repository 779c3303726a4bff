// What an opened card says of a term. Props in, markup out.

import { i18n } from '#i18n';
import type { Entry, EntryLink } from '../glossary/entry';
import { GLOSSARY_TEXT } from '../glossary/language';
import { CardBar } from './card-bar';
import { isUnclear, type Meanings } from './hover-card';
import { kindName } from './kind-name';

export type SaveState = 'unsaved' | 'saving' | 'saved' | 'storage-full' | 'failed' | 'gone';

export interface OpenCardProps extends Meanings {
  /** Names that stand inside or across the one that is explained. */
  readonly within: readonly EntryLink[];
  readonly canGoBack: boolean;
  readonly save: SaveState;
  /** The word was in the notebook when the card was opened: a save keeps one more sentence. */
  readonly wasKept?: boolean;
  readonly onFollow: (id: string) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onSave: () => void;
  readonly onTakeBack: () => void;
}

/** The whole entry, as the body of a dialog. */
export function OpenCard(props: OpenCardProps) {
  const [entry] = props.entries;
  const unclear = isUnclear(props);
  return (
    <div class="open">
      <CardBar
        label={unclear ? i18n.t('card.several') : entry ? kindName(entry.kind) : i18n.t('card.onPage')}
        {...(props.canGoBack && { onBack: props.onBack })}
        onClose={props.onClose}
      />
      <div class="body">
        {unclear ? (
          <Senses {...props} />
        ) : entry ? (
          <Definition entry={entry} {...props} />
        ) : (
          <OnPageOnly {...props} />
        )}
      </div>
      <div class="foot">
        {entry && !unclear && <SaveRow {...props} />}
        <p class="honesty">{entry ? i18n.t('card.honesty') : i18n.t('card.ownWords')}</p>
      </div>
    </div>
  );
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

function Definition({ entry, within, onFollow }: OpenCardProps & { readonly entry: Entry }) {
  const names = [...entry.abbr, ...entry.also].join(' · ');
  return (
    <>
      <h2 id="term" class="term" {...GLOSSARY_TEXT}>
        {entry.term}
      </h2>
      {entry.say && (
        <p class="say" {...GLOSSARY_TEXT}>
          {entry.say}
        </p>
      )}
      <p class="plain" {...GLOSSARY_TEXT}>
        {entry.plain}
      </p>
      {entry.more && (
        <details class="student">
          <summary>{i18n.t('card.student')}</summary>
          <p {...GLOSSARY_TEXT}>{entry.more}</p>
        </details>
      )}
      <dl>
        <Links label={i18n.t('card.within')} links={within} onFollow={onFollow} />
        <Fact label={i18n.t('card.names')} text={names} />
        <Fact label={i18n.t('card.brands')} text={entry.brands.join(' · ')} />
        <Fact label={i18n.t('card.parts')} text={entry.parts.join(' · ')} />
        <Links
          label={i18n.t('card.broader')}
          links={entry.broader ? [entry.broader] : []}
          onFollow={onFollow}
        />
        <Links label={i18n.t('card.related')} links={entry.related} onFollow={onFollow} />
      </dl>
    </>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd {...GLOSSARY_TEXT}>{text}</dd>
    </div>
  );
}

interface LinksProps {
  readonly label: string;
  readonly links: readonly EntryLink[];
  readonly onFollow: (id: string) => void;
}

function Links({ label, links, onFollow }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd class="chips">
        {links.map(({ id, term }) => (
          <button type="button" class="chip" key={id} {...GLOSSARY_TEXT} onClick={() => onFollow(id)}>
            {term}
          </button>
        ))}
      </dd>
    </div>
  );
}

/**
 * Whether a word is saved is the reader's affair. Text in the page, even in a closed shadow root, can be found by the
 * page's scripts (window.find, select all); what a style sheet draws cannot, so these words are drawn (see card-words.css). Nor
 * does the card's size tell: the row is as large for a word that is saved already as for another.
 */
function SaveRow({ save, wasKept = false, onSave, onTakeBack }: OpenCardProps) {
  const isKept = save === 'saved';
  const toSave = wasKept ? i18n.t('card.saveAgain') : i18n.t('card.save');
  const label = isKept ? i18n.t('card.undo') : toSave;
  return (
    <div class="save-row">
      <button
        type="button"
        class={isKept ? 'button' : 'button primary'}
        // The second half of a double click on Save is no wish to take it back.
        onClick={isKept ? ({ detail }) => detail < 2 && onTakeBack() : onSave}
        aria-disabled={save === 'saving'}
        aria-label={label}
        data-words={label}
      />
      <p role="status" class="status" data-words={saveStatus(save, wasKept)} />
    </div>
  );
}

function saveStatus(save: SaveState, wasKept: boolean): string {
  switch (save) {
    case 'unsaved':
      return wasKept ? i18n.t('card.keptBefore') : i18n.t('card.saveHint');
    case 'saving':
      return i18n.t('card.saving');
    case 'saved':
      return i18n.t('card.saved');
    case 'storage-full':
      return i18n.t('card.storageFull');
    case 'failed':
      return i18n.t('card.saveFailed');
    case 'gone':
      return i18n.t('card.gone');
  }
}
