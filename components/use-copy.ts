// Puts a text on the clipboard, and knows whether it got there.

import { useState } from 'preact/hooks';

export type CopyState = 'none' | 'copied' | 'failed';

export function useCopy(): { readonly state: CopyState; readonly copy: (text: string) => void } {
  const [state, setState] = useState<CopyState>('none');
  return {
    state,
    copy(text) {
      navigator.clipboard.writeText(text).then(
        () => setState('copied'),
        () => setState('failed'),
      );
    },
  };
}
