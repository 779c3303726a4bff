// Above the list: how many readings there are, of which tag, and in which order.

import { i18n } from '#i18n';
import { Choice } from '../../components/choice';
import { formatNumber } from '../../components/format-number';
import { ListHead } from '../../components/list-head';
import type { Look } from './narrow-readings';

export interface ReadingListHeadProps {
  look: Look;
  shown: number;
  /** Tags in use. */
  tags: readonly string[];
  onLook: (look: Look) => void;
}

const ORDERS: readonly Look['order'][] = ['best', 'marked-last', 'title'];

export function ReadingListHead({ look, shown, tags, onLook }: ReadingListHeadProps) {
  const isSearching = look.query.trim() !== '';
  return (
    <ListHead
      count={
        isSearching
          ? i18n.t('readings.found', shown, [formatNumber(shown)])
          : i18n.t('readings.count', shown, [formatNumber(shown)])
      }
      order={look.order}
      orders={ORDERS.filter((order) => order !== 'best' || isSearching)}
      nameOf={orderName}
      onOrder={(order) => onLook({ ...look, order })}
    >
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
    </ListHead>
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
