// The web address of a list, and in a fold the checksum that its file must have.

import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { loadWords } from '../../components/load-words';
import { packAddress } from '../../platform/pack-address';
import { checksumFrom } from './typed-checksum';
import type { ListAddress } from './use-import';

/** What is wrong with what was typed. */
type Fault = { readonly field: 'address' | 'checksum'; readonly words: string };

export function AddressForm({ onOpen }: { onOpen: (address: ListAddress) => void }) {
  const id = useId();
  const [address, setAddress] = useState('');
  const [checksum, setChecksum] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const addressRef = useRef<HTMLInputElement>(null);
  const foldRef = useRef<HTMLDetailsElement>(null);
  const checksumRef = useRef<HTMLInputElement>(null);

  function refuse(found: Fault): void {
    setFault(found);
    // What is folded away takes no focus.
    if (found.field === 'checksum' && foldRef.current) foldRef.current.open = true;
    (found.field === 'address' ? addressRef : checksumRef).current?.focus();
  }

  /** Without a pause: the browser lets itself be asked in the press only. */
  function open(): void {
    const read = packAddress(address);
    const sha256 = checksumFrom(checksum);
    if (!read.ok) refuse({ field: 'address', words: loadWords(read.rule) });
    else if (sha256 === null) refuse({ field: 'checksum', words: i18n.t('lists.checksumWrong') });
    else {
      setFault(null);
      onOpen({ url: read.url, sha256, by: 'reader' });
    }
  }

  const said = (field: Fault['field'], hint: string) => (
    <p class="address-said" id={`${id}-${field}-said`} role="status">
      {fault?.field === field ? fault.words : hint}
    </p>
  );
  const fieldProps = (field: Fault['field']) => ({
    id: `${id}-${field}`,
    'aria-invalid': fault?.field === field,
    'aria-describedby': `${id}-${field}-said`,
  });
  return (
    <form
      class="address-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <label class="field-label" for={`${id}-address`}>
        {i18n.t('lists.address')}
      </label>
      <div class="address-row">
        <input
          {...fieldProps('address')}
          class="field"
          type="text"
          dir="ltr"
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
          ref={addressRef}
          inputMode="url"
          placeholder="https://example.org/list.json"
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <button type="submit" class="button">
          {i18n.t('lists.look')}
        </button>
      </div>
      {said('address', i18n.t('lists.addressHint'))}
      <details class="fold" ref={foldRef}>
        <summary>{i18n.t('lists.checksumTitle')}</summary>
        <label class="field-label" for={`${id}-checksum`}>
          {i18n.t('lists.checksum')}
        </label>
        <input
          {...fieldProps('checksum')}
          class="field"
          type="text"
          dir="ltr"
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
          ref={checksumRef}
          value={checksum}
          onInput={({ currentTarget }) => setChecksum(currentTarget.value)}
        />
        {said('checksum', i18n.t('lists.checksumHint'))}
      </details>
    </form>
  );
}
