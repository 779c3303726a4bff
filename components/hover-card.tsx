// What a card says of a term while the pointer rests on it: a few words. Props in, markup out.

import { i18n } from '#i18n';
import type { Entry } from '../glossary/entry';
import { GLOSSARY_TEXT } from '../glossary/language';

/** What a spelling may mean. */
export interface Meanings {
  /** One entry, or several; none where only the page itself explains it. */
  readonly entries: readonly Entry[];
  readonly onPage?: OnPage;
}

/** What the page itself says that a spelling stands for, where no entry does: one thing, or several. */
interface OnPage {
  readonly spelling: string;
  readonly longForms: readonly string[];
}

/** Text only: nothing in it takes focus or a click (WCAG 1.4.13). */
export function HoverCard(meanings: Meanings) {
  const { entries, onPage } = meanings;
  return (
    <div class="hover" role="tooltip">
      {isUnclear(meanings) && <p class="aside">{i18n.t('card.unclear')}</p>}
      {entries.map((entry) => (
        <div class="meaning" key={entry.id} {...GLOSSARY_TEXT}>
          <p class="head">
            <strong class="term">{entry.term}</strong>
            {entry.say && <span class="say">{entry.say}</span>}
          </p>
          <p>{entry.plain}</p>
        </div>
      ))}
      {onPage && (
        <div class="meaning">
          <p class="head">
            <strong class="term">{onPage.spelling}</strong>
            <span class="say">{i18n.t('card.onPage')}</span>
          </p>
          {onPage.longForms.map((longForm) => (
            <p key={longForm}>{longForm}</p>
          ))}
        </div>
      )}
    </div>
  );
}

/** Whether a spelling may mean several things. */
export function isUnclear({ entries, onPage }: Meanings): boolean {
  return entries.length + (onPage?.longForms.length ?? 0) > 1;
}
