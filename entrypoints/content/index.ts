// Looks at every page and frame, and reads those that may be about health; ends when the extension is updated or removed.

import { defineContentScript } from 'wxt/utils/define-content-script';
import { runReader } from '../../reading/run-reader';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main() {
    // WXT's own signal is built out (see wxt.config.ts). The reader itself notices when we are gone.
    runReader({ document, signal: new AbortController().signal });
  },
});
