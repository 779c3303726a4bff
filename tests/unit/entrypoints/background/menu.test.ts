import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerMenu } from '../../../../entrypoints/background/menu';
import { takeWordToAdd } from '../../../../platform/word-to-add';

const click = {
  menuItemId: 'explain',
  selectionText: 'cytokine',
  frameId: 7,
  editable: false,
  pageUrl: 'https://x.example/',
};
const notice = { type: 'explain', words: 'cytokine' };

const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage');

beforeEach(() => {
  send.mockReset();
  send.mockResolvedValue(undefined);
});

test('hands the selected words on to the frame they stand in, and to no other', async () => {
  await answerMenu(click, 3);
  expect(send.mock.calls).toEqual([[3, notice, { frameId: 7 }]]);
});

test('means the page itself where the browser names no frame', async () => {
  const { frameId: _, ...topClick } = click;
  await answerMenu(topClick, 3);
  expect(send.mock.calls).toEqual([[3, notice, { frameId: 0 }]]);
});

test('has the passage marked in the frame where it stands', async () => {
  await answerMenu({ ...click, menuItemId: 'mark' }, 3);
  expect(send.mock.calls).toEqual([[3, { type: 'mark-passage' }, { frameId: 7 }]]);
});

test('opens the page where the selected words are explained, wherever they stand, and hands them over once', async () => {
  await answerMenu({ ...click, menuItemId: 'add', selectionText: ' “PICC\n  line”, ' }, undefined);
  expect((await fakeBrowser.tabs.query({})).at(-1)?.url).toMatch(/\/packs\.html$/);
  expect(send).not.toHaveBeenCalled();
  expect(await takeWordToAdd()).toBe('PICC line');
  expect(await takeWordToAdd()).toBeNull();
});

test('does nothing outside of tabs, and nothing on the items of others', async () => {
  await answerMenu(click, undefined);
  await answerMenu({ ...click, menuItemId: 'other' }, 3);
  expect(send).not.toHaveBeenCalled();
});

test('does nothing where no reader can be', async () => {
  send.mockRejectedValue(new Error('Receiving end does not exist.'));
  await expect(answerMenu(click, 3)).resolves.toBeUndefined();
});
