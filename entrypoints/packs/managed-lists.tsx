// The lists of an organisation that are not here yet: offered ones to add, locked ones with what keeps them away.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { loadWords } from '../../components/load-words';
import { requestFollowing } from '../../platform/follow-request';
import { fileNameOf } from '../../platform/pack-address';
import type { ListAddress } from './use-import';
import { allowAndLoad, type MissingList } from './use-managed';

export interface ManagedListsProps {
  /** Of the organisation; "" where it is not told. */
  name: string;
  missing: readonly MissingList[];
  onOpen: (address: ListAddress) => void;
  /** A list has come whose button had the focus. */
  onGone: () => void;
}

export function ManagedLists({ name, missing, ...acts }: ManagedListsProps) {
  if (missing.length === 0) return null;
  return (
    <div class="managed">
      <h3 dir="auto">
        {name === '' ? i18n.t('lists.managedTitle') : i18n.t('lists.managedTitleOf', [name])}
      </h3>
      <ul class="list-rows">
        {missing.map((one) => (
          <MissingRow key={one.wanted.url} {...one} {...acts} />
        ))}
      </ul>
    </div>
  );
}

type MissingRowProps = MissingList & Omit<ManagedListsProps, 'name' | 'missing'>;

function MissingRow({ wanted, how, isHereOlder, onOpen, onGone }: MissingRowProps) {
  const { url, sha256, mode } = wanted;
  const title = wanted.title || fileNameOf(url);
  const isOffered = mode === 'offered' && !isHereOlder;
  const isFirstLoad = how === undefined && !isOffered;
  const rowRef = useRef<HTMLLIElement>(null);
  // Its list has come: what was pressed is gone with the row.
  useLayoutEffect(
    () => () => {
      if (rowRef.current?.contains(document.activeElement)) onGone();
    },
    [onGone],
  );
  const act = isOffered
    ? {
        words: i18n.t('lists.add'),
        label: i18n.t('lists.addOf', [title]),
        do: () => onOpen({ url, sha256, title: wanted.title, by: 'offered' }),
      }
    : how === 'no-permission'
      ? {
          words: i18n.t('lists.allow'),
          label: i18n.t('lists.allowOf', [title]),
          do: () => void allowAndLoad(wanted),
        }
      : {
          words: i18n.t('lists.tryAgain'),
          label: i18n.t('lists.tryAgainOf', [title]),
          do: requestFollowing,
        };
  return (
    <li class="list-row" ref={rowRef}>
      <div class="list-words">
        <h4 dir="auto">{title}</h4>
        <p class="list-fact">{isOffered ? i18n.t('lists.offered', [url]) : i18n.t('lists.locked', [url])}</p>
        <p class="list-fact" role="status">
          {isFirstLoad ? loadWords('loading') : how !== undefined && how !== 'loaded' && loadWords(how)}
        </p>
      </div>
      <div class="list-acts">
        {!isFirstLoad && (
          <Button label={act.label} onPress={act.do}>
            {act.words}
          </Button>
        )}
      </div>
    </li>
  );
}
