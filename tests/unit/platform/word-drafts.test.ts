import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findWordDraft, forgetWordDraft, keepWordDraft } from '../../../platform/word-drafts';
import { fakeStorage } from './fake-storage';

const TYPED = { term: 'PICC', plain: '', also: 'line\n', tags: ['ward 3'] };
let stored: Storage;

beforeEach(() => {
  stored = fakeStorage();
  vi.stubGlobal('localStorage', stored);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a form that was begun is found as it stood, until it is ended', () => {
  keepWordDraft('w1', { ...TYPED, term: 'PIC' });
  keepWordDraft('w1', TYPED);
  expect(findWordDraft()).toEqual({ id: 'w1', typed: TYPED });
  forgetWordDraft('w1');
  expect(findWordDraft()).toBeUndefined();
});

test('what is no form of this build is let go, and what is not ours stays', () => {
  stored.setItem('word-draft/w1', '{"term":1}');
  stored.setItem('draft/note/lupus', 'x');
  expect(findWordDraft()).toBeUndefined();
  expect(Object.keys(stored)).toEqual(['draft/note/lupus']);
});
