// The form in which a word is explained. What cannot be kept is said beside its field, which then has the focus.

import type { ComponentChildren, TargetedEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { packRuleWords } from '../../components/pack-fault-words';
import { TagEditor, tagsIn } from '../../components/tag-editor';
import type { PackRule } from '../../glossary/packs/pack-fault';
import { tidyOwnWord } from '../../notebook/own-words';
import { LONGEST, type OwnWordText } from '../../notebook/rows';
import type { TypedWord } from '../../platform/word-drafts';
import { toldOf } from './typed-word';
import type { WordForm } from './use-word-form';

export interface OwnWordFormProps {
  form: WordForm;
  title: string;
  /** Tags in use. */
  suggestions: readonly string[];
  onTyped: (typed: TypedWord) => void;
  onSave: (text: OwnWordText) => void;
  /** Given up, with what was typed. */
  onCancel: (typed: TypedWord) => void;
}

type Field = keyof TypedWord;

/** Id of a field, for the focus. */
export function wordFieldId(id: string, field: Field): string {
  return `own-word-${id}-${field}`;
}

const FIELDS: readonly Field[] = ['term', 'plain', 'also', 'tags'];

export function OwnWordForm({ form, title, suggestions, onTyped, onSave, onCancel }: OwnWordFormProps) {
  const [typed, setTyped] = useState(form.typed);
  const [fault, setFault] = useState<{ field: Field; rule: PackRule } | null>(null);
  const pendingTags = useRef('');
  const fieldId = (field: Field) => wordFieldId(form.id, field);
  const titleId = useId();
  const focus = (field: Field) => document.getElementById(fieldId(field))?.focus();

  // What is there already need not be typed. Before anything can be pressed: a key is for the form as soon as it is seen.
  useLayoutEffect(() => focus(form.typed.term === '' || form.typed.plain !== '' ? 'term' : 'plain'), []);

  function type(change: Partial<TypedWord>): void {
    const next = { ...typed, ...change };
    setTyped(next);
    onTyped(next);
    if (fault && fault.field in change) setFault(null);
  }

  function save(): void {
    const tidy = tidyOwnWord(toldOf({ ...typed, tags: [...typed.tags, ...tagsIn(pendingTags.current)] }));
    if (tidy.ok) {
      onSave(tidy.value);
      return;
    }
    const { rule, place } = tidy.fault;
    const field = FIELDS.find((name) => name === place.column) ?? 'term';
    setFault({ field, rule });
    focus(field);
  }

  /** What every field has: its id, what it shows, and what is wrong with it. */
  const fieldProps = (field: 'term' | 'plain' | 'also') => ({
    id: fieldId(field),
    class: 'field',
    dir: 'auto' as const,
    value: typed[field],
    'aria-invalid': fault?.field === field,
    'aria-describedby': `${fieldId(field)}-said`,
    onInput: ({ currentTarget }: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      type({ [field]: currentTarget.value }),
  });
  const complaint = (field: Field, hint = '') => (
    <p class="word-form-said" id={`${fieldId(field)}-said`} role="status">
      {fault?.field === field ? packRuleWords(fault.rule) : hint}
    </p>
  );

  return (
    <form
      class="word-form"
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onCancel(typed);
      }}
    >
      <h3 id={titleId}>{title}</h3>
      {form.isBegun && <p class="word-form-said">{i18n.t('packs.begun')}</p>}
      <Labeled for={fieldId('term')} label={i18n.t('packs.term')}>
        <input {...fieldProps('term')} autocomplete="off" required />
        {complaint('term')}
      </Labeled>
      <Labeled for={fieldId('plain')} label={i18n.t('packs.plain')}>
        <textarea {...fieldProps('plain')} rows={3} required />
        {complaint('plain', i18n.t('packs.plainHint'))}
      </Labeled>
      <Labeled for={fieldId('also')} label={i18n.t('packs.also')}>
        <textarea {...fieldProps('also')} rows={2} />
        {complaint('also', i18n.t('packs.alsoHint'))}
      </Labeled>
      <TagEditor
        id={fieldId('tags')}
        tags={typed.tags}
        suggestions={suggestions}
        longest={LONGEST.tag}
        onTags={(tags) => type({ tags })}
        onPending={(text) => {
          pendingTags.current = text;
        }}
      />
      {complaint('tags')}
      <div class="actions">
        <button type="submit" class="button primary">
          {i18n.t('packs.save')}
        </button>
        <Button variant="quiet" onPress={() => onCancel(typed)}>
          {i18n.t('keepSafe.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Labeled(props: { for: string; label: string; children: ComponentChildren }) {
  return (
    <div class="word-form-field">
      <label class="field-label" for={props.for}>
        {props.label}
      </label>
      {props.children}
    </div>
  );
}
