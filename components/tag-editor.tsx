// The tags of a word, a passage or a reading: each can be taken off, and new ones are typed, with those in use offered.

import type { Ref } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './button';

export interface TagEditorProps {
  /** Id of the field. */
  id: string;
  tags: readonly string[];
  /** All tags in use. */
  suggestions: readonly string[];
  /** Most UTF-16 units of one. */
  longest: number;
  onTags: (tags: readonly string[]) => void;
  /** What stands in the field and was not added yet: a form that is saved takes it along. */
  onPending?: (text: string) => void;
}

export function TagEditor({ id, tags, suggestions, longest, onTags, onPending }: TagEditorProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class="tag-editor">
      <label class="field-label" for={id}>
        {i18n.t('notebook.tags')}
      </label>
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map((tag) => (
            <li class="tag" key={tag} dir="auto">
              {tag}
              <button
                type="button"
                class="tag-remove"
                aria-label={i18n.t('notebook.removeTag', [tag])}
                onClick={() => {
                  onTags(tags.filter((other) => other !== tag));
                  // The button goes with its tag.
                  field.current?.focus();
                }}
              >
                <svg viewBox="0 0 20 20" aria-hidden="true">
                  <path d="m6 6 8 8M14 6l-8 8" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      )}
      <TagField
        id={id}
        fieldRef={field}
        suggestions={suggestions.filter((tag) => !tags.includes(tag))}
        longest={longest}
        onTags={(added) => onTags([...tags, ...added])}
        {...(onPending && { onPending })}
      />
    </div>
  );
}

export interface TagFieldProps {
  id: string;
  fieldRef?: Ref<HTMLInputElement>;
  suggestions: readonly string[];
  longest: number;
  /** One or more, with commas between them as they were typed. */
  onTags: (tags: readonly string[]) => void;
  onPending?: (text: string) => void;
}

/** The tags in what was typed. */
export function tagsIn(text: string): string[] {
  return text.split(/[,;]/).filter((tag) => tag.trim() !== '');
}

/** A field for new tags; Enter or the button adds them. */
export function TagField({ id, fieldRef, suggestions, longest, onTags, onPending }: TagFieldProps) {
  const [text, setText] = useState('');
  const type = (typed: string) => {
    setText(typed);
    onPending?.(typed);
  };
  const add = () => {
    const tags = tagsIn(text);
    if (tags.length > 0) onTags(tags);
    type('');
  };
  return (
    <div class="tag-field">
      <input
        id={id}
        ref={fieldRef ?? null}
        class="field"
        dir="auto"
        autocomplete="off"
        list={`${id}-in-use`}
        maxLength={longest}
        value={text}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <datalist id={`${id}-in-use`}>
        {suggestions.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <Button onPress={add}>{i18n.t('notebook.addTag')}</Button>
    </div>
  );
}
