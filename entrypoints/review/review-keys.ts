// What a key means while a card has the focus. Pure.

import type { Grade } from '../../notebook/rows';

export type KeyAction =
  | { readonly kind: 'see' | 'go-on' | 'undo' }
  | { readonly kind: 'pick'; readonly number: number }
  | { readonly kind: 'grade'; readonly grade: Grade };

const GRADES: Readonly<Record<string, Grade>> = { 1: 1, 2: 2, 3: 3, 4: 4 };

/** Undefined where the key is the browser's, or that of the control it was pressed on. */
export function actionOfKey(
  event: Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>,
  { isSeen, isChoice }: { isSeen: boolean; isChoice: boolean },
): KeyAction | undefined {
  const { key, repeat, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (repeat || altKey) return undefined;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' && !shiftKey ? { kind: 'undo' } : undefined;
  if (key === 'u' || key === 'U') return { kind: 'undo' };
  const grade = GRADES[key];
  if (grade !== undefined) {
    if (isSeen) return { kind: 'grade', grade };
    return isChoice ? { kind: 'pick', number: grade } : undefined;
  }
  const isGoOn = (key === ' ' || key === 'Enter') && !isOnControl(event.target);
  return isGoOn ? { kind: isSeen ? 'go-on' : 'see' } : undefined;
}

function isOnControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary, input') !== null;
}
