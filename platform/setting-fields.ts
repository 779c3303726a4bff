// What each setting may be, wherever it comes from: what is stored, or the policy of an organisation. Pure.

import * as v from 'valibot';
import { KINDS } from '../glossary/entry';
import { AMOUNTS, HOVER_DELAYS, MARK_STYLES, OPENERS, REPEATS } from './choices';

/** Which sites are read: those that look medical, all, or those that the reader chose. */
export const SITE_RULES = ['medical', 'everywhere', 'chosen'] as const;

/** A color as it is stored. */
const COLOR = /^#[0-9a-f]{6}$/;

/** The kinds that this build knows, each once. */
const kinds = v.pipe(
  v.array(v.string()),
  v.transform((names) => KINDS.filter((kind) => names.includes(kind))),
);

/** Of each setting that is not a list of sites. */
export const SETTING_FIELDS = {
  enabled: v.boolean(),
  amount: v.picklist(AMOUNTS),
  repeats: v.picklist(REPEATS),
  kindsOff: kinds,
  markStyle: v.picklist(MARK_STYLES),
  markColor: v.nullable(v.pipe(v.string(), v.regex(COLOR))),
  opensOn: v.picklist(OPENERS),
  hoverDelay: v.picklist(HOVER_DELAYS),
  sites: v.picklist(SITE_RULES),
  passageToolbar: v.boolean(),
};

/** Settings that an organisation may set, and lock. */
export type SettingName = keyof typeof SETTING_FIELDS;

export const SETTING_NAMES = Object.keys(SETTING_FIELDS) as readonly SettingName[]; // the object's own keys

/** Values of some of them. */
export type SomeSettings = {
  readonly [Name in SettingName]?: v.InferOutput<(typeof SETTING_FIELDS)[Name]>;
};
