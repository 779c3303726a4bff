// Choosing words to save: found by what is typed, by kind and by tag, and ticked one by one or all that are shown.

import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Choice } from '../../components/choice';
import { formatNumber } from '../../components/format-number';
import { kindName } from '../../components/kind-name';
import { SearchBox } from '../../components/search-box';
import { shorten } from '../../components/shorten';
import { KINDS } from '../../glossary/entry';
import { type ChoosableWord, NO_FILTER, narrower } from './narrow-words';

export interface WordChooserProps {
  words: readonly ChoosableWord[];
  chosen: ReadonlySet<string>;
  onChoose: (keys: readonly string[], isChosen: boolean) => void;
  /** What is done with them: before the words, so that keys need not go past them all. */
  children: ComponentChildren;
}

/** As many as are looked through by eye; the rest is found by typing. */
const SHOWN = 200;
/** Of a meaning, in UTF-16 units: enough to tell one word from another. */
const LONGEST_SHOWN = 100;

export function WordChooser({ words, chosen, onChoose, children }: WordChooserProps) {
  const id = useId();
  const [filter, setFilter] = useState(NO_FILTER);
  const narrow = useMemo(() => narrower(words), [words]);
  const found = useMemo(() => narrow(filter), [narrow, filter]);
  const kinds = useMemo(() => KINDS.filter((kind) => words.some((word) => word.kind === kind)), [words]);
  const tags = useMemo(
    () => [...new Set(words.flatMap((word) => word.tags))].sort(new Intl.Collator().compare),
    [words],
  );
  const isAny = found.some(({ key }) => chosen.has(key));
  const isAll = found.length > 0 && found.every(({ key }) => chosen.has(key));
  const hidden = found.length - SHOWN;
  return (
    <div class="chooser">
      <SearchBox
        label={i18n.t('lists.findWords')}
        query={filter.query}
        onQuery={(query) => setFilter({ ...filter, query })}
      />
      {(kinds.length > 0 || tags.length > 0) && (
        <div class="chooser-filters">
          {kinds.length > 0 && (
            <Choice
              label={i18n.t('notebook.filterKind')}
              value={filter.kind}
              onValue={(kind) => setFilter({ ...filter, kind })}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kindName(kind)}
                </option>
              ))}
            </Choice>
          )}
          {tags.length > 0 && (
            <Choice
              label={i18n.t('notebook.filterTag')}
              value={filter.tag}
              onValue={(tag) => setFilter({ ...filter, tag })}
            >
              {tags.map((tag) => (
                <option key={tag}>{tag}</option>
              ))}
            </Choice>
          )}
        </div>
      )}
      <div class="list-head">
        <label class="check">
          <input
            type="checkbox"
            checked={isAll}
            disabled={found.length === 0}
            // Not an attribute: half of them are chosen.
            ref={(box) => {
              if (box) box.indeterminate = isAny && !isAll;
            }}
            onChange={({ currentTarget }) =>
              onChoose(
                found.map(({ key }) => key),
                currentTarget.checked,
              )
            }
          />
          <span>{i18n.t('lists.chooseFound', found.length, [formatNumber(found.length)])}</span>
        </label>
        <p class="list-count" role="status">
          {filter !== NO_FILTER &&
            `${i18n.t('panel.foundWords', found.length, [formatNumber(found.length)])} `}
          {i18n.t('lists.chosen', chosen.size, [formatNumber(chosen.size)])}
        </p>
      </div>
      {children}
      <ul class="chooser-words" aria-label={i18n.t('lists.foundWords')}>
        {found.slice(0, SHOWN).map(({ key, term, plain }) => (
          <li key={key}>
            <label class="check">
              <input
                type="checkbox"
                checked={chosen.has(key)}
                aria-describedby={`${id}-${key}`}
                onChange={({ currentTarget }) => onChoose([key], currentTarget.checked)}
              />
              <span dir="auto">{term}</span>
            </label>
            <p class="chooser-plain" id={`${id}-${key}`} dir="auto">
              {shorten(plain, LONGEST_SHOWN)}
            </p>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="packs-said">{i18n.t('lists.moreFound', hidden, [formatNumber(hidden)])}</p>}
    </div>
  );
}
