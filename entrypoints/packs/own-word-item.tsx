// One word of the reader's own, as it was written.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { formatList } from '../../components/format-list';
import type { OwnWord } from '../../notebook/rows';

export interface OwnWordItemProps {
  word: OwnWord;
  onEdit: () => void;
  onRemove: () => void;
}

/** Id of the heading of a word: it takes the focus where its form or a removed word was. */
export function ownWordHeadingId(id: string): string {
  return `own-word-${id}`;
}

export function OwnWordItem({ word: { id, text }, onEdit, onRemove }: OwnWordItemProps) {
  const { term, plain, also, tags } = text.value;
  return (
    <article class="own-word" aria-labelledby={ownWordHeadingId(id)}>
      <h3 id={ownWordHeadingId(id)} tabIndex={-1} dir="auto">
        {term}
      </h3>
      <p class="own-word-plain" dir="auto">
        {plain}
      </p>
      {also.length > 0 && (
        <p class="own-word-also" dir="auto">
          {i18n.t('packs.alsoCalled', [formatList(also)])}
        </p>
      )}
      {tags.length > 0 && (
        <ul class="tags" aria-label={i18n.t('notebook.tags')}>
          {tags.map((tag) => (
            <li class="tag" key={tag} dir="auto">
              {tag}
            </li>
          ))}
        </ul>
      )}
      <div class="own-word-acts">
        <Button variant="quiet" label={i18n.t('packs.editWord', [term])} onPress={onEdit}>
          {i18n.t('packs.edit')}
        </Button>
        <Button variant="quiet" label={i18n.t('packs.deleteWord', [term])} onPress={onRemove}>
          {i18n.t('packs.delete')}
        </Button>
      </div>
    </article>
  );
}
