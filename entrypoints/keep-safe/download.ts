// Hands a file to the browser's own downloads: no permission is needed, and where it goes is the reader's choice.

import { dayOf } from '../../notebook/export/exported-term';

/** Long enough for a browser that asks the reader where to put it. */
const KEPT_FOR = 10 * 60_000;

/** Downloads a file of this name with the day of today in it; returns the name. */
export function download(content: BlobPart, { name, ending }: { name: string; ending: string }): string {
  const file = `${name}-${dayOf(Date.now())}.${ending}`;
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
  return file;
}
