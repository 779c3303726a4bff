// "Save words to a file": which words, and for which program.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { formatNumber } from '../../components/format-number';
import { useOrganisation } from '../../components/use-organisation';
import type { StoredPack } from '../../notebook/pack-store';
import { listTitle } from './list-title';
import { useWordsFile, type WordsFileState, type WordsFormat, type WordsSources } from './use-words-file';

const SAVED = 'saved';
const FORMATS = ['json', 'csv', 'yomitan'] as const satisfies readonly WordsFormat[];

export function SaveWords({ lists, ...sources }: WordsSources & { lists: readonly StoredPack[] }) {
  const { state, save } = useWordsFile(sources);
  const [chosen, setChosen] = useState(SAVED);
  const [format, setFormat] = useState<WordsFormat>('json');
  const organisation = useOrganisation();
  if (organisation?.backups === false)
    return (
      <section class="packs-part" aria-labelledby="save-words">
        <h2 id="save-words">{i18n.t('lists.saveTitle')}</h2>
        <p class="panel-body">{i18n.t('keepSafe.filesManaged')}</p>
      </section>
    );
  return (
    <section class="packs-part" aria-labelledby="save-words">
      <h2 id="save-words">{i18n.t('lists.saveTitle')}</h2>
      <p class="panel-body">{i18n.t('lists.saveBody')}</p>
      <div class="save-choices">
        <label class="labeled">
          <span class="field-label">{i18n.t('lists.saveWhich')}</span>
          <select
            class="field"
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            <option value={SAVED}>{i18n.t('lists.savedWords')}</option>
            {lists.map((list) => (
              <option key={list.id} value={list.id}>
                {listTitle(list)}
              </option>
            ))}
          </select>
        </label>
        <label class="labeled">
          <span class="field-label">{i18n.t('lists.saveAs')}</span>
          <select
            class="field"
            value={format}
            onChange={({ currentTarget }) =>
              setFormat(FORMATS.find((one) => one === currentTarget.value) ?? 'json')
            }
          >
            {FORMATS.map((one) => (
              <option key={one} value={one}>
                {i18n.t(`lists.format_${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Button onPress={() => void save(chosen === SAVED ? SAVED : { list: chosen }, format)}>
        {i18n.t('lists.save')}
      </Button>
      <div class="saving" role="status">
        <p>{stateWords(state)}</p>
        {state.kind === 'saved' && state.left > 0 && (
          <p>{i18n.t('lists.leftOut', state.left, [formatNumber(state.left)])}</p>
        )}
      </div>
    </section>
  );
}

function stateWords(state: WordsFileState): string {
  switch (state.kind) {
    case 'none':
      return '';
    case 'saving':
      return i18n.t('keepSafe.saving');
    case 'empty':
      return i18n.t('lists.saveEmpty');
    case 'unreadable':
      return i18n.t('keepSafe.notRead');
    case 'saved':
      return i18n.t('keepSafe.savedAs', [state.file]);
  }
}
