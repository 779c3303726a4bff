import { expect, test } from 'vitest';
import { actionOfKey } from '../../../../entrypoints/review/review-keys';

const PLAIN = { repeat: false, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const GUESS = { isSeen: false, isChoice: false, isOnControl: false };
const CHOICE = { ...GUESS, isChoice: true };
const SEEN = { ...CHOICE, isSeen: true };
const ON_BUTTON = { ...SEEN, isOnControl: true };

test.each([
  ['Space shows the answer', { key: ' ' }, GUESS, { kind: 'see' }],
  ['Enter does too', { key: 'Enter' }, GUESS, { kind: 'see' }],
  ['Space goes on from it', { key: ' ' }, SEEN, { kind: 'go-on' }],
  ['Space on a button presses it', { key: ' ' }, ON_BUTTON, undefined],
  ['a number on a button grades all the same', { key: '2' }, ON_BUTTON, { kind: 'grade', grade: 2 }],
  ['a number before the answer is no grade', { key: '3' }, GUESS, undefined],
  ['a number picks where there are four to pick from', { key: '3' }, CHOICE, { kind: 'pick', number: 3 }],
  ['a number grades what has been seen', { key: '3' }, SEEN, { kind: 'grade', grade: 3 }],
  ['there is no fifth grade', { key: '5' }, SEEN, undefined],
  ['a key held down does not race through the cards', { key: ' ', repeat: true }, SEEN, undefined],
  ['U takes back', { key: 'u' }, GUESS, { kind: 'undo' }],
  ['Ctrl+Z takes back', { key: 'z', ctrlKey: true }, SEEN, { kind: 'undo' }],
  ['Cmd+Z takes back', { key: 'z', metaKey: true }, SEEN, { kind: 'undo' }],
  ['Ctrl+Shift+Z is not ours', { key: 'Z', ctrlKey: true, shiftKey: true }, SEEN, undefined],
  ['Ctrl+1 is the tab bar', { key: '1', ctrlKey: true }, SEEN, undefined],
  ['Alt+1 is the system', { key: '1', altKey: true }, SEEN, undefined],
  ['Z alone is a letter', { key: 'z' }, SEEN, undefined],
] as const)('%s', (_, key, state, action) => {
  expect(actionOfKey({ ...PLAIN, ...key }, state)).toEqual(action);
});
