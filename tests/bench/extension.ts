// Where the built extension lies, and a browser with it.

import { join } from 'node:path';

/** Folder of the build for Chromium. */
export const EXTENSION = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');
