// A list of words from a file, in each browser: read and added by a worker, and marked on a page.

import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { isPainted, isThere, pageSays, says } from './driver';
import { test } from './journey';
import { open } from './words';

test('a list is added from a file, and its words are marked and explained', async ({ driver }, testInfo) => {
  const path = testInfo.outputPath('ward.csv');
  writeFileSync(path, 'term;meaning;source\nround patches;Where hair falls out.;Ward 7\n');
  const page = await driver.openOwn('packs.html');
  await isThere(page.find('heading', 'Add a list'));
  await page.giveFile(path);
  await page.find('button', 'Add this list').click();
  await pageSays(page, 'Added one word as “ward”.');
  const article = await driver.open(driver.article('treatment'));
  await isPainted(article, ['round patches']);
  await open(article, 'round patches');
  await says(article.card, /Where hair falls out\..*Ward 7/);
  expect(driver.errors).toEqual([]);
  expect(driver.requests.filter((url) => !url.startsWith(new URL(driver.article('')).origin))).toEqual([]);
});
