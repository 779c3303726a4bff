// Readings for other programs: one file for each kind. Folded away until it is wanted.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { useOrganisation } from '../../components/use-organisation';
import type { ReadingsFileKind } from '../../components/use-readings-file';
import type { SavedFile } from './reading-actions';

export interface SaveFilesProps {
  heading: string;
  /** Title of the one reading that it is of. */
  of?: string;
  onSave: (kind: ReadingsFileKind) => Promise<SavedFile>;
}

const KINDS = ['markdown', 'csv', 'jsonLd'] as const satisfies readonly ReadingsFileKind[];

export function SaveFiles({ heading, of, onSave }: SaveFilesProps) {
  const [saved, setSaved] = useState<SavedFile>();
  const organisation = useOrganisation();
  if (organisation?.backups === false)
    return of === undefined ? <p class="save-files-hint">{i18n.t('keepSafe.filesManaged')}</p> : null;
  return (
    <details class="fold save-files">
      <summary>{heading}</summary>
      <div class="actions">
        {KINDS.map((kind) => (
          <Button
            key={kind}
            label={of === undefined ? undefined : i18n.t(`readings.${kind}Of`, [of])}
            onPress={() => void onSave(kind).then(setSaved)}
          >
            {i18n.t(`readings.${kind}`)}
          </Button>
        ))}
      </div>
      <p class="save-files-hint">{i18n.t('readings.filesHint')}</p>
      <p class="save-files-done" role="status">
        {saved &&
          (saved.name === null ? i18n.t('keepSafe.notRead') : i18n.t('keepSafe.savedAs', [saved.name]))}
      </p>
    </details>
  );
}
