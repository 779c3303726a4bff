// The language that entries are written in, whatever language the interface speaks.

/** A BCP 47 tag. */
export const GLOSSARY_LANGUAGE = 'en';

/** Attributes of an element that holds words of the glossary: how a screen reader says them, and which way they run. */
export const GLOSSARY_TEXT = { lang: GLOSSARY_LANGUAGE, dir: 'ltr' } as const;
