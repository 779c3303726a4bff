// What is in a file before it is added: its title, licence and source, how much it holds, and the first words as they will
// be explained. In a table the reader says what the columns are.

import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { formatNumber } from '../../components/format-number';
import { PackFaultWords } from '../../components/pack-fault-words';
import { withHeadings } from '../../glossary/packs/table';
import { ColumnChoices } from './column-choices';
import { FirstEntries } from './first-entries';
import type { FoundList } from './import-messages';
import type { ListDraft } from './list-draft';
import { listTitle } from './list-title';
import type { ImportState } from './use-import';

export interface ListPreviewProps {
  preview: Extract<ImportState, { kind: 'preview' }>;
  onChange: (draft: Partial<ListDraft>) => void;
  onAdd: () => void;
  onCancel: () => Promise<void>;
}

export function ListPreview({ preview, onChange, onAdd, onCancel }: ListPreviewProps) {
  const { found, draft, from, replaces, fault } = preview;
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus(), []);
  const faultRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault) faultRef.current?.focus();
  }, [fault]);
  const count = found.kind === 'pack' ? found.count : rowsIn(found, draft);
  return (
    <form
      class="preview"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd();
      }}
    >
      <h3 tabIndex={-1} ref={headingRef}>
        {i18n.t('lists.previewTitle')}
      </h3>
      <p class="file-name">{i18n.t('lists.fileName', [from])}</p>
      <p class="preview-words">
        {found.kind === 'pack'
          ? i18n.t('lists.count', count, [formatNumber(count)])
          : i18n.t('lists.rows', count, [formatNumber(count)])}
      </p>
      {replaces && <p>{i18n.t('lists.takesPlaceOf', [listTitle(replaces)])}</p>}
      {fault && (
        <div class="refusal" role="alert" tabIndex={-1} ref={faultRef}>
          <h4>{i18n.t('lists.refusedTitle')}</h4>
          <PackFaultWords {...fault} />
          <p>{i18n.t(found.kind === 'table' ? 'lists.nothingChangedTable' : 'lists.nothingChanged')}</p>
        </div>
      )}
      <label class="labeled">
        <span class="field-label">{i18n.t('lists.titleLabel')}</span>
        <input
          class="field"
          dir="auto"
          maxLength={200}
          value={draft.title}
          onInput={({ currentTarget }) => onChange({ title: currentTarget.value })}
        />
      </label>
      {found.kind === 'pack' ? (
        <>
          <p class="list-fact">{factOf('lists.licence', found.head.licence)}</p>
          <p class="list-fact">{factOf('lists.source', found.head.source)}</p>
          <FirstEntries entries={found.first} />
        </>
      ) : (
        <ColumnChoices
          table={withHeadings(found.table, draft.hasHeadings)}
          mapping={draft.mapping}
          onChange={onChange}
        />
      )}
      <div class="steps">
        <button type="submit" class="button primary">
          {replaces ? i18n.t('lists.doReplace') : i18n.t('lists.doAdd')}
        </button>
        <Button variant="quiet" onPress={() => void onCancel()}>
          {i18n.t('lists.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Rows of words; the one that names the columns is none. */
function rowsIn({ table, rows }: Extract<FoundList, { kind: 'table' }>, { hasHeadings }: ListDraft): number {
  return rows + (table.headings ? 1 : 0) - (hasHeadings ? 1 : 0);
}

function factOf(key: 'lists.licence' | 'lists.source', told: string | undefined): string {
  return i18n.t(key, [told || i18n.t('lists.notTold')]);
}
