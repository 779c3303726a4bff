// What each section of the page is given, and how a change of settings is told of with its way back.

import type { useSettings } from '../../components/use-settings';
import type { Undo } from '../../components/use-undo';
import type { Settings } from '../../platform/settings';

type Change = ReturnType<typeof useSettings>['change'];

export interface SettingsPart {
  /** As they are stored. */
  readonly settings: Settings;
  /** Makes a change of the settings as they then are; says so, and resolves to false, where it was not written. */
  readonly change: Change;
}

/** The words for something done and for its undoing, and where the keyboard goes after that. */
interface DoneWords {
  readonly words: string;
  readonly wordsAfterUndo: string;
  readonly focusAfterUndo?: string;
}

type ChangeOf = Parameters<Change>[0];

const WRITTEN = { ok: true, value: null } as const;
const NOT_WRITTEN = { ok: false, code: 'storage-failed' } as const;

/** The same change, which says so where it could not be written: what was chosen then jumps back. */
export function telling(change: Change, tell: Undo['tell']): Change {
  return async (make) => {
    const isWritten = await change(make);
    if (!isWritten) tell(NOT_WRITTEN);
    return isWritten;
  };
}

/** Makes a change and tells of it, with the way back: both change the settings as they then are. */
export async function changeWithUndo(
  { change }: SettingsPart,
  {
    make,
    unmake,
    done,
    tell,
  }: {
    readonly make: ChangeOf;
    readonly unmake: ChangeOf;
    readonly done: DoneWords;
    readonly tell: Undo['tell'];
  },
): Promise<void> {
  if (!(await change(make))) return;
  const undo = async () => ((await change(unmake)) ? WRITTEN : NOT_WRITTEN);
  tell({ ok: true, value: { ...done, undo } });
}
