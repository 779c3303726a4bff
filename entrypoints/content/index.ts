// Starts the reader in every page and frame; ends it when the extension is updated or removed.

import { defineContentScript } from 'wxt/utils/define-content-script';
import { runReader } from '../../reading/run-reader';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  // Otherwise the extension's id would be posted to every page.
  noScriptStartedPostMessage: true,
  main({ signal }) {
    runReader({ document, signal });
  },
});
