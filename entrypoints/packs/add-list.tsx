// "Add a list": choose a file or say where on the web it is, see what is in it, add it, and stop at any time.

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { faultWords } from '../../components/fault-words';
import { FileChooser } from '../../components/file-chooser';
import { formatNumber } from '../../components/format-number';
import { loadWords } from '../../components/load-words';
import { PackFaultWords } from '../../components/pack-fault-words';
import { AddressForm } from './address-form';
import { LIST_ENDINGS } from './list-endings';
import { ListPreview } from './list-preview';
import type { Import, ImportState } from './use-import';

export interface AddListProps {
  adding: Import;
  headingRef: RefObject<HTMLHeadingElement | null>;
}

export function AddList({ adding, headingRef }: AddListProps) {
  const { state } = adding;
  const before = useRef(state.kind);
  // What was pressed is gone with its step: the keyboard goes on at the heading.
  useEffect(() => {
    const wasBusy = before.current === 'adding' || before.current === 'preview';
    before.current = state.kind;
    if (wasBusy && state.kind !== 'adding' && state.kind !== 'preview') headingRef.current?.focus();
  }, [state.kind, headingRef]);

  return (
    <section class="packs-part" aria-labelledby="add-list">
      <h2 id="add-list" tabIndex={-1} ref={headingRef}>
        {i18n.t('lists.addTitle')}
      </h2>
      <p class="panel-body">{i18n.t('lists.addBody')}</p>
      {state.kind !== 'adding' && (
        <>
          <FileChooser
            isWide
            label={i18n.t('lists.choose')}
            accept={LIST_ENDINGS}
            onFile={(file) => adding.openFile(file)}
          />
          <AddressForm onOpen={(address) => void adding.openAddress(address)} />
        </>
      )}
      {/* Always there: a live region that comes with its words is often not read out. */}
      <div class="add-status" role="status">
        {statusWords(state) !== '' && <p>{statusWords(state)}</p>}
        {state.kind === 'refused' && (
          <div class="refusal">
            <h3>{i18n.t('lists.refusedTitle')}</h3>
            <p class="file-name">{i18n.t('lists.fileName', [state.from])}</p>
            <PackFaultWords {...state.fault} />
            <p>{i18n.t(state.isOfPage ? 'lists.nothingChangedPage' : 'lists.nothingChanged')}</p>
          </div>
        )}
        {state.kind === 'not-loaded' && (
          <div class="refusal">
            <h3>{i18n.t('lists.notLoadedTitle')}</h3>
            <p class="file-name">{i18n.t('lists.fileName', [state.from])}</p>
            <p>{loadWords(state.rule)}</p>
            <p>{i18n.t('lists.notLoaded')}</p>
          </div>
        )}
      </div>
      {['asking', 'loading', 'reading'].includes(state.kind) && <Steps onCancel={adding.cancel} />}
      {state.kind === 'adding' && (
        <>
          <progress
            class="add-progress"
            aria-label={i18n.t('lists.adding')}
            {...(state.of > 0 && { value: state.written, max: state.of })}
          />
          <p class="file-name">
            {state.of > 0 && i18n.t('lists.progress', [formatNumber(state.written), formatNumber(state.of)])}
          </p>
          <Steps onCancel={adding.cancel} />
        </>
      )}
      {state.kind === 'preview' && (
        <ListPreview preview={state} onChange={adding.change} onAdd={adding.add} onCancel={adding.cancel} />
      )}
    </section>
  );
}

function Steps({ onCancel }: { onCancel: () => Promise<void> }) {
  return (
    <div class="steps">
      <Button onPress={() => void onCancel()}>{i18n.t('lists.cancel')}</Button>
    </div>
  );
}

function statusWords(state: ImportState): string {
  switch (state.kind) {
    case 'none':
    case 'refused':
    case 'not-loaded':
    case 'preview':
      return '';
    case 'asking':
      return i18n.t('lists.asking', [new URL(state.from).hostname]);
    case 'loading':
      return i18n.t('lists.loading', [new URL(state.from).hostname]);
    case 'same':
      return i18n.t('lists.same', [state.title]);
    case 'reading':
      return i18n.t('lists.reading');
    case 'adding':
      return i18n.t('lists.adding');
    case 'stopped':
      return i18n.t('lists.stopped');
    case 'added':
      return i18n.t('lists.added', state.count, [formatNumber(state.count), state.title]);
    case 'failed':
      if (state.why === 'busy') return i18n.t('lists.busy');
      return state.why === 'unreadable' ? i18n.t('lists.unreadable') : faultWords(state.why);
  }
}
