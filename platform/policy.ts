// The policy of an organisation, checked: what of it is not as it should be is left out by itself, and named. Pure.

import * as v from 'valibot';
import type { ManagedPack, Organisation } from './organisation';
import { LONGEST_LIST, PolicyShape } from './policy-shape';
import { SETTING_NAMES, type SomeSettings } from './setting-fields';

const { entries: FIELDS } = PolicyShape;

/** What a policy says; null where there is none. */
export function readPolicy(policy: unknown): Organisation | null {
  const check = new PolicyCheck();
  const given = check.record(FIELDS, policy, '');
  if (Object.values(given).every((value) => value === undefined)) return null;
  const settings = settingsIn(given.settings, check);
  // What is set to nothing cannot be kept at it.
  const lockable = v.pipe(
    FIELDS.locked.item,
    v.check((name) => Object.hasOwn(settings, name)),
  );
  return {
    name: check.one(FIELDS.name, given.name, 'name') ?? '',
    reason: check.one(FIELDS.reason, given.reason, 'reason') ?? '',
    settings,
    locked: check.each(lockable, given.locked, 'locked'),
    sitesOn: check.each(FIELDS.sitesOn.item, given.sitesOn, 'sitesOn'),
    sitesOff: check.each(FIELDS.sitesOff.item, given.sitesOff, 'sitesOff'),
    packs: packsIn(given.packs, check),
    backups: check.one(FIELDS.backups, given.backups, 'backups') ?? true,
    addresses: check.one(FIELDS.addresses, given.addresses, 'addresses') ?? true,
    faults: [...check.faults],
  };
}

function settingsIn(given: unknown, check: PolicyCheck): SomeSettings {
  const { entries } = FIELDS.settings;
  const record = check.record(entries, given, 'settings');
  const fields = SETTING_NAMES.flatMap((name) => {
    const path = `settings.${name}`;
    // A kind that an older build lacks must not bring back the others.
    const value =
      name === 'kindsOff' && Array.isArray(record[name])
        ? check.each(entries[name].item, record[name], path)
        : check.one<unknown>(entries[name], record[name], path);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(fields) as SomeSettings; // each value is what the schema of its field made of it
}

/** The first of those with one address. */
function packsIn(given: unknown, check: PolicyCheck): ManagedPack[] {
  const seen = new Set<string>();
  const { item } = FIELDS.packs;
  for (const [at, pack] of (Array.isArray(given) ? given : []).entries())
    check.record(item.entries, pack, `packs[${at}]`);
  const packs = check.each(item, given, 'packs');
  return packs.filter(({ url }) => !seen.has(url) && seen.add(url));
}

/** Takes what is as it should be, and gathers the paths of what is not. */
class PolicyCheck {
  readonly faults = new Set<string>();

  /** The value; undefined where there is none, or not such a one. */
  one<Value>(schema: v.GenericSchema<unknown, Value>, given: unknown, path: string): Value | undefined {
    if (given === undefined) return undefined;
    const read = v.safeParse(schema, given);
    if (read.success) return read.output;
    const within = new Set(read.issues.map((issue) => v.getDotPath(issue)));
    for (const name of within) this.faults.add(name === null ? path : `${path}.${name}`);
    return undefined;
  }

  /** Those items of a list that are such as they should be, each once. */
  each<Item>(item: v.GenericSchema<unknown, Item>, given: unknown, path: string): Item[] {
    const list = v.pipe(v.array(v.unknown()), v.maxLength(LONGEST_LIST));
    const items = this.one<unknown[]>(list, given, path) ?? [];
    return [...new Set(items.flatMap((one, at) => this.one(item, one, `${path}[${at}]`) ?? []))];
  }

  /** The fields of an object; a name that is unknown may be one that was written wrong. */
  record(known: object, given: unknown, path: string): Readonly<Record<string, unknown>> {
    if (given === undefined) return {};
    const object = v.custom<Readonly<Record<string, unknown>>>(
      (value) => value instanceof Object && !Array.isArray(value),
    );
    const fields = this.one(object, given, path) ?? {};
    for (const name of Object.keys(fields))
      if (!Object.hasOwn(known, name)) this.faults.add(path === '' ? name : `${path}.${name}`);
    return fields;
  }
}
