// What a restore would add, change and remove, in the way that is chosen, before it does.

import { useEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { formatNumber } from '../../components/format-number';
import type { NotebookDocument } from '../../notebook/backup/document';
import { planRestore, type RestoreWay } from '../../notebook/restore';
import type { NotebookRows } from '../../notebook/rows';
import { formatDay } from './format-day';
import { PlanTable } from './plan-table';

export interface RestorePreviewProps {
  /** Its name. */
  file: string;
  document: NotebookDocument;
  /** The notebook as it is now. */
  rows: NotebookRows;
  way: RestoreWay;
  isWriting: boolean;
  onWay: (way: RestoreWay) => void;
  onApply: () => void;
  onCancel: () => void;
}

export function RestorePreview(props: RestorePreviewProps) {
  const { document, rows, way, isWriting } = props;
  const { savedTerms, passages } = document.rows;
  const plan = useMemo(() => planRestore(rows, document.rows, way), [rows, document, way]);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus(), []);
  return (
    <div class="preview">
      <p class="file-name">{i18n.t('keepSafe.fileName', [props.file])}</p>
      <p>{i18n.t('keepSafe.fileOf', [formatDay(document.madeAt)])}</p>
      <p class="preview-words">
        {i18n.t('keepSafe.fileWords', savedTerms.length, [formatNumber(savedTerms.length)])}
      </p>
      {passages.length > 0 && (
        <p class="preview-words">
          {i18n.t('keepSafe.filePassages', passages.length, [formatNumber(passages.length)])}
        </p>
      )}
      <fieldset class="ways">
        <legend>{i18n.t('keepSafe.wayLegend')}</legend>
        <Way
          {...props}
          value="merge"
          label={i18n.t('keepSafe.wayMerge')}
          hint={i18n.t('keepSafe.wayMergeHint')}
        />
        <Way
          {...props}
          value="replace"
          label={i18n.t('keepSafe.wayReplace')}
          hint={i18n.t('keepSafe.wayReplaceHint')}
        />
      </fieldset>
      <h3 tabIndex={-1} ref={headingRef}>
        {i18n.t('keepSafe.planTitle')}
      </h3>
      <PlanTable plan={plan} way={way} rows={rows} backup={document.rows} />
      <div class="steps">
        <Button variant="primary" onPress={props.onApply}>
          {way === 'merge' ? i18n.t('keepSafe.doMerge') : i18n.t('keepSafe.doReplace')}
        </Button>
        <Button variant="quiet" onPress={props.onCancel}>
          {i18n.t('keepSafe.cancel')}
        </Button>
        <p role="status">{isWriting && i18n.t('keepSafe.writing')}</p>
      </div>
    </div>
  );
}

interface WayProps extends Pick<RestorePreviewProps, 'way' | 'onWay'> {
  value: RestoreWay;
  label: string;
  hint: string;
}

function Way({ value, label, hint, way, onWay }: WayProps) {
  return (
    <label class="check">
      <input type="radio" name="way" value={value} checked={way === value} onChange={() => onWay(value)} />
      <span>
        {label}
        <span class="hint">{hint}</span>
      </span>
    </label>
  );
}
