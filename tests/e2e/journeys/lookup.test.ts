// Looking a word up, in each browser: typed with a slip, opened by keys, with a note that stays.

import { expect } from '@playwright/test';
import { isFocused, isThere, pageSays } from './driver';
import { test } from './journey';

test('a word is looked up by keys alone, and a note on it is there after a reload', async ({ driver }) => {
  const page = await driver.openOwn('lookup.html');
  const field = page.find('searchbox', 'Word to look up');
  await isFocused(field);
  await page.type('citokine');
  await pageSays(page, /cytokine Glossary A small protein/);
  await page.keys('ArrowDown', 'Enter');
  await pageSays(page, 'inflammatory cytokine');
  await page.find('textbox', 'Your note').focus();
  await page.type('Ask Dr Okafor.');
  await pageSays(page, 'In your notebook.');
  await pageSays(page, 'Saved.');
  await page.keys('Escape');
  await isFocused(field);
  await page.reload();
  await isFocused(page.find('searchbox', 'Word to look up'));
  await page.type('okafor');
  await pageSays(page, /cytokine My notes/);
  const notebook = await driver.openOwn('notebook.html');
  await isThere(notebook.find('heading', 'cytokine'));
  await pageSays(notebook, 'Ask Dr Okafor.');
  expect(driver.errors).toEqual([]);
  expect(driver.requests).toEqual([]);
});
