// The search over saved terms.

import { i18n } from '#i18n';

export function SearchBox({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  return (
    <search class="search">
      <label class="field-label" for="search">
        {i18n.t('notebook.search')}
      </label>
      <input
        id="search"
        class="field search-input"
        type="search"
        autocomplete="off"
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
    </search>
  );
}
