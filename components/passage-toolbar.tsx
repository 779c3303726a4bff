// What is offered for a stretch of a page: four colors to mark it in, a note, a quotation, its words explained; and to take
// the mark off. Props in, markup out.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

export type ToolbarStatus =
  | 'kept'
  | 'removed'
  | 'copied'
  | 'not-copied'
  | 'private'
  | 'off'
  | 'managed'
  | 'no-address'
  | 'storage-full'
  | 'failed'
  | 'not-changed'
  | 'not-opened'
  | 'gone'
  | 'too-long'
  | 'nothing'
  | 'has-note';

/** In the order in which they are offered. */
const COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
type Colour = (typeof COLOURS)[number];

export interface PassageToolbarProps {
  /** The color that it is marked in; left out where it is not marked. */
  readonly colour?: Colour;
  /** Whether there are few enough words to be explained. */
  readonly canExplain: boolean;
  readonly status?: ToolbarStatus;
  readonly onColour: (colour: Colour) => void;
  readonly onNote: () => void;
  readonly onCopy: () => void;
  readonly onExplain: () => void;
  readonly onRemove: () => void;
}

/**
 * The inside of an element with the role of a toolbar. Its words are drawn by the style sheet: text in a page, even in a
 * closed shadow root, can be found by the page's scripts, and they are not to learn that this window is a private one.
 */
export function PassageToolbar(props: PassageToolbarProps) {
  const { colour, canExplain, status, onColour, onNote, onCopy, onExplain, onRemove } = props;
  return (
    <>
      <div class="tools">
        {COLOURS.map((each) => (
          <Tool
            key={each}
            label={colourLabel(each)}
            isPressed={each === colour}
            onPress={() => onColour(each)}
          >
            <span class={`swatch ${each}`} />
          </Tool>
        ))}
      </div>
      <div class="tools">
        <Tool label={i18n.t('toolbar.note')} onPress={onNote}>
          <Icon path="M4 4h12v9l-4 4H4zM16 13h-4v4M7 8h6M7 11h3" />
        </Tool>
        <Tool label={i18n.t('toolbar.copy')} onPress={onCopy}>
          <Icon path="M8.5 5.5C6 6 4.5 8 4.5 11v3.5h4v-4h-4M16 5.5c-2.5.5-4 2.5-4 5.5v3.5h4v-4h-4" />
        </Tool>
        {canExplain && (
          <Tool label={i18n.t('toolbar.explain')} onPress={onExplain}>
            <Icon path="M3 4.5c3-1 5-.5 7 1 2-1.5 4-2 7-1v11c-3-1-5-.5-7 1-2-1.5-4-2-7-1zM10 5.5v11" />
          </Tool>
        )}
        {colour && (
          <Tool label={i18n.t('toolbar.remove')} kind="remove" onPress={onRemove}>
            <Icon path="M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6M8.7 9l.2 4.5M11.3 9l-.2 4.5" />
          </Tool>
        )}
      </div>
      <p role="status" class="status" data-words={status && statusWords(status)} />
    </>
  );
}

interface ToolProps {
  readonly label: string;
  /** For what is on or off. */
  readonly isPressed?: boolean;
  readonly kind?: 'remove';
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

function Tool({ label, isPressed, kind, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      data-kind={kind}
      aria-label={label}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      {children}
      <span class="caption" aria-hidden="true" data-words={label} />
    </button>
  );
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

function colourLabel(colour: Colour): string {
  const name = i18n.t(`colour.${colour}`).toLocaleLowerCase(i18n.t('common.language'));
  return i18n.t('toolbar.mark', [name]);
}

function statusWords(status: ToolbarStatus): string {
  switch (status) {
    case 'kept':
      return i18n.t('toolbar.kept');
    case 'removed':
      return i18n.t('toolbar.removed');
    case 'copied':
      return i18n.t('toolbar.copied');
    case 'not-copied':
      return i18n.t('toolbar.notCopied');
    case 'private':
      return i18n.t('toolbar.private');
    case 'off':
      return i18n.t('toolbar.off');
    case 'managed':
      return i18n.t('toolbar.managed');
    case 'no-address':
      return i18n.t('toolbar.noAddress');
    case 'storage-full':
      return i18n.t('toolbar.storageFull');
    case 'failed':
      return i18n.t('toolbar.failed');
    case 'not-changed':
      return i18n.t('toolbar.notChanged');
    case 'not-opened':
      return i18n.t('toolbar.notOpened');
    case 'gone':
      return i18n.t('toolbar.gone');
    case 'too-long':
      return i18n.t('toolbar.tooLong');
    case 'nothing':
      return i18n.t('toolbar.nothing');
    case 'has-note':
      return i18n.t('toolbar.hasNote');
  }
}
