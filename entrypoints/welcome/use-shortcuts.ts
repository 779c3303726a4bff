// The keys of our commands as they are set in this browser, which the reader may have changed.

import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

export interface Shortcut {
  readonly command: string;
  readonly description: string;
  /** As the browser writes it; null when no key is set. */
  readonly keys: string | null;
}

/** Null where the browser has no commands at all, as on Android. */
export function useShortcuts(): readonly Shortcut[] | null {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null>(null);
  useEffect(() => {
    void readShortcuts().then(setShortcuts);
  }, []);
  return shortcuts;
}

async function readShortcuts(): Promise<readonly Shortcut[] | null> {
  const commands = await browser.commands?.getAll();
  if (!commands) return null;
  const shortcuts = commands.flatMap(({ name, description, shortcut }) =>
    name && description ? [{ command: name, description, keys: shortcut ? punctuated(shortcut) : null }] : [],
  );
  return shortcuts.sort((a, b) => placeOf(a) - placeOf(b));
}

// Browsers list commands in an order of their own; a reader wants them in that of use.
const IN_ORDER_OF_USE = [
  'next-term',
  'previous-term',
  'open-card',
  'close-card',
  'mark-passage',
  'open-panel',
];

function placeOf({ command }: Shortcut): number {
  const place = IN_ORDER_OF_USE.indexOf(command);
  return place < 0 ? IN_ORDER_OF_USE.length : place;
}

/** "Alt+Period" as "Alt+." : what stands on the key. */
function punctuated(keys: string): string {
  return keys.replace('Period', '.').replace('Comma', ',');
}
