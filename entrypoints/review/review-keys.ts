// What a key means while a card has the focus. Pure.

import type { Grade } from '../../notebook/rows';

export type KeyAction =
  | { readonly kind: 'see' | 'go-on' | 'undo' }
  | { readonly kind: 'pick'; readonly number: number }
  | { readonly kind: 'grade'; readonly grade: Grade };

const GRADES: Readonly<Record<string, Grade>> = { 1: 1, 2: 2, 3: 3, 4: 4 };

/** What the card and its focus are like when the key is pressed. */
interface Situation {
  readonly isSeen: boolean;
  readonly isChoice: boolean;
  /** The focus is on something that Space and Enter press. */
  readonly isOnControl: boolean;
}

/** Undefined where the key is the browser's, or that of the control it was pressed on. */
export function actionOfKey(
  event: Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  { isSeen, isChoice, isOnControl }: Situation,
): KeyAction | undefined {
  const { key, repeat, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (repeat || altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' && !shiftKey ? { kind: 'undo' } : undefined;
  if (key.toLowerCase() === 'u') return { kind: 'undo' };
  const grade = GRADES[key];
  if (grade !== undefined) {
    if (isSeen) return { kind: 'grade', grade };
    return isChoice ? { kind: 'pick', number: grade } : undefined;
  }
  if ((key !== ' ' && key !== 'Enter') || isOnControl) return undefined;
  return { kind: isSeen ? 'go-on' : 'see' };
}
