// The word that the reader wants to look up: handed from where it was typed to the page that looks it up. What is typed is
// private, so it stands in no address and in no history. In storage.session: memory of the extension, and taken once.

import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { LIMITS } from '../glossary/packs/pack';

const KEY = 'word-to-look-up';

const StoredWord = v.pipe(v.string(), v.maxLength(LIMITS.term));

export const LOOKUP_PAGE = '/lookup.html';

/** Hands a word over; the page is opened by whoever does. */
export async function writeWordToLookUp(typed: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: typed.trim().slice(0, LIMITS.term).toWellFormed() });
}

/** The word that was handed over; null where none was, or it was taken already. */
export async function takeWordToLookUp(): Promise<string | null> {
  const stored = v.safeParse(StoredWord, (await browser.storage.session.get(KEY))[KEY]);
  if (!stored.success) return null;
  await browser.storage.session.remove(KEY);
  return stored.output;
}
