// Above the list: picking all of the words, how many there are, and their order.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import { ListHead } from '../../components/list-head';
import type { Look } from './use-shown-terms';

export interface WordListHeadProps {
  look: Look;
  shown: number;
  isAnyPicked: boolean;
  isAllPicked: boolean;
  onPickAll: (isPicked: boolean) => void;
  onLook: (look: Look) => void;
}

const ORDERS: readonly Look['order'][] = ['best', 'met-last', 'saved-last', 'saved-first', 'name', 'starred'];

export function WordListHead(props: WordListHeadProps) {
  const { look, shown, isAnyPicked, isAllPicked, onPickAll, onLook } = props;
  const isSearching = look.query.trim() !== '';
  return (
    <ListHead
      count={
        isSearching
          ? i18n.t('notebook.found', shown, [formatNumber(shown)])
          : i18n.t('notebook.count', shown, [formatNumber(shown)])
      }
      order={look.order}
      orders={ORDERS.filter((order) => order !== 'best' || isSearching)}
      nameOf={orderName}
      onOrder={(order) => onLook({ ...look, order })}
      before={
        <label class="check">
          <input
            type="checkbox"
            checked={isAllPicked}
            // Not an attribute: half of them are picked.
            ref={(box) => {
              if (box) box.indeterminate = isAnyPicked && !isAllPicked;
            }}
            onChange={({ currentTarget }) => onPickAll(currentTarget.checked)}
          />
          {i18n.t('notebook.pickAll')}
        </label>
      }
    />
  );
}

function orderName(order: Look['order']): string {
  switch (order) {
    case 'best':
      return i18n.t('notebook.orderBest');
    case 'met-last':
      return i18n.t('notebook.orderMetLast');
    case 'saved-last':
      return i18n.t('notebook.orderSavedLast');
    case 'saved-first':
      return i18n.t('notebook.orderSavedFirst');
    case 'name':
      return i18n.t('notebook.orderName');
    case 'starred':
      return i18n.t('notebook.orderStarred');
  }
}
