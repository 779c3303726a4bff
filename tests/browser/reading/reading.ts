// A page read to the end, for tests of what is done with it then.

import { USUAL_CHOICES } from '../../../platform/choices';
import type { Container } from '../../../reading/blocks';
import { ReadText } from '../../../reading/read-text';
import type { ReaderSettings } from '../../../reading/reader';
import { setPage } from './page';
import { INDEX } from './words';

export const SETTINGS: ReaderSettings = {
  ...USUAL_CHOICES,
  ...{ saved: new Set(), known: new Set() },
};

/** Fills the page and reads it. */
export function readPage(html: string): ReadText {
  const text = newText();
  readAll(text, setPage(html));
  text.settle(SETTINGS);
  return text;
}

export function newText(onShadow: (shadow: ShadowRoot) => void = () => {}): ReadText {
  return new ReadText(INDEX, { onShadow });
}

export function readAll(text: ReadText, root: Container = document.body): void {
  for (const _ of text.readTree(root));
}

/** Reads again what one container holds directly. */
export function readAgain(text: ReadText, container: Container): void {
  for (const _ of text.read(container));
}
