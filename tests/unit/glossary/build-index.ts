// A small glossary for tests: spellings in, a matcher out.

import * as v from 'valibot';
import { type AuthoredEntry, EntrySchema } from '../../../glossary/authored-entry';
import { compileGlossary } from '../../../glossary/build/compile';
import { type GlossaryIndex, openIndex } from '../../../glossary/index-format';
import { createMatcher } from '../../../glossary/matcher';

/** An entry with the fields that matter here; the rest is filler that the schema accepts. */
export function entry(fields: { id: string } & Partial<AuthoredEntry>): AuthoredEntry {
  return v.parse(EntrySchema, {
    term: fields.id.replaceAll('-', ' '),
    kind: 'biology',
    level: 2,
    plain: 'A thing.',
    ...fields,
  });
}

export function indexOf(...entries: AuthoredEntry[]): GlossaryIndex {
  const opened = openIndex(compileGlossary(entries).index.buffer);
  if (!opened.ok) throw new Error(opened.code);
  return opened.index;
}

/** Every spelling an entry of its own; finds the matched texts. */
export function finder(...spellings: string[]): (text: string) => string[] {
  const matcher = createMatcher(indexOf(...spellings.map((term, i) => entry({ id: `e${i}`, term }))));
  return (text) => matcher.findMatches(text).map(({ start, end }) => text.slice(start, end));
}
