// The message catalogues next to the English one: each says all that it says, with the same figures and names in it, in
// its own words.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Messages = { readonly [key: string]: string | Messages };
/** A message by its forms; a plain one has the form "". */
type Forms = ReadonlyMap<string, string>;

const FOLDER = fileURLToPath(new URL('../locales/', import.meta.url));
const LANGUAGES = readdirSync(FOLDER).map((file) => file.replace('.yml', ''));
const english = messagesOf('en');

/** Said alike in every language of ours: names, formats, keys, and words that are spelled alike. */
const ALIKE = new Set([
  'Medgloss',
  'Anki',
  'JSON',
  'Color',
  'U',
  'Esc',
  'ltr',
  '“$1”',
  '“$1” — $2',
  'Medgloss $1, $2',
]);

/** English words that no other language of ours has. */
const LEFT_OVER = /\b(the|and|your|you|this|with|for|not|word|words|page|notebook|is|are)\b/i;

describe.each(LANGUAGES)('the catalogue "%s"', (language) => {
  const messages = messagesOf(language);
  const all = [...messages].flatMap(([key, forms]) => [...forms.values()].map((text) => ({ key, text })));

  it('has each message of the English one, in the same forms, and no other', () => {
    const shape = (of: ReadonlyMap<string, Forms>) =>
      [...of].map(([key, forms]) => `${key}: ${[...forms.keys()].join()}`).sort();
    expect(shape(messages)).toEqual(shape(english));
  });

  it('leaves no message empty, and uses no mark that parts plural forms', () => {
    expect(all.filter(({ text }) => text.trim() === '' || text.includes('|'))).toEqual([]);
  });

  it('puts in what the English one does', () => {
    const figures = (forms: Forms | undefined) =>
      [...new Set([...(forms?.values() ?? [])].flatMap((text) => text.match(/\$\d|%s/g) ?? []))].sort();
    const wrong = [...messages].filter(
      ([key, forms]) => String(figures(forms)) !== String(figures(english.get(key))),
    );
    expect(wrong).toEqual([]);
  });

  it('names its language, which tells plurals by one and other, as the forms do', () => {
    expect(messages.get('common.language')?.get('')).toBe(language);
    expect(messages.get('common.direction')?.get('')).toMatch(/^(ltr|rtl)$/);
    const rules = new Intl.PluralRules(language);
    const counts = Array.from({ length: 1000 }, (_, count) => count);
    expect(counts.filter((count) => (rules.select(count) === 'one') !== (count === 1))).toEqual([]);
  });

  it.skipIf(language === 'en')('leaves nothing in English', () => {
    const left = all.filter(
      ({ key, text }) =>
        LEFT_OVER.test(text) || (!ALIKE.has(text) && [...(english.get(key)?.values() ?? [])].includes(text)),
    );
    expect(left).toEqual([]);
  });
});

function messagesOf(language: string): ReadonlyMap<string, Forms> {
  return new Map(flatten(parse(readFileSync(`${FOLDER}${language}.yml`, 'utf8'))));
}

function* flatten(messages: Messages, path: readonly string[] = []): Generator<[string, Forms]> {
  for (const [key, value] of Object.entries(messages)) {
    const name = [...path, key].join('.');
    if (typeof value === 'string') yield [name, new Map([['', value]])];
    else if ('n' in value) yield [name, new Map(Object.entries(value) as [string, string][])];
    else yield* flatten(value, [...path, key]);
  }
}
