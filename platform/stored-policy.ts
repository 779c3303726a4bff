// The policy of an organisation, unread: as the browser hands it over, or, while that takes its time, as it was last seen.
// Chromium answers for the first time only when it has asked all that may manage it, seconds after its start: pages that
// are opened with it would wait for so long. A copy in storage.local stands in; what differs from it is told as a change.

import { type Browser, browser } from 'wxt/browser';

export type StoredPolicy = Readonly<Record<string, unknown>>;

const KEY = 'policy';
/** How long the browser is waited for, in milliseconds. */
const PATIENCE = 100;

let asking: { readonly answer: Promise<StoredPolicy>; readonly patience: Promise<undefined> } | undefined;

/** Empty where there is none. */
export async function storedPolicy(): Promise<StoredPolicy> {
  asking ??= ask();
  return (await Promise.race([asking.answer, asking.patience])) ?? (await lastSeen());
}

/** Keeps the copy as the browser has the policy, whoever changes the one or the other, until the signal aborts. */
export function keepPolicyInMind(signal: AbortSignal): void {
  const listener = (changes: Changes, area: string) => {
    if (area === 'managed' || (area === 'local' && KEY in changes)) void keepInMind();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
  void keepInMind();
}

/**
 * Calls back after each change, with the policy that was there before as far as that is known, until the signal aborts: it
 * may call back twice for one.
 */
export function watchStoredPolicy(onChange: (before: StoredPolicy) => void, signal: AbortSignal): void {
  const listener = (changes: Changes, area: string) => {
    if (area === 'managed') void storedPolicy().then((policy) => onChange(withOld(policy, changes)));
    if (area === 'local' && KEY in changes) onChange(policyFrom(changes[KEY]?.oldValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

type Changes = Record<string, Browser.storage.StorageChange>;

/** Firefox rejects where there is none, and Safari has no such thing. */
function ask(): NonNullable<typeof asking> {
  const answer = (browser.storage.managed?.get() ?? Promise.resolve({})).catch(() => ({}));
  void answer.then(() => {
    asking = undefined;
  });
  return { answer, patience: new Promise((resolve) => setTimeout(resolve, PATIENCE)) };
}

async function lastSeen(): Promise<StoredPolicy> {
  return policyFrom((await browser.storage.local.get(KEY))[KEY]);
}

async function keepInMind(): Promise<void> {
  asking ??= ask();
  const [policy, seen] = await Promise.all([asking.answer, lastSeen()]);
  if (ordered(policy) === ordered(seen)) return;
  await (Object.keys(policy).length > 0
    ? browser.storage.local.set({ [KEY]: policy })
    : browser.storage.local.remove(KEY));
}

/** The same text for the same policy, in whatever order its fields come. */
function ordered(policy: StoredPolicy): string {
  return JSON.stringify(policy, (_, value: unknown) =>
    value instanceof Object && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort())
      : value,
  );
}

function withOld(policy: StoredPolicy, changes: Changes): StoredPolicy {
  const old = Object.entries(changes).map(([name, { oldValue }]) => [name, oldValue ?? undefined]);
  return { ...policy, ...Object.fromEntries(old) };
}

function policyFrom(stored: unknown): StoredPolicy {
  return stored instanceof Object ? (stored as StoredPolicy) : {}; // any object's fields may be read
}
