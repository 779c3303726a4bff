// The way between our pages; stands in the head of each of them: one line of short names, and on a small screen a button
// that unfolds them.

import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** Each page by its name, in the order in which they are offered; the name is that of its file too. */
const PAGES = [
  'lookup',
  'notebook',
  'packs',
  'readings',
  'review',
  'progress',
  'doctor',
  'keep-safe',
  'options',
] as const;
export type NotebookPlace = (typeof PAGES)[number];

/** Links to all of these pages; `here` is the one that is shown. */
export function NotebookNav({ here }: { here: NotebookPlace }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <nav class={isOpen ? 'notebook-nav is-open' : 'notebook-nav'} aria-label={i18n.t('nav.label')}>
      {/* Only where there is no room for all of them: the style sheet decides. */}
      <button
        type="button"
        class="nav-menu unfolds"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {i18n.t('nav.menu')}
      </button>
      <ul id={id}>
        {PAGES.map((place) => (
          <li key={place}>
            <a href={`/${place}.html`} aria-current={place === here ? 'page' : undefined}>
              {nameOf(place)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function nameOf(place: NotebookPlace): string {
  switch (place) {
    case 'lookup':
      return i18n.t('nav.lookup');
    case 'notebook':
      return i18n.t('nav.words');
    case 'packs':
      return i18n.t('nav.packs');
    case 'readings':
      return i18n.t('nav.readings');
    case 'review':
      return i18n.t('nav.review');
    case 'progress':
      return i18n.t('nav.progress');
    case 'doctor':
      return i18n.t('nav.doctor');
    case 'keep-safe':
      return i18n.t('nav.keepSafe');
    case 'options':
      return i18n.t('nav.options');
  }
}
