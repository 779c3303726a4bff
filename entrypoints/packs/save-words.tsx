// "Save words to a file": which words, all of them or some, and for which program.

import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { formatNumber } from '../../components/format-number';
import { useOrganisation } from '../../components/use-organisation';
import { rootOf, type StoredPack } from '../../notebook/pack-store';
import { listTitle } from './list-title';
import { useWordSource } from './use-word-source';
import { useWordsFile, type WordsFileState, type WordsFormat } from './use-words-file';
import { WordChooser } from './word-chooser';
import type { WordsSources } from './word-sources';

const SAVED = 'saved';
const FORMATS = ['json', 'csv', 'yomitan'] as const satisfies readonly WordsFormat[];
const NONE: ReadonlySet<string> = new Set();

type SaveWordsProps = WordsSources & { lists: readonly StoredPack[] };

export function SaveWords(props: SaveWordsProps) {
  const organisation = useOrganisation();
  return (
    <section class="packs-part" aria-labelledby="save-words">
      <h2 id="save-words">{i18n.t('lists.saveTitle')}</h2>
      {organisation?.backups === false ? (
        <p class="panel-body">{i18n.t('keepSafe.filesManaged')}</p>
      ) : (
        <SaveForm {...props} />
      )}
    </section>
  );
}

function SaveForm({ lists, ...sources }: SaveWordsProps) {
  const { state, save, forget } = useWordsFile(sources);
  const [from, setFrom] = useState(SAVED);
  const [format, setFormat] = useState<WordsFormat>('json');
  const [isSome, setSome] = useState(false);
  const [picked, setPicked] = useState(NONE);
  const group = useId();
  // A newer state of a list takes its place here, too.
  const list = lists.find((one) => rootOf(one) === from);
  const source = list ? { list: list.id } : SAVED;
  const found = useWordSource(isSome ? source : null, sources, lists);
  const words = typeof found === 'object' && found ? found.words : [];
  // One that is gone meanwhile is not counted, nor saved.
  const chosen = new Set(words.flatMap(({ key }) => (picked.has(key) ? [key] : [])));

  function choose(keys: readonly string[], isChosen: boolean): void {
    const next = new Set(picked);
    for (const key of keys) isChosen ? next.add(key) : next.delete(key);
    setPicked(next);
    forget();
  }

  const howMany = (some: boolean, label: string) => (
    <label class="check">
      <input
        type="radio"
        name={group}
        checked={isSome === some}
        onChange={() => {
          setSome(some);
          forget();
        }}
      />
      <span>{label}</span>
    </label>
  );
  const saving = (
    <>
      <Button onPress={() => void save(source, format, isSome ? chosen : undefined)}>
        {i18n.t('lists.save')}
      </Button>
      <div class="saving" role="status">
        <p>{stateWords(state, isSome)}</p>
        {state.kind === 'saved' && state.left > 0 && (
          <p>{i18n.t('lists.leftOut', state.left, [formatNumber(state.left)])}</p>
        )}
      </div>
    </>
  );

  return (
    <>
      <p class="panel-body">{i18n.t('lists.saveBody')}</p>
      <div class="save-choices">
        <label class="labeled">
          <span class="field-label">{i18n.t('lists.saveWhich')}</span>
          <select
            class="field"
            value={list ? from : SAVED}
            onChange={({ currentTarget }) => {
              setFrom(currentTarget.value);
              setPicked(NONE);
              forget();
            }}
          >
            <option value={SAVED}>{i18n.t('lists.savedWords')}</option>
            {lists.map((one) => (
              <option key={one.id} value={rootOf(one)}>
                {listTitle(one)}
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
      <fieldset class="how-many">
        <legend class="visually-hidden">{i18n.t('lists.howMany')}</legend>
        {howMany(false, i18n.t('lists.saveAll'))}
        {howMany(true, i18n.t('lists.saveSome'))}
      </fieldset>
      {isSome && found === 'unreadable' && <p role="alert">{i18n.t('keepSafe.notRead')}</p>}
      {isSome && words.length > 0 ? (
        // What was typed to find the words of one source finds nothing in another.
        <WordChooser key={JSON.stringify(source)} words={words} chosen={chosen} onChoose={choose}>
          {saving}
        </WordChooser>
      ) : (
        saving
      )}
    </>
  );
}

function stateWords(state: WordsFileState, isSome: boolean): string {
  switch (state.kind) {
    case 'none':
      return '';
    case 'saving':
      return i18n.t('keepSafe.saving');
    case 'empty':
      return isSome ? i18n.t('lists.noneChosen') : i18n.t('lists.saveEmpty');
    case 'unreadable':
      return i18n.t('keepSafe.notRead');
    case 'saved':
      return i18n.t('lists.savedTo', state.count, [formatNumber(state.count), state.file]);
  }
}
