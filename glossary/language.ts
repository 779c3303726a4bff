// The language that entries are written in, whatever language the interface speaks.

import type { Entry } from './entry';

/** A BCP 47 tag. */
export const GLOSSARY_LANGUAGE = 'en';

/** Attributes of an element that holds words of the glossary: how a screen reader says them, and which way they run. */
export const GLOSSARY_TEXT = { lang: GLOSSARY_LANGUAGE, dir: 'ltr' } as const;

/** The same for an entry: one that the reader or a pack wrote may be in any language, and runs as its letters do. */
export function textOf({ origin }: Pick<Entry, 'origin'>): { lang?: string; dir: 'ltr' | 'auto' } {
  return origin ? { dir: 'auto' } : GLOSSARY_TEXT;
}
