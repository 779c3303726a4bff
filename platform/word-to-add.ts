// The word that the reader wants to explain: handed from where it was selected to the page where its meaning is written.
// In storage.session: memory of the extension, and no address has it; taken once.

import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { LIMITS } from '../glossary/packs/pack';

const KEY = 'word-to-add';

const StoredWord = v.pipe(v.string(), v.maxLength(LIMITS.term));

/** Opens the page where it is explained, in a tab of its own; with an empty text, an empty form. */
export async function openWordForm(selected: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: asWord(selected) });
  // WXT's getURL knows the pages of this very build by name.
  const ownFiles: { getURL(path: string): string } = browser.runtime;
  await browser.tabs.create({ url: ownFiles.getURL('/packs.html') });
}

/** The word that was handed over; null where none was, or it was taken already. */
export async function takeWordToAdd(): Promise<string | null> {
  const stored = v.safeParse(StoredWord, (await browser.storage.session.get(KEY))[KEY]);
  if (!stored.success) return null;
  await browser.storage.session.remove(KEY);
  return stored.output;
}

/** A selection on one line, without the punctuation around it, and no longer than a word may be. */
function asWord(selected: string): string {
  const line = selected.replace(/[\p{Cf}\p{Cc}\s]+/gu, ' ').replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
  return line.slice(0, LIMITS.term).toWellFormed().trim();
}
