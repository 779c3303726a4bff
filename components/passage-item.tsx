// One passage that the reader marked: its words, what was written about it, and what can be done with it. The same among
// the readings and beside the page.

import { memo } from 'preact/compat';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AutosaveField } from './autosave-field';
import { Button } from './button';
import { ColourChoice } from './colour-choice';
import { quotationOf } from './quotation';
import { shorten } from './shorten';
import { TagFold } from './tag-fold';
import { type CopyState, useCopy } from './use-copy';
import {
  type Passage,
  type PassageDesk,
  passageElementId,
  passageNoteId,
  usePassageInHand,
} from './use-passages';

export interface PassageItemProps {
  passage: Passage;
  desk: PassageDesk;
  /** Title of the page it is of. */
  title: string | null;
  /** Address that opens the page at the passage (`passageLink`); null where it has none to follow. */
  link: string | null;
  /** Tags in use. */
  suggestions: readonly string[];
  /** How it stands in the page, in words. */
  status?: string | undefined;
  /** The page stands beside it: none is opened for it. */
  isBesidePage?: boolean;
  /** Goes to it, by its id, in the page that is open. */
  onJump?: ((id: string) => void) | undefined;
}

/** Longest quotation that is shown whole at once, in UTF-16 units. */
const LONGEST_SHOWN = 360;

/** Hundreds of these are on one page: one with the very same props is not drawn anew. */
export const PassageItem = memo(DrawnItem);

function DrawnItem(props: PassageItemProps) {
  const { passage, desk, title, link, suggestions, status, isBesidePage = false, onJump } = props;
  const { id, colour, tags } = passage;
  const words = passage.anchor.quote.exact.trim();
  const beginning = shorten(words.replace(/\s+/g, ' '), 50);
  const { note, longest, colours } = usePassageInHand(desk, passage);
  const { state, copy } = useCopy();
  return (
    <article
      class={`passage in-${colour.value}`}
      id={passageElementId(id)}
      tabIndex={-1}
      aria-label={i18n.t('passage.name', [beginning])}
    >
      <Quotation words={words} beginning={beginning} />
      {status && <p class="passage-status">{status}</p>}
      <AutosaveField
        autosave={note}
        id={passageNoteId(id)}
        label={i18n.t('passage.note')}
        longest={longest.note}
        rows={2}
      />
      {/* A field is printed as high as it is on the screen, and no longer. */}
      <p class="passage-printed-note" dir="auto">
        {note.text}
      </p>
      <TagFold
        id={`tags-${id}`}
        tags={tags.value}
        suggestions={suggestions}
        longest={longest.tag}
        onTags={(next) => desk.setTags(passage, next)}
      />
      <footer class="passage-foot">
        <ColourChoice
          name={`colour-${id}`}
          colours={colours}
          colour={colour.value}
          onChoose={(next) => desk.setColour(passage, next)}
        />
        <div class="passage-acts">
          {onJump && (
            <Button variant="quiet" label={i18n.t('passage.jumpTo', [beginning])} onPress={() => onJump(id)}>
              {i18n.t('passage.jump')}
            </Button>
          )}
          {link !== null && !isBesidePage && (
            <a class="button quiet" href={link} target="_blank" rel="noopener noreferrer">
              {i18n.t('passage.open')}
              <span class="visually-hidden"> {i18n.t('common.opensInNewTab')}</span>
            </a>
          )}
          <Button
            variant="quiet"
            label={i18n.t('passage.copyThis', [beginning])}
            onPress={() => copy(quotationOf({ words, title, link }))}
          >
            {i18n.t('passage.copy')}
          </Button>
          <Button
            variant="quiet"
            label={i18n.t('passage.removeThis', [beginning])}
            onPress={() => desk.remove([passage])}
          >
            {i18n.t('passage.remove')}
          </Button>
        </div>
        <p class="passage-copied" role="status">
          {copyWords(state)}
        </p>
      </footer>
    </article>
  );
}

function Quotation({ words, beginning }: { words: string; beginning: string }) {
  const [isWhole, setWhole] = useState(false);
  const short = shorten(words, LONGEST_SHOWN);
  return (
    <div class="passage-quotation">
      <blockquote class="passage-words" dir="auto">
        {isWhole ? words : short}
      </blockquote>
      {short !== words && (
        <Button
          variant="quiet"
          label={i18n.t(isWhole ? 'passage.lessOf' : 'passage.allOf', [beginning])}
          isExpanded={isWhole}
          onPress={() => setWhole(!isWhole)}
        >
          {isWhole ? i18n.t('passage.less') : i18n.t('passage.all')}
        </Button>
      )}
    </div>
  );
}

function copyWords(state: CopyState): string {
  switch (state) {
    case 'none':
      return '';
    case 'copied':
      return i18n.t('passage.copied');
    case 'failed':
      return i18n.t('passage.notCopied');
  }
}
