// Look-ups from the address bar: suggestions at each key from the same search as that of our page, and the page itself once
// the reader has chosen. The word is handed over out of sight: no address has it.

import { type Browser, browser } from 'wxt/browser';
import { shorten } from '../../components/shorten';
import type { FoundWord, WordSearch } from '../../platform/word-search';
import { LOOKUP_PAGE, writeWordToLookUp } from '../../platform/word-to-look-up';

/** As many as browsers show. */
const MOST = 6;
/** Of a meaning, as much as fits one line. */
const LONGEST = 90;

export interface Omnibox {
  readonly omnibox: typeof browser.omnibox;
  readonly find: WordSearch['find'];
  /** Offers to look up what is typed, whatever it is. */
  readonly offerOf: (typed: string) => string;
}

/** Answers for as long as the worker lives; what that takes is read when somebody first types. */
export function answerOmnibox({ omnibox, find, offerOf }: Omnibox): void {
  /** What stands there now: an answer that was overtaken is none. */
  let typed = '';

  omnibox.onInputChanged.addListener((text, suggest) => {
    typed = text;
    omnibox.setDefaultSuggestion({ description: inOmnibox(offerOf(text.trim())) });
    find(text, MOST).then(
      ({ words }) => {
        if (typed === text) suggest(words.map(suggestionOf));
      },
      (error: unknown) => console.error('Medgloss: no suggestions', error),
    );
  });

  omnibox.onInputEntered.addListener((text, disposition) => void openLookup(text, disposition));
}

function suggestionOf({ entry: { term, plain }, name }: FoundWord): Browser.omnibox.SuggestResult {
  const title = name === null ? term : `${name} (${term})`;
  const meaning = shorten(plain.replace(/\s+/g, ' '), LONGEST);
  return { content: term, description: inOmnibox(`${title} · ${meaning}`) };
}

/** Chromium takes the description for XML, Firefox for what it is. Neither likes characters that nobody sees. */
function inOmnibox(text: string): string {
  const plain = text.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Cn}]+/gu, ' ');
  if (import.meta.env.FIREFOX) return plain;
  return plain.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

async function openLookup(
  word: string,
  disposition: `${Browser.omnibox.OnInputEnteredDisposition}`,
): Promise<void> {
  await writeWordToLookUp(word);
  // WXT's getURL knows the pages of this very build by name.
  const ownFiles: { getURL(path: string): string } = browser.runtime;
  const url = ownFiles.getURL(LOOKUP_PAGE);
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  // A private window shows no page of ours: the browser opens it in another one.
  if (disposition === 'currentTab' && tab?.id !== undefined && !tab.incognito)
    await browser.tabs.update(tab.id, { url });
  else await browser.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
}
