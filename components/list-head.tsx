// Above a list: how much there is, said aloud as it changes, and in which order.

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';

export interface ListHeadProps<Order extends string> {
  /** How many there are, in words. */
  count: string;
  order: Order;
  /** Those to choose from. */
  orders: readonly Order[];
  nameOf: (order: Order) => string;
  onOrder: (order: Order) => void;
  /** What stands before the count. */
  before?: ComponentChildren;
  /** Other choices, beside the order. */
  children?: ComponentChildren;
}

export function ListHead<Order extends string>(props: ListHeadProps<Order>) {
  const { count, order, orders, nameOf, onOrder, before, children } = props;
  const id = useId();
  return (
    <div class="list-head">
      {before}
      <p class="list-count" role="status">
        {count}
      </p>
      <div class="list-choices">
        {children}
        <div class="choice">
          <label class="field-label" for={id}>
            {i18n.t('notebook.order')}
          </label>
          <select
            id={id}
            class="field"
            value={order}
            onChange={({ currentTarget }) => {
              const chosen = orders.find((name) => name === currentTarget.value);
              if (chosen !== undefined) onOrder(chosen);
            }}
          >
            {orders.map((name) => (
              <option key={name} value={name}>
                {nameOf(name)}
              </option>
            ))}
          </select>
        </div>
      </div>
    </div>
  );
}
