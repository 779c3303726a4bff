// The words that were set aside, each with the way back.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { CARD_KINDS } from '../../notebook/rows';
import type { SetAside } from '../../notebook/set-aside';

export function SetAsideList({
  terms,
  onTakeUp,
}: {
  terms: readonly SetAside[];
  onTakeUp: (entry: string) => void;
}) {
  if (terms.length === 0) return null;
  return (
    <details class="fold">
      <summary>{i18n.t('review.setAside', terms.length)}</summary>
      <p class="fold-lead">{i18n.t('review.setAsideLead')}</p>
      <ul class="set-aside">
        {terms.map(({ entry, term, cards }) => (
          <li key={entry}>
            <span>
              {term}
              {cards.length < CARD_KINDS.length && (
                <span class="set-aside-part">{i18n.t('review.setAsidePart', cards.length)}</span>
              )}
            </span>
            <Button label={i18n.t('review.takeUpTerm', [term])} onPress={() => onTakeUp(entry)}>
              {i18n.t('review.takeUp')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
