// Lists from the web as they are after weeks, put in place without a network, and how it went with their addresses.

import type { Page } from '@playwright/test';
import { NO_HEAD } from '../../glossary/packs/pack';
import type { StoredPack } from '../../notebook/pack-store';
import type { AddressLoad } from '../../platform/address-loads';
import type { Reading } from './extension';
import { openOwn } from './own-pages';

declare const chrome: typeof import('wxt/browser').browser;

const FAR = 'https://lists.example.org/a-folder/with-a-long-name/words-of-ward-7.csv';
const COURSE = 'https://example.org/course.json';

/** Opens a page of ours over them. */
export async function openWithWebLists(reading: Reading, file: 'packs.html' | 'options.html'): Promise<Page> {
  const page = await openOwn(reading, 'packs.html');
  const at = Date.UTC(2026, 0, 5);
  const packs: StoredPack[] = [
    {
      ...{ ...NO_HEAD, title: 'Words of ward 7', licence: 'CC BY 4.0', source: 'Ward 7' },
      ...{ id: 'ward', state: 'ready', isOn: true, place: -2, count: 40, addedAt: at },
      origin: { kind: 'address', url: FAR, sha256: 'a'.repeat(64), by: 'reader' },
    },
    {
      ...{ ...NO_HEAD, title: 'Course words' },
      ...{ id: 'course', state: 'ready', isOn: true, place: -1, count: 7, addedAt: at },
      origin: { kind: 'address', url: COURSE, sha256: 'b'.repeat(64), by: 'reader' },
    },
  ];
  const addressLoads: AddressLoad[] = [{ url: COURSE, sha256: null, at, how: 'unreachable' }];
  await page.evaluate(
    async ({ rows, stored }) => {
      const opening = indexedDB.open('packs');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const writing = opening.result.transaction('packs', 'readwrite');
      for (const row of rows) writing.objectStore('packs').put(row);
      await new Promise((resolve) => writing.addEventListener('complete', resolve));
      opening.result.close();
      await chrome.storage.local.set(stored);
    },
    { rows: packs, stored: { addressLoads } },
  );
  await page.goto(reading.own(file));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
