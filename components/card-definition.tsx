// The body of an opened card for one entry, as deep as the reader wants it. Props in, markup out.

import { i18n } from '#i18n';
import type { Entry, EntryLink } from '../glossary/entry';
import { GLOSSARY_TEXT } from '../glossary/language';
import { type CardDepth, depthIn, hasMore } from './card-depth';
import { KeyHint } from './key-hint';

export interface CardDefinitionProps {
  readonly entry: Entry;
  /** Names that stand inside or across the one that is explained. */
  readonly within: readonly EntryLink[];
  readonly depth: CardDepth;
  readonly onDepth: (depth: CardDepth) => void;
  readonly onFollow: (id: string) => void;
}

export function CardDefinition(props: CardDefinitionProps) {
  const { entry, depth, onDepth } = props;
  const isShort = depthIn(entry, depth) === 'short';
  return (
    <>
      <h2 id="term" class="term" {...GLOSSARY_TEXT}>
        {entry.term}
      </h2>
      {entry.say && (
        <p class="say" {...GLOSSARY_TEXT}>
          {entry.say}
        </p>
      )}
      <p class="plain" {...GLOSSARY_TEXT}>
        {entry.plain}
      </p>
      {!isShort && <Details {...props} />}
      {hasMore(entry) && (
        // One button for both, so that the focus stays where it is.
        <button
          type="button"
          class="depth"
          aria-keyshortcuts={isShort ? 'Plus' : '-'}
          onClick={() => onDepth(isShort ? 'usual' : 'short')}
        >
          {isShort ? i18n.t('card.showMore') : i18n.t('card.showLess')}
          <KeyHint>{isShort ? '+' : '−'}</KeyHint>
        </button>
      )}
    </>
  );
}

function Details({ entry, within, depth, onDepth, onFollow }: CardDefinitionProps) {
  const { more, broader } = entry;
  const isFull = depth === 'full';
  return (
    <>
      {more && (
        <details
          class="student"
          open={isFull}
          // Told a moment later, so that only a change of what is shown counts.
          onToggle={({ currentTarget: { open } }) => open !== isFull && onDepth(open ? 'full' : 'usual')}
        >
          <summary aria-keyshortcuts={isFull ? '-' : 'Plus'}>
            {i18n.t('card.student')}
            {!isFull && <KeyHint>+</KeyHint>}
          </summary>
          <p {...GLOSSARY_TEXT}>{more}</p>
        </details>
      )}
      <dl>
        <Links label={i18n.t('card.within')} links={within} onFollow={onFollow} />
        <Fact label={i18n.t('card.names')} names={[...entry.abbr, ...entry.also]} />
        <Fact label={i18n.t('card.brands')} names={entry.brands} />
        <Fact label={i18n.t('card.parts')} names={entry.parts} />
        <Links label={i18n.t('card.broader')} links={broader ? [broader] : []} onFollow={onFollow} />
        <Links label={i18n.t('card.related')} links={entry.related} onFollow={onFollow} />
      </dl>
    </>
  );
}

function Fact({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd {...GLOSSARY_TEXT}>{names.join(' · ')}</dd>
    </div>
  );
}

export interface LinksProps {
  readonly label: string;
  readonly links: readonly EntryLink[];
  readonly onFollow: (id: string) => void;
}

/** Entries that a card leads to; nothing where there are none. */
export function Links({ label, links, onFollow }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd class="chips">
        {links.map(({ id, term }) => (
          <button type="button" class="chip" key={id} {...GLOSSARY_TEXT} onClick={() => onFollow(id)}>
            {term}
          </button>
        ))}
      </dd>
    </div>
  );
}
