// Looks at every page and frame, and reads those that may be about health; ends when the extension is updated or removed.

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
  main() {
    // Not WXT's own signal: a page can forge the event that aborts it. The reader itself notices when we are gone.
    runReader({ document, signal: new AbortController().signal });
  },
});
