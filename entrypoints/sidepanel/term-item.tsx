// One word of the page: its name and how often it stands there; unfolded, what it means and what can be done with it.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { formatList } from '../../components/format-list';
import { formatNumber } from '../../components/format-number';
import type { Entry } from '../../glossary/entry';
import { type Entries, nameOf, otherSpellings, type PageTerm } from './page-terms';
import type { PagePlace, TermActions } from './term-actions';
import { TermMeaning } from './term-meaning';
import type { KeptWords } from './use-kept-words';

export interface TermItemProps {
  term: PageTerm;
  entries: Entries;
  kept: KeptWords;
  actions: TermActions;
  place: PagePlace;
  isOpen: boolean;
  onToggle: () => void;
  onShow: (term: PageTerm) => void;
}

export function TermItem(props: TermItemProps) {
  const { term, entries, kept, isOpen, onToggle, onShow } = props;
  const name = nameOf(term, entries);
  const found = term.entries.flatMap((number) => entries.get(number) ?? []);
  const bodyId = elementId('meaning', term);
  const isSaved = found.some(({ id }) => kept.saved.has(id));
  const isKnown = found.length > 0 && found.every(({ id }) => kept.known.has(id));
  const count = term.places.length;
  return (
    <li class={isKnown ? 'term is-known' : 'term'}>
      <button
        type="button"
        class="term-row unfolds"
        id={elementId('term', term)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? bodyId : undefined}
        onClick={onToggle}
      >
        <span class="term-names">
          <span class="term-name" dir="auto">
            {name}
          </span>
          <Spellings spellings={otherSpellings(term, entries)} />
        </span>
        {isSaved && <span class="term-flag">{i18n.t('panel.saved')}</span>}
        {isKnown && <span class="term-flag">{i18n.t('panel.known')}</span>}
        <span class="term-count">
          <span aria-hidden="true">{formatNumber(count)}</span>
          <span class="visually-hidden">{i18n.t('panel.places', count, [formatNumber(count)])}</span>
        </span>
      </button>
      {isOpen && (
        <div class="term-body" id={bodyId}>
          <Meanings {...props} found={found}>
            <Button label={i18n.t('panel.showTerm', [name])} onPress={() => onShow(term)}>
              {i18n.t('panel.show')}
            </Button>
          </Meanings>
        </div>
      )}
    </li>
  );
}

/** As the page has it, where the name alone would not be known again. */
function Spellings({ spellings }: { spellings: readonly string[] }) {
  if (spellings.length === 0) return null;
  return (
    <span class="term-spellings" dir="auto">
      {i18n.t('panel.spelled', [formatList(spellings.slice(0, 3))])}
    </span>
  );
}

type MeaningsProps = TermItemProps & { found: readonly Entry[]; children: ComponentChildren };

/** All that it may mean; `children` stand with what can be done with the only one, or below them all. */
function Meanings({ term, found, kept, actions, place, children }: MeaningsProps) {
  const isSeveral = term.entries.length + term.pageWords.length > 1;
  const isOne = found.length === 1 && !isSeveral;
  return (
    <>
      {isSeveral && !found.some(({ origin }) => origin) && <p class="term-aside">{i18n.t('card.unclear')}</p>}
      {found.map((entry) => (
        <TermMeaning
          key={entry.id}
          entry={entry}
          isNamed={isSeveral}
          isSaved={kept.saved.has(entry.id)}
          note={kept.saved.get(entry.id) ?? ''}
          isKnown={kept.known.has(entry.id)}
          onSave={() => actions.save(entry, place)}
          onRemove={() => actions.remove(entry, elementId('term', term))}
          onKnow={() => actions.know(entry)}
          onMarkAgain={() => actions.markAgain(entry)}
        >
          {isOne && children}
        </TermMeaning>
      ))}
      {term.pageWords.map((words) => (
        <p key={words} class="term-plain" dir="auto">
          {i18n.t('panel.pageWords', [words])}
        </p>
      ))}
      {term.pageWords.length > 0 && <p class="term-aside">{i18n.t('card.ownWords')}</p>}
      {!isOne && children}
    </>
  );
}

/** The same whenever the term is drawn, and without spaces: where an id is referred to, they would part it. */
function elementId(of: 'term' | 'meaning', { key }: PageTerm): string {
  return `${of}-${encodeURIComponent(key)}`;
}
