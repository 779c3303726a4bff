// What stands around lists, and what is said in place of them.

import { BackupReminder } from '../../components/backup-reminder';
import { Brand } from '../../components/brand';
import { Button } from '../../components/button';
import { EmptyState, UnreadableState } from '../../components/empty-state';
import { ListHead } from '../../components/list-head';
import { PageLink } from '../../components/page-link';
import { PageTitle } from '../../components/page-title';
import { TermInSentence } from '../../components/term-in-sentence';
import { UndoNotice } from '../../components/undo-notice';
import type { Undo, UndoState } from '../../components/use-undo';
import { nothing, type Specimen, written } from './specimen';

const DONE = {
  words: 'Removed methotrexate.',
  wordsAfterUndo: 'methotrexate is back.',
  undo: () => Promise.resolve({ ok: true, value: undefined } as const),
};

const NOTICES: readonly UndoState[] = [
  { kind: 'done', done: DONE },
  { kind: 'undone', done: DONE },
  { kind: 'fault', code: 'storage-full' },
  { kind: 'fault', code: 'storage-newer' },
  { kind: 'fault', code: 'storage-failed' },
];

export const LISTS: readonly Specimen[] = [
  {
    name: 'head-of-a-page',
    draw: () => (
      <>
        <Brand />
        <div>
          <PageTitle title="Notebook" lead="The medical words you saved, where you met them." />
        </div>
        <BackupReminder days={40}>
          <a href="#reminder">Keep safe</a>
        </BackupReminder>
        <ListHead
          count="3 saved words"
          order="Met last"
          orders={['Met last', 'Name']}
          nameOf={(name) => name}
          onOrder={nothing}
        />
        <details class="fold">
          <summary>What unfolds</summary>
        </details>
        <details class="fold" open>
          <summary>What is unfolded</summary>
          <p>
            <PageLink title="A page about hair" address={new URL('https://example.org/')} />
          </p>
          <p>
            <TermInSentence
              sentence="Each cytokine they release calls in more cells."
              place={{ start: 5, end: 13 }}
            />
          </p>
        </details>
      </>
    ),
  },
  {
    name: 'empty-states',
    draw: () => (
      <>
        <EmptyState title="No saved word matches" body="Try fewer letters, or another spelling.">
          <Button onPress={nothing}>Show all words</Button>
        </EmptyState>
        <UnreadableState />
      </>
    ),
  },
  {
    name: 'notices',
    draw: () => NOTICES.map((state, i) => <UndoNotice key={i} {...noticeOf(state)} />),
  },
];

function noticeOf(state: UndoState): Undo {
  return {
    ...{ state, tell: nothing, dismiss: nothing, undo: async () => void (await written()) },
    undoRef: { current: null },
    headingRef: { current: null },
  };
}
