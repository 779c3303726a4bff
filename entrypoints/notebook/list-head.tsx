// Above the list: how many words there are, said aloud as it changes; picking all of them; their order.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import type { Look } from './use-shown-terms';

export interface ListHeadProps {
  look: Look;
  shown: number;
  isAnyPicked: boolean;
  isAllPicked: boolean;
  onPickAll: (isPicked: boolean) => void;
  onLook: (look: Look) => void;
}

export function ListHead({ look, shown, isAnyPicked, isAllPicked, onPickAll, onLook }: ListHeadProps) {
  const isSearching = look.query.trim() !== '';
  return (
    <div class="list-head">
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
      <p class="list-count" role="status">
        {isSearching
          ? i18n.t('notebook.found', shown, [formatNumber(shown)])
          : i18n.t('notebook.count', shown, [formatNumber(shown)])}
      </p>
      <div class="list-order">
        <label class="field-label" for="order">
          {i18n.t('notebook.order')}
        </label>
        <select
          id="order"
          class="field"
          value={look.order}
          onChange={({ currentTarget }) => {
            const order = ORDERS.find((name) => name === currentTarget.value);
            if (order) onLook({ ...look, order });
          }}
        >
          {ORDERS.filter((order) => order !== 'best' || isSearching).map((order) => (
            <option key={order} value={order}>
              {orderName(order)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

const ORDERS: readonly Look['order'][] = ['best', 'met-last', 'saved-last', 'saved-first', 'name', 'starred'];

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
