// Puts a page of ours on the screen: its title, language and direction from the catalogue, then its markup.

import { type ComponentChild, render } from 'preact';
import { i18n } from '#i18n';

/** Renders into the element with id "app"; each page's HTML has one. */
export function mountPage(page: ComponentChild, title: string): void {
  document.title = title;
  document.documentElement.lang = i18n.t('common.language');
  document.documentElement.dir = i18n.t('common.direction');
  const root = document.getElementById('app');
  if (!root) throw new Error('the page has no element with id "app"');
  render(page, root);
}
