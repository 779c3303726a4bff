// What of the saved words is shown: by tag, kind, day, page and star. Folded away until it is wanted.

import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Choice } from '../../components/choice';
import { formatNumber } from '../../components/format-number';
import { kindName } from '../../components/kind-name';
import type { Meaning } from '../../components/use-meanings';
import { KINDS } from '../../glossary/entry';
import { type SavedTermListing, sourcesOf, tagsOf } from '../../notebook/listing';
import { type Look, NO_SOURCE } from './use-shown-terms';

export interface FiltersProps {
  look: Look;
  terms: readonly SavedTermListing[];
  meanings: ReadonlyMap<string, Meaning>;
  onLook: (look: Look) => void;
}

const DAYS: readonly Look['days'][] = ['1', '7', '30', '365'];

/** Drawn anew only when what it shows has changed: looking through thousands of pages takes its time. */
export const Filters = memo((props: FiltersProps) => {
  const { look } = props;
  const [isOpen, setOpen] = useState(false);
  const inUse = [look.tag, look.kind, look.days, look.source, look.starred].filter(Boolean).length;
  return (
    <details class="fold filters" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {inUse > 0 ? i18n.t('notebook.filterInUse', [formatNumber(inUse)]) : i18n.t('notebook.filter')}
      </summary>
      {isOpen && <FilterFields {...props} />}
    </details>
  );
});

function FilterFields({ look, terms, meanings, onLook }: FiltersProps) {
  const kindsHere = new Set(terms.map(({ id }) => meanings.get(id)?.entry?.kind));
  return (
    <div class="filter-fields">
      <Choice
        label={i18n.t('notebook.filterTag')}
        value={look.tag}
        onValue={(tag) => onLook({ ...look, tag })}
      >
        {tagsOf(terms).map(({ tag }) => (
          <option key={tag}>{tag}</option>
        ))}
      </Choice>
      <Choice
        label={i18n.t('notebook.filterKind')}
        value={look.kind}
        onValue={(value) => onLook({ ...look, kind: KINDS.find((kind) => kind === value) ?? '' })}
      >
        {KINDS.filter((kind) => kindsHere.has(kind)).map((kind) => (
          <option key={kind} value={kind}>
            {kindName(kind)}
          </option>
        ))}
      </Choice>
      <Choice
        label={i18n.t('notebook.filterDays')}
        value={look.days}
        onValue={(value) => onLook({ ...look, days: DAYS.find((days) => days === value) ?? '' })}
      >
        {DAYS.map((days) => (
          <option key={days} value={days}>
            {daysName(days)}
          </option>
        ))}
      </Choice>
      <Choice
        label={i18n.t('notebook.filterSource')}
        value={look.source}
        onValue={(source) => onLook({ ...look, source })}
      >
        {sourcesOf(terms).map(({ source }) => (
          <option key={source} value={source || NO_SOURCE}>
            {source || i18n.t('notebook.pageUnknown')}
          </option>
        ))}
      </Choice>
      <label class="check">
        <input
          type="checkbox"
          checked={look.starred}
          onChange={({ currentTarget }) => onLook({ ...look, starred: currentTarget.checked })}
        />
        {i18n.t('notebook.filterStarred')}
      </label>
    </div>
  );
}

function daysName(days: Look['days']): string {
  switch (days) {
    case '1':
      return i18n.t('notebook.daysToday');
    case '7':
      return i18n.t('notebook.daysWeek');
    case '30':
      return i18n.t('notebook.daysMonth');
    case '365':
      return i18n.t('notebook.daysYear');
    case '':
      return i18n.t('notebook.filterAny');
  }
}
