// "Take your words elsewhere": one file for each kind of program.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { SavingStatus } from './saving-status';
import type { SavingState } from './use-backup';
import type { ExportKind } from './use-export';

const KINDS = [
  ...(['csv', 'anki', 'markdown'] as const),
  ...(['passagesMarkdown', 'passagesCsv', 'passagesJsonLd'] as const),
  'json',
] as const satisfies readonly ExportKind[];

export function ExportSection({ state, onSave }: { state: SavingState; onSave: (kind: ExportKind) => void }) {
  return (
    <section class="panel" aria-labelledby="export">
      <h2 id="export">{i18n.t('keepSafe.exportTitle')}</h2>
      <p class="panel-body">{i18n.t('keepSafe.exportBody')}</p>
      <ul class="exports">
        {KINDS.map((kind) => (
          <li key={kind}>
            <div>
              <h3>{i18n.t(`keepSafe.${kind}Title`)}</h3>
              <p>{i18n.t(`keepSafe.${kind}Body`)}</p>
            </div>
            <Button onPress={() => onSave(kind)}>{i18n.t(`keepSafe.${kind}Save`)}</Button>
          </li>
        ))}
      </ul>
      <SavingStatus state={state} />
    </section>
  );
}
