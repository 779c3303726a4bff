// An entry as its author writes it: the fields, the rules each keeps by itself, and the spellings (surfaces) it claims.
// Reading YAML is build/parse.ts; rules that need other entries or word lists are build/checks.ts.

import * as v from 'valibot';
import { type Guard, KINDS, type Level } from './entry';

const level = v.picklist([1, 2, 3]);
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
const kebab = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case ASCII, such as t-cell'),
);
const list = v.optional(v.array(text), []);
const idList = v.optional(v.array(kebab), []);
const say = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]+([- ][A-Za-z]+)*$/, 'must be syllables of letters joined by hyphens: SY-toh-kine'),
  v.check(
    (respelling) => /[A-Z]{2}|\b[A-Z]\b/.test(respelling),
    'must show the stressed syllable in CAPITALS',
  ),
);

const WhenSchema = v.strictObject({
  spellings: v.optional(v.array(text)),
  medical: v.optional(v.boolean(), false),
  near: list,
  not: list,
});

/** One rule, or several when an abbreviation needs more care than the name it stands for. */
const WhenListSchema = v.optional(
  v.union([
    v.array(WhenSchema),
    v.pipe(
      WhenSchema,
      v.transform((rule) => [rule]),
    ),
  ]),
  [],
);

export const EntrySchema = v.strictObject({
  id: kebab,
  term: text,
  kind: v.picklist(KINDS),
  level,
  levels: v.optional(v.record(text, level), {}),
  plain: text,
  more: v.optional(text),
  also: list,
  abbr: list,
  brands: list,
  say: v.optional(say),
  parts: list,
  broader: v.optional(kebab),
  related: idList,
  senses: list,
  when: WhenListSchema,
  ids: v.optional(v.record(v.string(), text)),
});

/** One authored entry, defaults filled in. */
export type AuthoredEntry = v.InferOutput<typeof EntrySchema>;

/** A guard and the spellings it governs; all that no other rule names, when it names none. */
type When = v.InferOutput<typeof WhenSchema>;

/** A spelling that an entry claims in running text. */
export interface Surface {
  readonly text: string;
  /** Only with exactly these capitals: JAK, HbA1c. */
  readonly caseSensitive: boolean;
  /** The entry's level, unless `levels` says otherwise of this spelling: xerostomia is harder than dry mouth. */
  readonly level: Level;
  /** Must agree before the spelling counts. */
  readonly guard?: Guard;
}

/** Every spelling of an entry, each once, in the order term, other names, abbreviations, brands. */
export function surfacesOf(entry: AuthoredEntry): Surface[] {
  const surfaces = new Map<string, Surface>();
  const claim = (spelling: string, caseSensitive: boolean) => {
    if (surfaces.has(spelling)) return;
    const guard = guardOf(entry, spelling);
    const level = entry.levels[spelling] ?? entry.level;
    surfaces.set(spelling, { text: spelling, caseSensitive, level, ...(guard && { guard }) });
  };
  for (const spelling of [entry.term, ...entry.also]) claim(spelling, isAcronym(spelling));
  for (const spelling of entry.abbr) claim(spelling, true);
  for (const spelling of entry.brands) claim(spelling, false);
  return [...surfaces.values()];
}

/** The rule that names the spelling, else the one that names none and so governs the rest. */
function guardOf({ when }: AuthoredEntry, spelling: string): Guard | undefined {
  const names = (rule: When) =>
    rule.spellings?.some((other) => other.toLowerCase() === spelling.toLowerCase());
  const rule = when.find(names) ?? when.find(({ spellings }) => spellings === undefined);
  return rule && { medical: rule.medical, near: rule.near, not: rule.not };
}

/** Up to five capitals and nothing in lower case: "all" and "aids" are words, ALL and AIDS are diseases. */
function isAcronym(spelling: string): boolean {
  return /^[^a-z]*$/.test(spelling) && /^(?:[^A-Z]*[A-Z]){1,5}[^A-Z]*$/.test(spelling);
}
