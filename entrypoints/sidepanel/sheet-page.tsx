// The sheet with the words of a page, in a tab of its own: shown as it will be printed, and given to the printer at once.

import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { type PageSheet, receiveSheet } from './sheet-handover';
import { WordSheet } from './word-sheet';

export function SheetPage({ id }: { id: string }) {
  const [sheet, setSheet] = useState<PageSheet>();
  useEffect(() => {
    const life = new AbortController();
    receiveSheet(id, setSheet, life.signal);
    return () => life.abort();
  }, [id]);
  useEffect(() => {
    if (sheet) print();
  }, [sheet]);
  return (
    <main class="sheet-page">
      <div class="sheet-desk">
        <p role="status">{sheet ? i18n.t('doctor.sheetHint') : i18n.t('panel.sheetGone')}</p>
        {sheet && (
          <Button variant="primary" onPress={() => print()}>
            {i18n.t('doctor.print')}
          </Button>
        )}
      </div>
      {sheet && <WordSheet {...sheet} />}
    </main>
  );
}
