// The lists, one below the other as the reader ordered them, each with what can be done with it.

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { Check } from '../../components/check';
import { FileChooser } from '../../components/file-chooser';
import { formatNumber } from '../../components/format-number';
import type { Done } from '../../components/use-undo';
import type { Written } from '../../notebook/db';
import { isLocked, type PackStore, type StoredPack } from '../../notebook/pack-store';
import { LIST_ENDINGS } from './list-endings';
import { listTitle, originWords, removeButtonId } from './list-title';
import { orderLists, removeList, switchList } from './use-lists';

export interface ListRowsProps {
  store: PackStore;
  lists: readonly StoredPack[];
  onDone: (written: Written<Done | null>) => void;
  onReplace: (list: StoredPack, file: File) => void;
  /** Looks for a newer state of a list from an address. */
  onLook: (list: StoredPack, url: string) => void;
}

/** A list that was moved, its new place, counted from 1, and the button that was pressed. */
interface Moved {
  readonly id: string;
  readonly title: string;
  readonly place: number;
  readonly button: string;
}

export function ListRows({ store, lists, onDone, onReplace, onLook }: ListRowsProps) {
  const [moved, setMoved] = useState<Moved | null>(null);
  const locked = lists.filter(isLocked).length;
  const pending = useRef<Moved | null>(null);
  // A row that moves takes the focus off its buttons, and it moves some renders later; at an end, the other way is left.
  useEffect(() => {
    const { current } = pending;
    if (!current || lists[current.place - 1]?.id !== current.id) return;
    pending.current = null;
    const pressed = document.getElementById(current.button);
    const enabled = pressed?.closest('li')?.querySelector<HTMLButtonElement>('.list-move:enabled');
    (pressed?.matches(':disabled') ? enabled : pressed)?.focus();
  });

  async function move(list: StoredPack, by: -1 | 1): Promise<void> {
    const ids = lists.map(({ id }) => id);
    const from = ids.indexOf(list.id);
    const [id] = ids.splice(from, 1);
    if (id !== undefined) ids.splice(from + by, 0, id);
    const written = await orderLists(store, ids);
    if (!written.ok) return onDone(written);
    const done = {
      id: list.id,
      title: listTitle(list),
      place: from + by + 1,
      button: moveButtonId(list, by),
    };
    pending.current = done;
    setMoved(done);
  }

  return (
    <>
      <ol class="list-rows">
        {lists.map((list, i) => (
          <ListRow
            key={list.id}
            list={list}
            canMoveUp={i > locked}
            canMoveDown={i >= locked && i < lists.length - 1}
            onMove={(by) => void move(list, by)}
            onSwitch={(isOn) => switchList(store, list.id, isOn)}
            onRemove={() => void removeList(store, list).then(onDone)}
            onReplace={(file) => onReplace(list, file)}
            onLook={(url) => onLook(list, url)}
          />
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {moved && i18n.t('lists.moved', [moved.title, formatNumber(moved.place), formatNumber(lists.length)])}
      </p>
    </>
  );
}

interface ListRowProps {
  list: StoredPack;
  canMoveUp: boolean;
  canMoveDown: boolean;
  onMove: (by: -1 | 1) => void;
  onSwitch: (isOn: boolean) => Promise<boolean>;
  onRemove: () => void;
  onReplace: (file: File) => void;
  onLook: (url: string) => void;
}

function ListRow(props: ListRowProps) {
  const { list, canMoveUp, canMoveDown, onMove, onSwitch, onRemove, onReplace, onLook } = props;
  const title = listTitle(list);
  const { origin, licence, source, count } = list;
  const isOthers = origin.kind !== 'bundled' && origin.kind !== 'own';
  const isRemovable = isOthers && !isLocked(list);
  return (
    <li class="list-row">
      <div class="list-words">
        <h3 dir="auto">{title}</h3>
        <p class="list-count">{i18n.t('lists.count', count, [formatNumber(count)])}</p>
        <p class="list-fact">{originWords(list)}</p>
        {isOthers && <p class="list-fact">{licenceWords(licence, source)}</p>}
      </div>
      <div class="list-acts">
        {origin.kind !== 'bundled' && (
          <Check
            label={i18n.t('lists.isOn')}
            longLabel={i18n.t('lists.isOnOf', [title])}
            isOn={list.isOn}
            isDisabled={isLocked(list)}
            onChange={onSwitch}
          />
        )}
        <MoveButton list={list} by={-1} isDisabled={!canMoveUp} onMove={onMove} />
        <MoveButton list={list} by={1} isDisabled={!canMoveDown} onMove={onMove} />
        {isRemovable && (
          <>
            {origin.kind !== 'address' && (
              <FileChooser
                accept={LIST_ENDINGS}
                label={i18n.t('lists.replace')}
                longLabel={i18n.t('lists.replaceOf', [title])}
                onFile={onReplace}
              />
            )}
            {origin.kind === 'address' && origin.by === 'reader' && (
              <Button
                variant="quiet"
                label={i18n.t('lists.lookAgainOf', [title])}
                onPress={() => onLook(origin.url)}
              >
                {i18n.t('lists.lookAgain')}
              </Button>
            )}
            <button
              type="button"
              class="button quiet"
              id={removeButtonId(list)}
              aria-label={i18n.t('lists.removeOf', [title])}
              onClick={onRemove}
            >
              {i18n.t('lists.remove')}
            </button>
          </>
        )}
      </div>
    </li>
  );
}

function MoveButton(props: {
  list: StoredPack;
  by: -1 | 1;
  isDisabled: boolean;
  onMove: (by: -1 | 1) => void;
}) {
  const { list, by, isDisabled, onMove } = props;
  const title = listTitle(list);
  return (
    <button
      type="button"
      class="button quiet list-move"
      id={moveButtonId(list, by)}
      aria-label={by < 0 ? i18n.t('lists.upOf', [title]) : i18n.t('lists.downOf', [title])}
      disabled={isDisabled}
      onClick={() => onMove(by)}
    >
      {by < 0 ? i18n.t('lists.up') : i18n.t('lists.down')}
    </button>
  );
}

function moveButtonId({ id }: StoredPack, by: -1 | 1): string {
  return `${by < 0 ? 'up' : 'down'}-${id}`;
}

function licenceWords(licence: string, source: string): string {
  if (licence !== '' && source !== '') return i18n.t('lists.licenceSource', [licence, source]);
  if (licence !== '') return i18n.t('lists.licence', [licence]);
  return source === '' ? i18n.t('lists.licenceUnknown') : i18n.t('lists.source', [source]);
}
