// What a page is told of a write that failed: enough to tell the reader, and no more.

import type { StorageFault } from '../../notebook/db';

/** The code for a page. */
export function storageFault(fault: StorageFault): 'storage-full' | 'storage-failed' {
  return fault === 'storage-full' ? 'storage-full' : 'storage-failed';
}
