// The passages that the reader marked on the page, each with its note, where it was found and what can be done with it.

import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { PassageItem } from '../../components/passage-item';
import type { PassageDesk } from '../../components/use-passages';
import { passageLink } from '../../notebook/text-fragment';
import type { PassageStatus } from '../../platform/requests';
import type { PlacedPassage } from './arrange-passages';
import type { PagePlace } from './term-actions';

export interface PassageListProps {
  /** Those that are to be shown. */
  passages: readonly PlacedPassage[];
  desk: PassageDesk;
  place: PagePlace;
  /** Has the page show a passage. */
  onShow: (id: string) => void;
}

export function PassageList({ passages, desk, place: { title, url }, onShow }: PassageListProps) {
  const tags = useMemo(() => [...new Set(passages.flatMap(({ passage }) => passage.tags.value))], [passages]);
  return (
    <ul class="passages" aria-labelledby="passages-heading">
      {passages.map(({ passage, status }) => (
        <li key={passage.id} class={status === 'orphan' ? 'is-orphan' : undefined}>
          <PassageItem
            passage={passage}
            desk={desk}
            title={title}
            link={url === null ? null : passageLink(url, passage.anchor.quote)}
            isBesidePage
            suggestions={tags}
            status={statusWords(status)}
            onJump={status === 'exact' || status === 'approximate' ? () => onShow(passage.id) : undefined}
          />
        </li>
      ))}
    </ul>
  );
}

function statusWords(status: PassageStatus): string | undefined {
  switch (status) {
    case 'exact':
      return undefined;
    case 'approximate':
      return i18n.t('panel.approximate');
    case 'seeking':
      return i18n.t('panel.seeking');
    case 'orphan':
      return i18n.t('panel.orphan');
  }
}
