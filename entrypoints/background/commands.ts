// Keyboard commands of the browser, handed on to the tab where they were pressed.

import { browser } from 'wxt/browser';
import type { ReaderCommand } from '../../platform/requests';
import { askTab, tellTab } from '../../platform/tell';
import { openWordForm } from '../../platform/word-to-add';
import { openPanel } from './panel';

const READER_COMMANDS: Record<ReaderCommand, true> = {
  'next-term': true,
  'previous-term': true,
  'open-card': true,
  'close-card': true,
};

/** Hands a command on; browsers that do not say in which tab it was pressed mean the active one. */
export async function forwardCommand(command: string, tabId: number | undefined): Promise<void> {
  // Without a pause where the tab is known: a panel is opened at once or not at all.
  const target = tabId ?? (await activeTabId());
  if (target === undefined) return;
  if (command === 'open-panel') await openPanel({ tabId: target, passage: null });
  else if (command === 'add-word') await addWord(target);
  else if (command === 'mark-passage') await tellTab(target, { type: 'mark-passage' });
  else if (isReaderCommand(command)) await tellTab(target, { type: 'command', command });
}

/** The word that is selected, or none where nothing is, or nobody can tell. */
async function addWord(tabId: number): Promise<void> {
  const isHandedOver = await askTab(tabId, { type: 'add-word' });
  if (!isHandedOver) await openWordForm('');
}

async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

function isReaderCommand(command: string): command is ReaderCommand {
  return Object.hasOwn(READER_COMMANDS, command);
}
