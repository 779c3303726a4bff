// What Node lacks of a browser: a fake extension API, an IndexedDB in memory and locks, in place before any test is imported.

import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fakeLocks } from './fake-locks';

vi.stubGlobal('chrome', fakeBrowser);
vi.stubGlobal('browser', fakeBrowser);
vi.stubGlobal('navigator', { locks: fakeLocks() });
