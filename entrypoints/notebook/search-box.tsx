// The search over saved terms, and how many it finds, said aloud as it changes.

import { i18n } from '#i18n';

export interface SearchBoxProps {
  query: string;
  onQuery: (query: string) => void;
  /** How many match, of how many saved. */
  found: number;
  saved: number;
}

export function SearchBox({ query, onQuery, found, saved }: SearchBoxProps) {
  const isSearching = query.trim() !== '';
  return (
    <search class="search">
      <label class="search-label" for="search">
        {i18n.t('notebook.search')}
      </label>
      <input
        id="search"
        class="search-input"
        type="search"
        autocomplete="off"
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <p class="search-count" role="status">
        {isSearching ? i18n.t('notebook.found', found) : i18n.t('notebook.count', saved)}
      </p>
    </search>
  );
}
