// What the reader's own words and packs have for this page: tells the background which words the page has, as hashes, and
// gets a small index of what it may name. New words that come later are told, too.

import { openIndex } from '../glossary/index-format';
import type { SecondIndex } from '../glossary/joined-matcher';
import { createMatcher } from '../glossary/matcher';
import type { Words } from '../glossary/words';
import type { Ask } from '../platform/ask';
import { fromBase64 } from '../platform/base64';
import { MOST_HASHES } from '../platform/requests';

export interface PackTermsOfPage {
  /** Takes note of the words of a text. */
  hear(words: Words): void;
  /**
   * Asks, if there is anything to ask for that was not heard before. Resolves to an index that has more than the one
   * before, or to undefined.
   */
  ask(): Promise<SecondIndex | undefined>;
}

/** For one state of the packs: where they change, begin anew. */
export function packTermsOfPage(ask: Ask): PackTermsOfPage {
  const heard = new Set<number>();
  let fresh: number[] = [];
  return {
    hear({ hash, count }) {
      for (let i = 0; i < count; i++) {
        const one = hash[i] as number; // one for each word
        if (heard.has(one)) continue;
        heard.add(one);
        fresh.push(one);
      }
    },
    async ask() {
      if (fresh.length === 0) return undefined;
      const [asked, all] = [fresh.slice(0, MOST_HASHES), [...heard].slice(0, MOST_HASHES)];
      fresh = [];
      const more = await indexFor(ask, asked);
      // What is found beside the new words is found beside the old ones still.
      return more && asked.length < all.length ? await indexFor(ask, all) : more;
    },
  };
}

async function indexFor(ask: Ask, hashes: number[]): Promise<SecondIndex | undefined> {
  const answer = await ask('packTerms', { hashes });
  if (!answer.ok || answer.value.index === null) return undefined;
  const { index, numbers, before } = answer.value;
  const opened = openIndex(fromBase64(index).buffer);
  return opened.ok ? { matcher: createMatcher(opened.index), numbers, before } : undefined;
}
