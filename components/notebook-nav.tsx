// The way between the pages of the notebook, and to the settings; stands in the head of each of them.

import { i18n } from '#i18n';

/** Each page of the notebook by its name, in the order in which they are offered; the name is that of its file too. */
const PAGES = [
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

/** Links to all pages of the notebook; `here` is the one that is shown. */
export function NotebookNav({ here }: { here: NotebookPlace }) {
  return (
    <nav class="notebook-nav" aria-label={i18n.t('nav.label')}>
      <ul>
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
