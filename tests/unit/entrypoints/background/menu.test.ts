import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { explainFromMenu } from '../../../../entrypoints/background/menu';

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
  await explainFromMenu(click, 3);
  expect(send.mock.calls).toEqual([[3, notice, { frameId: 7 }]]);
});

test('means the page itself where the browser names no frame', async () => {
  const { frameId: _, ...topClick } = click;
  await explainFromMenu(topClick, 3);
  expect(send.mock.calls).toEqual([[3, notice, { frameId: 0 }]]);
});

test('does nothing outside of tabs, and nothing on the items of others', async () => {
  await explainFromMenu(click, undefined);
  await explainFromMenu({ ...click, menuItemId: 'other' }, 3);
  expect(send).not.toHaveBeenCalled();
});

test('does nothing where no reader can be', async () => {
  send.mockRejectedValue(new Error('Receiving end does not exist.'));
  await expect(explainFromMenu(click, 3)).resolves.toBeUndefined();
});
