// What an organisation sets for its readers, by a policy where the browser looks for one.

import { expect } from '@playwright/test';
import { test } from './journey';

declare const chrome: typeof import('wxt/browser').browser;

test('the browser hands over what the policy says', async ({ managed }) => {
  const driver = await managed({ name: 'St. Anna', backups: false });
  const page = await driver.openOwn('options.html');
  expect(await page.run(() => chrome.storage.managed.get())).toEqual({ name: 'St. Anna', backups: false });
});
