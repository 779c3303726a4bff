// The search over a list of ours.

export interface SearchBoxProps {
  label: string;
  query: string;
  onQuery: (query: string) => void;
}

export function SearchBox({ label, query, onQuery }: SearchBoxProps) {
  return (
    <search class="search">
      <label class="field-label" for="search">
        {label}
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
