// Above the list: how many readings there are, said aloud as it changes; of which tag, and in which order.

import { i18n } from '#i18n';
import { Choice } from '../../components/choice';
import { formatNumber } from '../../components/format-number';
import type { Look } from './narrow-readings';

export interface ListHeadProps {
  look: Look;
  shown: number;
  /** Tags in use. */
  tags: readonly string[];
  onLook: (look: Look) => void;
}

const ORDERS: readonly Look['order'][] = ['best', 'marked-last', 'title'];

export function ListHead({ look, shown, tags, onLook }: ListHeadProps) {
  const isSearching = look.query.trim() !== '';
  return (
    <div class="list-head">
      <p class="list-count" role="status">
        {isSearching
          ? i18n.t('readings.found', shown, [formatNumber(shown)])
          : i18n.t('readings.count', shown, [formatNumber(shown)])}
      </p>
      <div class="readings-choices">
        {(tags.length > 0 || look.tag !== '') && (
          <Choice
            label={i18n.t('notebook.filterTag')}
            value={look.tag}
            onValue={(tag) => onLook({ ...look, tag })}
          >
            {/* The one that is chosen stays, though its last passage may have gone. */}
            {(tags.includes(look.tag) || look.tag === '' ? tags : [look.tag, ...tags]).map((tag) => (
              <option key={tag}>{tag}</option>
            ))}
          </Choice>
        )}
        <label class="choice">
          <span class="field-label">{i18n.t('notebook.order')}</span>
          <select
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
        </label>
      </div>
    </div>
  );
}

function orderName(order: Look['order']): string {
  switch (order) {
    case 'best':
      return i18n.t('notebook.orderBest');
    case 'marked-last':
      return i18n.t('readings.orderMarkedLast');
    case 'title':
      return i18n.t('readings.orderTitle');
  }
}
