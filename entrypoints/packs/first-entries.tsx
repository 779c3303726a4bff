// The first words of a list, as a card will show them, short.

import { i18n } from '#i18n';
import type { PackEntry } from '../../glossary/packs/pack';

export function FirstEntries({ entries }: { entries: readonly PackEntry[] }) {
  return (
    <>
      <h4>{i18n.t('lists.firstTitle')}</h4>
      <dl class="first-entries">
        {entries.map(({ id, term, abbr, also, plain }) => (
          <div key={id}>
            <dt dir="auto">{[term, ...abbr, ...also].join(' · ')}</dt>
            <dd dir="auto">{plain}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
