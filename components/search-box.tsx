// The search over a list of ours.

import type { Ref } from 'preact';
import { useId } from 'preact/hooks';

export interface SearchBoxProps {
  label: string;
  query: string;
  onQuery: (query: string) => void;
  inputRef?: Ref<HTMLInputElement>;
}

export function SearchBox({ label, query, onQuery, inputRef = null }: SearchBoxProps) {
  const id = useId();
  return (
    <search class="search">
      <label class="field-label" for={id}>
        {label}
      </label>
      <span class="search-field">
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M13 13l4 4M8.5 14.5a6 6 0 1 0 0-12 6 6 0 0 0 0 12z" />
        </svg>
        <input
          id={id}
          class="field search-input"
          type="search"
          autocomplete="off"
          ref={inputRef}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </span>
    </search>
  );
}
