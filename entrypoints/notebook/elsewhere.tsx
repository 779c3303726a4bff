// What the search finds in the lists and the glossary, below the saved words: a few names, each of which leads to its look-up.

import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import { labelOf } from '../../components/kind-name';
import { shorten } from '../../components/shorten';
import { type FoundWord, useWordSearch } from '../../components/use-word-search';
import { textOf } from '../../glossary/language';
import { LOOKUP_PAGE, writeWordToLookUp } from '../../platform/word-to-look-up';

export interface ElsewhereProps {
  query: string;
  /** Ids of the entries that are saved. */
  saved: ReadonlySet<string>;
}

/** Enough to know a word again; the others are where these lead. */
const MOST = 5;
/** Some of those that are found are saved, and listed already. */
const ASKED = 40;
/** Of a meaning, as much as two lines hold. */
const LONGEST = 120;

export function Elsewhere({ query, saved }: ElsewhereProps) {
  const searched = useWordSearch(query, { most: ASKED, isNamesOnly: true });
  const { words = [], total = 0 } = searched?.found ?? {};
  const named = words.filter(({ fit }) => fit !== 'slip');
  // What is only like it counts where nothing else is there.
  const others = (named.length > 0 ? named : words).filter(({ entry }) => !saved.has(entry.id));
  const count = others.length + total - words.length;
  const title = i18n.t('notebook.elsewhere', count, [formatNumber(count)]);
  return (
    <>
      <p class="visually-hidden" role="status">
        {others.length > 0 && title}
      </p>
      {others.length > 0 && <Others {...{ query, title, count }} words={others} />}
    </>
  );
}

interface OthersProps {
  query: string;
  title: string;
  count: number;
  words: readonly FoundWord[];
}

function Others({ query, title, count, words }: OthersProps) {
  return (
    <section class="elsewhere" aria-labelledby="elsewhere">
      <h2 id="elsewhere" class="elsewhere-title">
        {title}
      </h2>
      <ul>
        {words.slice(0, MOST).map(({ entry }) => (
          <li key={entry.id}>
            <button type="button" class="button quiet" onClick={() => void lookUp(entry.term)}>
              {i18n.t('notebook.elsewhereTerm', [entry.term])}
            </button>
            <p {...textOf(entry)}>{shorten(entry.plain, LONGEST)}</p>
            {entry.origin && (
              <p class="elsewhere-from" dir="auto">
                {labelOf(entry)}
              </p>
            )}
          </li>
        ))}
      </ul>
      {count > MOST && (
        <button type="button" class="button" onClick={() => void lookUp(query)}>
          {i18n.t('notebook.elsewhereAll', [formatNumber(count)])}
        </button>
      )}
    </section>
  );
}

async function lookUp(word: string): Promise<void> {
  await writeWordToLookUp(word);
  location.assign(LOOKUP_PAGE);
}
