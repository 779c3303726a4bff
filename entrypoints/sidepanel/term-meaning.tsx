// What one entry means, as the panel shows it under a word of the page; saving it, and saying that it is known.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { labelOf } from '../../components/kind-name';
import type { Entry } from '../../glossary/entry';
import { textOf } from '../../glossary/language';

export interface TermMeaningProps {
  entry: Entry;
  /** Its name is said, because several meanings stand together. */
  isNamed: boolean;
  isSaved: boolean;
  /** What the reader wrote about it; empty where there is nothing. */
  note: string;
  isKnown: boolean;
  onSave: () => void;
  onRemove: () => void;
  onKnow: () => void;
  onMarkAgain: () => void;
  /** What else can be done, before the rest. */
  children?: ComponentChildren;
}

export function TermMeaning(props: TermMeaningProps) {
  const { entry, isNamed, note } = props;
  const text = textOf(entry);
  const names = [...entry.abbr, ...entry.also].join(' · ');
  return (
    <div class="term-meaning">
      {isNamed && (
        <p class="term-sense" {...text}>
          {entry.term}
        </p>
      )}
      {entry.say && (
        <p class="term-say" {...text}>
          {entry.say}
        </p>
      )}
      <p class="term-plain" {...text}>
        {entry.plain}
      </p>
      {entry.more && (
        <details class="fold term-more">
          <summary>{i18n.t('card.student')}</summary>
          <p {...text}>{entry.more}</p>
        </details>
      )}
      {entry.origin && <p class="term-aside">{labelOf(entry)}</p>}
      {note !== '' && (
        <p class="term-note" dir="auto">
          <strong>{i18n.t('review.yourNote')}</strong> {note}
        </p>
      )}
      {names !== '' && <p class="term-aside">{i18n.t('panel.names', [names])}</p>}
      <div class="term-acts">
        {props.children}
        <SaveButton {...props} />
        <KnowButton {...props} />
      </div>
    </div>
  );
}

/** One button for both, so that the focus stays where it is. */
function SaveButton({ entry: { term }, isSaved, onSave, onRemove }: TermMeaningProps) {
  return (
    <button
      type="button"
      class={isSaved ? 'button' : 'button primary'}
      aria-label={isSaved ? i18n.t('notebook.removeTerm', [term]) : i18n.t('panel.saveTerm', [term])}
      // The second half of a double click on Save is no wish to take it back.
      onClick={isSaved ? ({ detail }) => detail < 2 && onRemove() : onSave}
    >
      {isSaved ? i18n.t('notebook.remove') : i18n.t('panel.save')}
    </button>
  );
}

function KnowButton({ entry: { term }, isKnown, onKnow, onMarkAgain }: TermMeaningProps) {
  return (
    <Button
      label={isKnown ? i18n.t('notebook.markAgainTerm', [term]) : i18n.t('panel.knowTerm', [term])}
      onPress={isKnown ? onMarkAgain : onKnow}
    >
      {isKnown ? i18n.t('notebook.markAgain') : i18n.t('panel.know')}
    </Button>
  );
}
