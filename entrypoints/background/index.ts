// The background: registers its listeners as it starts, so that no event is missed after the worker was stopped, and
// hands each one on. It keeps nothing in memory that it could not lose.

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { openNotebook } from '../../notebook/db';
import { openPackStore } from '../../notebook/pack-store';
import { allWords } from '../../platform/all-words';
import { answerPageRequests } from '../../platform/answer';
import { glossaryAssets } from '../../platform/glossary-assets';
import { copyOwnWordsToPages } from '../../platform/keep-own-words-current';
import { managedPacks } from '../../platform/managed-packs';
import { rememberNotebook } from '../../platform/notebook-marker';
import { sweepUnused } from '../../platform/pack-lock';
import { closeStorageToPages, watchSettings } from '../../platform/settings';
import { keepPolicyInMind } from '../../platform/stored-policy';
import { tellAllTabs } from '../../platform/tell';
import { wordSearch } from '../../platform/word-search';
import { forwardCommand } from './commands';
import { addMenuItems, answerMenu } from './menu';
import { answerOmnibox } from './omnibox';
import { pageHandlers } from './page-handlers';
import { noticesOf } from './settings-notices';

export default defineBackground(() => {
  // The worker's listeners live exactly as long as the worker.
  const { signal } = new AbortController();

  const notebook = openNotebook();
  const onSavedChanged = () => {
    void tellAllTabs({ type: 'settings-changed' });
    void rememberNotebook(notebook);
  };
  const onPassagesChanged = () => {
    void tellAllTabs({ type: 'passages-changed' });
    void rememberNotebook(notebook);
  };

  const store = openPackStore();
  const glossary = allWords(glossaryAssets(), store);
  answerPageRequests(pageHandlers({ notebook, store, glossary, onSavedChanged, onPassagesChanged }), signal);
  watchSettings((...change) => {
    for (const notice of noticesOf(...change)) void tellAllTabs(notice);
  }, signal);

  keepPolicyInMind(signal);
  const managed = managedPacks(store);
  managed.keep(signal);

  // Firefox for Android has no commands.
  browser.commands?.onCommand.addListener((command, tab) => void forwardCommand(command, tab?.id));

  // … and no context menus.
  browser.contextMenus?.onClicked.addListener((click, tab) => void answerMenu(click, tab?.id));

  // Safari and Firefox for Android have no omnibox.
  if (browser.omnibox)
    answerOmnibox({
      omnibox: browser.omnibox,
      find: wordSearch(glossaryAssets, store).find,
      offerOf: (typed) => i18n.t('lookup.suggestAll', [typed]),
    });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void addMenuItems({
      explain: i18n.t('commandExplain'),
      mark: i18n.t('commandMark'),
      add: i18n.t('commandAddWord'),
    });
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    void tidyPacks();
  });
  browser.runtime.onStartup.addListener(() => void tidyPacks());

  /** Ends what a page that was closed too soon left undone. */
  async function tidyPacks(): Promise<void> {
    await copyOwnWordsToPages(notebook, store);
    // The next start tries again.
    await sweepUnused(store).catch(() => {});
    await managed.follow();
  }

  // Firefox lets an update wait for the next start of the browser where someone listens for it. Else it would close our
  // pages at once, whatever is being written there, and leave the old version's paint behind in pages that are open.
  browser.runtime.onUpdateAvailable?.addListener(() => {});

  void closeStorageToPages();
});
