// What a card says of a text that the glossary does not have: other names near it, a guess from the parts of the word, or
// neither; and where the reader may look it up, if he wants to. Props in, markup out.

import { i18n } from '#i18n';
import type { Entry } from '../glossary/entry';
import type { NotFound } from '../glossary/explain';
import { GLOSSARY_TEXT } from '../glossary/language';
import type { Near } from '../glossary/nearest';
import type { WordPiece } from '../glossary/word-parts';
import { CardBar } from './card-bar';

export type NotFoundCardProps = NotFound<Entry> & {
  readonly onFollow: (id: string) => void;
  readonly onClose: () => void;
  /** The reader wants to explain it. */
  readonly onAdd: (text: string) => void;
};

/** The search of MedlinePlus, the health pages of the United States' national library of medicine. */
const SEARCH =
  'https://vsearch.nlm.nih.gov/vivisimo/cgi-bin/query-meta?v%3Aproject=medlineplus&v%3Asources=medlineplus-bundle&query=';
const SEARCH_HOME = 'https://medlineplus.gov/';

/** The body of a dialog. */
export function NotFoundCard(props: NotFoundCardProps) {
  return (
    <div class="open">
      <CardBar label={i18n.t('notFound.label')} onClose={props.onClose} />
      <div class="body">
        <h2 id="term" class="term asked">
          {props.text}
        </h2>
        {props.found === 'unknown' && <p class="plain">{i18n.t('notFound.nothing')}</p>}
        {props.found === 'parts' && <Pieces pieces={props.pieces} />}
        {props.found !== 'unknown' && <Nearest nearest={props.nearest} onFollow={props.onFollow} />}
      </div>
      <div class="foot">
        <button type="button" class="button" onClick={() => props.onAdd(props.text)}>
          {i18n.t('notFound.add')}
        </button>
        <SearchLink text={props.text} />
      </div>
    </div>
  );
}

/** What came of asking, in one line, for who does not see the card. */
export function outcomeOf({ found }: NotFound<Entry>): string {
  switch (found) {
    case 'nearest':
      return i18n.t('notFound.saysNearest');
    case 'parts':
      return i18n.t('notFound.saysGuess');
    case 'unknown':
      return i18n.t('notFound.nothing');
  }
}

/** What the parts of a word mean. */
export function Pieces({ pieces }: { readonly pieces: readonly WordPiece[] }) {
  return (
    <section class="guess" aria-labelledby="guess">
      <h3 id="guess">{i18n.t('notFound.guess')}</h3>
      <dl class="pieces">
        {pieces.map(({ text, meaning }, place) => (
          <div key={place}>
            <dt>{text}</dt>
            {meaning ? <dd {...GLOSSARY_TEXT}>{meaning}</dd> : <dd>{i18n.t('notFound.ownName')}</dd>}
          </div>
        ))}
      </dl>
      <p class="aside">{i18n.t('notFound.guessNote')}</p>
    </section>
  );
}

export interface NearestProps {
  readonly nearest: readonly Near<Entry>[];
  readonly onFollow: (id: string) => void;
}

/** Entries that may be meant. */
export function Nearest({ nearest, onFollow }: NearestProps) {
  if (nearest.length === 0) return null;
  return (
    <section class="nearest" aria-labelledby="nearest">
      <h3 id="nearest">{i18n.t('notFound.nearest')}</h3>
      <ul>
        {nearest.map(({ entry: { id, term, plain }, name }) => (
          <li key={id}>
            <button type="button" class="chip" {...GLOSSARY_TEXT} onClick={() => onFollow(id)}>
              {term}
            </button>
            {name.toLowerCase() !== term.toLowerCase() && (
              <p class="aside">{i18n.t('notFound.nameHere', [name])}</p>
            )}
            <p {...GLOSSARY_TEXT}>{plain}</p>
          </li>
        ))}
      </ul>
      <p class="aside">{i18n.t('notFound.nearestNote')}</p>
    </section>
  );
}

/**
 * The word stands in the address only once the reader has chosen the link: a page may have the browser fetch the links it
 * sees ahead of any click, and those of our card are among them.
 */
function SearchLink({ text }: { readonly text: string }) {
  const aim = ({ currentTarget }: { readonly currentTarget: HTMLAnchorElement }) => {
    currentTarget.href = SEARCH + encodeURIComponent(text);
  };
  return (
    <>
      <a
        class="search"
        href={SEARCH_HOME}
        target="_blank"
        rel="noopener noreferrer"
        onClick={aim}
        onAuxClick={aim}
        onContextMenu={aim}
      >
        {i18n.t('notFound.search')}
      </a>
      <p class="aside">{i18n.t('notFound.searchNote')}</p>
    </>
  );
}
