// What can be done with the words that are picked, at the lower edge of the window while there are any.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { formatNumber } from '../../components/format-number';
import { TagField } from '../../components/tag-editor';
import type { SavedTermListing } from '../../notebook/listing';
import { LONGEST } from '../../notebook/rows';
import type { TermActions } from './term-actions';

export interface SelectionBarProps {
  selection: readonly SavedTermListing[];
  /** All tags in use. */
  tags: readonly string[];
  actions: TermActions;
  onClear: () => void;
}

export function SelectionBar({ selection, tags, actions, onClear }: SelectionBarProps) {
  return (
    <section class="selection-bar" aria-label={i18n.t('notebook.picked')}>
      <p class="selection-count" role="status">
        {i18n.t('notebook.pickedCount', selection.length, [formatNumber(selection.length)])}
      </p>
      <Button variant="quiet" onPress={onClear}>
        {i18n.t('notebook.clearPicked')}
      </Button>
      <div class="selection-tag">
        <label class="visually-hidden" for="tag-all">
          {i18n.t('notebook.tagAll')}
        </label>
        <TagField
          id="tag-all"
          suggestions={tags}
          longest={LONGEST.tag}
          onTags={([tag]) => tag !== undefined && actions.addTagToAll(selection, tag)}
        />
      </div>
      <Button onPress={() => actions.starAll(selection)}>{i18n.t('notebook.starAll')}</Button>
      <Button onPress={() => actions.know(selection)}>{i18n.t('notebook.knowAll')}</Button>
      <Button onPress={() => actions.takeAllToDoctor(selection)}>{i18n.t('notebook.doctorAll')}</Button>
      <Button onPress={() => actions.remove(selection)}>{i18n.t('notebook.removeAll')}</Button>
    </section>
  );
}
