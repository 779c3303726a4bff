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

const NOT_WRITTEN = { ok: false, code: 'storage-failed' } as const;

/** Makes a change and tells of it; its undo puts the changed settings back, and no others. */
export async function changeWithUndo(
  { settings: before, change }: SettingsPart,
  {
    changed,
    done,
    tell,
  }: { changed: Partial<Omit<Settings, 'version'>>; done: DoneWords; tell: Undo['tell'] },
): Promise<void> {
  const fields = new Set(Object.keys(changed));
  const back = Object.fromEntries(Object.entries(before).filter(([field]) => fields.has(field)));
  const write = async (settings: Partial<Settings>) =>
    (await change(() => settings)) ? ({ ok: true, value: null } as const) : NOT_WRITTEN;
  const written = await write(changed);
  tell(written.ok ? { ok: true, value: { ...done, undo: () => write(back) } } : written);
}
