// The list of what was found. One entry at a time unfolds where it stands, so that what is read next comes next.

import { i18n } from '#i18n';
import { labelOf } from '../../components/kind-name';
import { missingMeaning } from '../../components/missing-meaning';
import { shorten } from '../../components/shorten';
import type { Undo } from '../../components/use-undo';
import type { Entry } from '../../glossary/entry';
import { GLOSSARY_TEXT, textOf } from '../../glossary/language';
import type { Notebook } from '../../notebook/db';
import type { GlossaryAssets } from '../../platform/glossary-assets';
import { OpenEntry } from './open-entry';
import type { Result } from './results';
import { resultElementId } from './use-result-keys';

export interface ResultListProps {
  notebook: Notebook;
  glossary: GlossaryAssets;
  results: readonly Result[];
  /** Of the entry that is unfolded. */
  openId: string | null;
  undo: Undo;
  onOpen: (id: string | null) => void;
}

/** Of a meaning, as much as two or three lines hold. */
const LONGEST = 150;

export function ResultList({ results, openId, onOpen, ...shared }: ResultListProps) {
  if (results.length === 0) return null;
  return (
    <ul class="results" aria-label={i18n.t('lookup.results')}>
      {results.map((result) => (
        <li class="result" key={result.id}>
          {result.kind === 'passage' ? (
            <PassageResult {...result} />
          ) : (
            <EntryResult
              {...shared}
              result={result}
              isOpen={result.id === openId}
              onToggle={() => onOpen(result.id === openId ? null : result.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

type EntryResultProps = Pick<ResultListProps, 'notebook' | 'glossary' | 'undo'> & {
  result: Extract<Result, { kind: 'entry' }>;
  isOpen: boolean;
  onToggle: () => void;
};

function EntryResult({ result, isOpen, onToggle, ...shared }: EntryResultProps) {
  const { id, term, entry, name, note } = result;
  const text = entry ? textOf(entry) : GLOSSARY_TEXT;
  const bodyId = `open-${id}`;
  return (
    <>
      <button
        type="button"
        class="result-row unfolds"
        id={resultElementId(id)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? bodyId : undefined}
        onClick={onToggle}
      >
        <span class="result-words">
          <span class="result-head">
            <span class="result-term" {...text}>
              {term}
            </span>{' '}
            {name !== null && (
              <span class="result-aside" dir="auto">
                {i18n.t('lookup.alsoCalled', [name])}
              </span>
            )}{' '}
            <span class="result-from" dir="auto">
              {note && !isOpen ? i18n.t('lookup.fromNotes') : fromOf(entry)}
            </span>
          </span>
          {!isOpen && (
            <span class="result-plain" {...text}>
              {entry ? shorten(firstLineOf(entry.plain), LONGEST) : missingMeaning(id)}
            </span>
          )}
          {note && !isOpen && (
            <span class="result-note" dir="auto">
              {wordsOf(note)}
            </span>
          )}
        </span>
      </button>
      {isOpen && <OpenEntry key={id} {...shared} id={bodyId} entryId={id} term={term} />}
    </>
  );
}

/** Its place is on the page of the readings, where its note can be written. */
function PassageResult({ id, quote, title, note }: Extract<Result, { kind: 'passage' }>) {
  return (
    <a class="result-row" id={resultElementId(id)} href={`/readings.html#${id}`}>
      <span class="result-words">
        <span class="result-head">
          <span class="result-term" dir="auto">
            {shorten(quote, LONGEST)}
          </span>{' '}
          <span class="result-from">{i18n.t('lookup.fromPassages')}</span>
        </span>
        {title !== null && (
          <span class="result-plain" dir="auto">
            {shorten(title, LONGEST)}
          </span>
        )}
        <span class="result-note" dir="auto">
          {wordsOf(note)}
        </span>
      </span>
    </a>
  );
}

function wordsOf({ note, tags }: { readonly note: string; readonly tags: readonly string[] }): string {
  return shorten([note.trim(), tags.join(' · ')].filter((words) => words !== '').join(' · '), LONGEST);
}

/** Who says so. */
function fromOf(entry: Entry | null): string {
  if (entry?.origin) return labelOf(entry);
  return entry ? i18n.t('lookup.fromGlossary') : i18n.t('lookup.fromNotes');
}

function firstLineOf(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
