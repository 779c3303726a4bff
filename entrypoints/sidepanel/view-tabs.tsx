// The two views of the panel as tabs: arrow keys go from one to the other, and Tab into the one that is shown
// (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/).

import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';

const VIEWS = ['words', 'passages'] as const;
export type PanelView = (typeof VIEWS)[number];

export interface ViewTabsProps {
  view: PanelView;
  /** How many each shows. */
  counts: Readonly<Record<PanelView, number>>;
  onView: (view: PanelView) => void;
}

export function ViewTabs({ view, counts, onView }: ViewTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  function go(to: PanelView): void {
    onView(to);
    list.current?.querySelector<HTMLElement>(`#${tabId(to)}`)?.focus();
  }
  return (
    <div
      class="view-tabs"
      role="tablist"
      aria-label={i18n.t('panel.views')}
      ref={list}
      // There are two of them, so that either arrow leads to the other.
      onKeyDown={(event) => {
        const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
        const to = event.key === 'Home' ? 'words' : event.key === 'End' ? 'passages' : undefined;
        if (!isArrow && !to) return;
        event.preventDefault();
        go(to ?? (view === 'words' ? 'passages' : 'words'));
      }}
    >
      {VIEWS.map((of) => (
        <button
          key={of}
          type="button"
          role="tab"
          id={tabId(of)}
          aria-selected={of === view}
          aria-controls={panelId(of)}
          tabIndex={of === view ? 0 : -1}
          onClick={() => onView(of)}
        >
          {of === 'words' ? i18n.t('panel.words') : i18n.t('panel.passages')}{' '}
          <span class="view-count">{counts[of]}</span>
        </button>
      ))}
    </div>
  );
}

export interface ViewPanelProps {
  of: PanelView;
  view: PanelView;
  children: ComponentChildren;
}

/** What a tab leads to; nothing of it is there while the other is shown. */
export function ViewPanel({ of, view, children }: ViewPanelProps) {
  return (
    <section id={panelId(of)} role="tabpanel" aria-labelledby={tabId(of)} hidden={of !== view}>
      {of === view && children}
    </section>
  );
}

function tabId(of: PanelView): string {
  return `tab-${of}`;
}

function panelId(of: PanelView): string {
  return `view-${of}`;
}
