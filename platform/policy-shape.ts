// What an organisation may write in its policy: each field with its rule. Pure; public/managed-schema.json is made from it,
// and docs/organisations.md says the same in words.

import * as v from 'valibot';
import { KINDS } from '../glossary/entry';
import { SETTING_FIELDS, SETTING_NAMES, type SettingName } from './setting-fields';
import { siteFrom } from './site-name';

/** Of texts in UTF-16 units, of lists in items. */
export const LONGEST_LIST = 1000;
const LONGEST_LINE = 200;
const LONGEST_TEXT = 2000;

const line = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_LINE));
const text = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_TEXT));

/** Becomes a host. */
const site = v.pipe(v.string(), v.transform(siteFrom), v.string());

/** An address that nobody on the way can read or change, and that carries no password. */
const secureAddress = v.pipe(
  v.string(),
  v.maxLength(LONGEST_TEXT),
  v.check((address) => {
    if (!URL.canParse(address)) return false;
    const { protocol, username, password } = new URL(address);
    return protocol === 'https:' && username === '' && password === '';
  }),
);

/** "usual" stands for null, which the schemas of browsers do not know. */
const color = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.regex(/^(#[0-9a-f]{6}|usual)$/),
  v.transform((named) => (named === 'usual' ? null : named)),
);

const { amount, enabled, hoverDelay, markStyle, opensOn, passageToolbar, repeats, sites } = SETTING_FIELDS;

const PolicySettings = v.object({
  ...{ enabled, amount, repeats },
  kindsOff: v.array(v.picklist(KINDS)),
  markStyle,
  markColor: color,
  ...{ opensOn, hoverDelay, sites, passageToolbar },
} satisfies Record<SettingName, v.GenericSchema>);

const PolicyPack = v.object({
  url: secureAddress,
  sha256: v.pipe(v.string(), v.toLowerCase(), v.regex(/^[0-9a-f]{64}$/)),
  title: v.optional(line, ''),
  mode: v.optional(v.picklist(['locked', 'offered']), 'offered'),
});

/** A whole policy in which all is as it should be. Any field may be left out. */
export const PolicyShape = v.object({
  name: line,
  reason: text,
  settings: PolicySettings,
  locked: v.array(v.picklist(SETTING_NAMES)),
  sitesOn: v.array(site),
  sitesOff: v.array(site),
  packs: v.array(PolicyPack),
  backups: v.boolean(),
  addresses: v.boolean(),
});
