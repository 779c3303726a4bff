// A passage that the reader marked, and the bar over what is selected.

import { PassageItem } from '../../components/passage-item';
import { PassageToolbar, type PassageToolbarProps } from '../../components/passage-toolbar';
import type { Passage, PassageColour, PassageDesk } from '../../components/use-passages';
import { openNotebook } from '../../notebook/db';
import { unedited } from '../../notebook/edits';
import { InPage } from './in-page';
import { nothing, type Specimen, written } from './specimen';

const ITEMS: readonly { colour: PassageColour; words: string; note: string; tags: string[] }[] = [
  { colour: 'yellow', words: 'Most people keep their hair follicles.', note: '', tags: [] },
  { colour: 'pink', words: 'A tablet. '.repeat(60), note: 'Ask whether mine are.', tags: ['for June'] },
];

const TOOL_ACTS = {
  onColour: nothing,
  onNote: nothing,
  onCopy: nothing,
  onExplain: nothing,
  onRemove: nothing,
};

const BARS: readonly Pick<PassageToolbarProps, 'canExplain' | 'colour' | 'status'>[] = [
  { canExplain: false },
  { canExplain: true },
  { canExplain: true, colour: 'green', status: 'kept' },
  { canExplain: true, status: 'private' },
  { canExplain: false, colour: 'pink', status: 'storage-full' },
];

export const PASSAGES: readonly Specimen[] = [
  {
    name: 'passages',
    draw: (scheme) => {
      // It is opened when something is first asked of it: nothing is.
      const desk: PassageDesk = {
        notebook: openNotebook(),
        setColour: written,
        setTags: nothing,
        remove: nothing,
      };
      return ITEMS.map(({ colour, ...item }) => (
        <PassageItem
          key={colour}
          passage={passageOf(`${colour}-${scheme}`, { colour, ...item })}
          desk={desk}
          title="A page about hair"
          link="https://example.org/"
          suggestions={[]}
          onJump={nothing}
          status={colour === 'pink' ? 'The page has other words here now.' : undefined}
        />
      ));
    },
  },
  {
    name: 'bar-over-a-selection',
    draw: (scheme) =>
      BARS.map((bar, i) => (
        <InPage key={i} kind="toolbar" scheme={scheme}>
          <PassageToolbar {...bar} {...TOOL_ACTS} />
        </InPage>
      )),
  },
];

function passageOf(id: string, { colour, words, note, tags }: (typeof ITEMS)[number]): Passage {
  return {
    ...{ id, reading: 'https://example.org/', createdAt: 0 },
    ...{ colour: unedited(colour), note: unedited(note), tags: unedited(tags) },
    anchor: {
      quote: { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: words.length },
      headings: [],
      lookalikes: { same: 0, quote: 0, prefix: 0, suffix: 0, headings: 0 },
    },
  };
}
