// The reader's own words by name, each with its form in its place when it is changed; a new one above them.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { formatNumber } from '../../components/format-number';
import { SearchBox } from '../../components/search-box';
import { useFocusOnceDrawn } from '../../components/use-focus-once-drawn';
import { useGrowing } from '../../components/use-growing';
import { useSearch } from '../../components/use-search';
import type { OwnWord } from '../../notebook/rows';
import { createOwnWordSearch } from '../../notebook/search';
import { givenUp, removeWord, saveWord } from './own-word-actions';
import { OwnWordForm } from './own-word-form';
import { OwnWordItem, ownWordHeadingId } from './own-word-item';
import type { OwnWordsSectionProps } from './own-words-section';
import { tagsOf } from './typed-word';
import { useWordForm } from './use-word-form';

/** As many as are seen at a glance need no search. */
const FEW = 8;
const ADD = 'add-own-word';

export function OwnWordList({
  notebook,
  words,
  onDone,
}: OwnWordsSectionProps & { words: readonly OwnWord[] }) {
  const { form, open, reopen, keep, close } = useWordForm(words);
  const [query, setQuery] = useState('');
  const [said, say] = useState('');
  const search = useSearch(createOwnWordSearch, words);
  const focusOn = useFocusOnceDrawn();
  const isSearched = query.trim() !== '' && words.length > FEW;
  const shown = isSearched
    ? search(query).flatMap((id) => words.find((word) => word.id === id) ?? [])
    : words;
  const pieces = useGrowing(shown, query);
  const isNew = form !== null && !words.some(({ id }) => id === form.id);

  const drawnForm = form && (
    <OwnWordForm
      key={form.id}
      form={form}
      title={isNew ? i18n.t('packs.add') : i18n.t('packs.change')}
      suggestions={tagsOf(words)}
      onTyped={keep}
      onSave={async (text) => {
        const before = words.find(({ id }) => id === form.id);
        const written = await saveWord(notebook, { id: form.id, before, text });
        if (!written.ok) return onDone(written);
        setQuery('');
        close();
        say(i18n.t('packs.saved', [text.term]));
        focusOn(ownWordHeadingId(form.id));
      }}
      onCancel={(typed) => {
        close();
        const isTyped = typed !== form.typed || form.isBegun;
        if (isTyped) onDone(givenUp(form.id, () => reopen({ ...form, typed })));
        else focusOn(isNew ? ADD : ownWordHeadingId(form.id));
      }}
    />
  );

  return (
    <>
      {isNew ? (
        drawnForm
      ) : (
        <button
          type="button"
          id={ADD}
          class="button"
          onClick={() => {
            say('');
            open();
          }}
        >
          {i18n.t('packs.add')}
        </button>
      )}
      <p class="packs-said" role="status">
        {said}
      </p>
      {words.length > FEW && <SearchBox label={i18n.t('packs.search')} query={query} onQuery={setQuery} />}
      {isSearched && (
        <p class="packs-said" role="status">
          {i18n.t('packs.found', shown.length, [formatNumber(shown.length)])}
        </p>
      )}
      <ul class="own-words">
        {pieces.flat().map((word) => (
          <li key={word.id}>
            {word.id === form?.id ? (
              drawnForm
            ) : (
              <OwnWordItem
                word={word}
                onEdit={() => {
                  say('');
                  open(word);
                }}
                onRemove={async () => {
                  say('');
                  onDone(await removeWord(notebook, word));
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {isSearched && shown.length === 0 && (
        <Button onPress={() => setQuery('')}>{i18n.t('packs.showAll')}</Button>
      )}
    </>
  );
}
