// The passages that the reader marked on the page, each with its note, where it was found and what can be done with it.

import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { PassageItem } from '../../components/passage-item';
import type { PassageDesk } from '../../components/use-passages';
import { passageLink } from '../../notebook/text-fragment';
import { webAddress } from '../../notebook/web-address';
import type { PassageStatus } from '../../platform/requests';
import type { PlacedPassage, Source } from './arrange-passages';

export interface PassageListProps {
  /** Those that are to be shown. */
  passages: readonly PlacedPassage[];
  desk: PassageDesk;
  /** Has the page show a passage. Stays the same function. */
  onShow: (id: string) => void;
}

export function PassageList({ passages, desk, onShow }: PassageListProps) {
  const tags = [...new Set(passages.flatMap(({ passage }) => passage.tags.value))];
  // The same for as long as they say the same, so that an item that has not changed is not drawn anew.
  const suggestions = useMemo(() => tags, [tags.join('\n')]);
  return (
    <ul class="passages" aria-labelledby="passages-heading">
      {passages.map(({ passage, source, status }) => (
        <li key={passage.id} class={status === 'orphan' ? 'is-orphan' : undefined}>
          <PassageItem
            passage={passage}
            desk={desk}
            title={source?.title ?? null}
            link={linkTo(passage.anchor.quote, source)}
            isBesidePage
            suggestions={suggestions}
            status={statusWords(status)}
            onJump={status === 'exact' || status === 'approximate' ? onShow : undefined}
          />
        </li>
      ))}
    </ul>
  );
}

function linkTo(quote: PlacedPassage['passage']['anchor']['quote'], source: Source | null): string | null {
  const url = webAddress(source?.url)?.href;
  return url ? passageLink(url, quote) : null;
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
