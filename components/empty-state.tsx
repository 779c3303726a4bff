// What stands where there is nothing to show: what is not there, why, and what to do.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Button } from './button';

export interface EmptyStateProps {
  title: string;
  body: string;
  /** Something happened that is not the reader's doing: said at once. */
  isAlert?: boolean;
  /** What can be done: buttons and links. */
  children?: ComponentChildren;
}

/** A quiet box in place of a list. */
export function EmptyState({ title, body, isAlert = false, children }: EmptyStateProps) {
  return (
    <section class="empty" role={isAlert ? 'alert' : undefined}>
      <h2>{title}</h2>
      <p>{body}</p>
      <div class="actions">{children}</div>
    </section>
  );
}

/** The database cannot be read, and all that can be done here is to try again. */
export function UnreadableState() {
  return (
    <EmptyState isAlert title={i18n.t('notebook.unreadableTitle')} body={i18n.t('notebook.unreadableBody')}>
      <Button onPress={() => location.reload()}>{i18n.t('notebook.reload')}</Button>
    </EmptyState>
  );
}
