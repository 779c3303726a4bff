// What each section of the page is given, and how a change of settings is told of with its way back.

import type { useSettings } from '../../components/use-settings';
import type { Undo } from '../../components/use-undo';
import type { Settings } from '../../platform/settings';

type Change = ReturnType<typeof useSettings>['change'];

export interface SettingsPart {
  /** As they are stored. */
  readonly settings: Settings;
  /** Makes a change of the settings as they then are; resolves to whether it was written. */
  readonly change: Change;
}

/** The words for something done and for its undoing, and where the keyboard goes after that. */
interface DoneWords {
  readonly words: string;
  readonly wordsAfterUndo: string;
  readonly focusAfterUndo?: string;
}

type ChangeOf = Parameters<Change>[0];

const NOT_WRITTEN = { ok: false, code: 'storage-failed' } as const;

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
  const write = async (to: ChangeOf) =>
    (await change(to)) ? ({ ok: true, value: null } as const) : NOT_WRITTEN;
  const written = await write(make);
  tell(written.ok ? { ok: true, value: { ...done, undo: () => write(unmake) } } : written);
}
