// Tags that are seen always and changed seldom: their editor unfolds.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TagEditor, type TagEditorProps } from './tag-editor';

export function TagFold(props: TagEditorProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="fold tag-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span>{props.tags.length === 0 ? i18n.t('notebook.addTags') : i18n.t('notebook.tags')}</span>
        {!isOpen &&
          props.tags.map((tag) => (
            <span class="tag" key={tag} dir="auto">
              {tag}
            </span>
          ))}
      </summary>
      {isOpen && <TagEditor {...props} />}
    </details>
  );
}
