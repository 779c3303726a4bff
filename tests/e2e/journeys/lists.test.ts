// A list of words from a file or from the page being read, in each browser: read and added by a worker, and marked on a page.

import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { isFocused, isPainted, isThere, pageSays, says } from './driver';
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

test('some words of a list are chosen by keys, and saved to a file that has only those', async ({
  driver,
}, testInfo) => {
  const path = testInfo.outputPath('ward.csv');
  writeFileSync(path, 'term,meaning\nstoma,An opening.\ndrain,A tube.\nwheal,A raised patch.\n');
  const page = await driver.openOwn('packs.html');
  await isThere(page.find('heading', 'Add a list'));
  await page.giveFile(path);
  await page.find('button', 'Add this list').click();
  await pageSays(page, 'Added 3 words as “ward”.');
  await page.find('combobox', 'Which words').focus();
  await page.type('ward');
  await page.find('radio', 'Only those I choose').focus();
  await page.keys('Space');
  await page.find('searchbox', 'Find words by name or meaning').focus();
  await page.type('tube');
  await pageSays(page, 'One word matches. No word is chosen yet.');
  await page.find('checkbox', 'drain').focus();
  await page.keys('Space');
  await pageSays(page, 'One word is chosen.');
  const saved = await page.fileFrom(page.find('button', 'Save file'));
  expect(JSON.parse(readFileSync(saved, 'utf8')).entries).toMatchObject([
    { term: 'drain', plain: 'A tube.' },
  ]);
  expect(await page.axeFaults()).toEqual([]);
  expect(driver.errors).toEqual([]);
});

const PAGE = `<!doctype html><html lang="en"><title>Teeth</title><link rel="icon" href="data:,">
  <script type="application/ld+json">{"@type": "DefinedTermSet", "name": "Words of teeth", "license": "CC0",
    "hasDefinedTerm": [{"@type": "DefinedTerm", "name": "pulpalum", "description": "The soft inside of a tooth."}]}</script>
  <p>The dentist treats the patient: an abscess and an infection reached the pulpalum, and antibiotics help.</p>`;

test('the list that a page carries is seen, added, and its words are marked and explained there', async ({
  driver,
  writePage,
}) => {
  const url = writePage(PAGE);
  const page = await driver.open(url);
  const popup = await driver.openOwn('popup.html', page);
  const offer = popup.find('button', 'Look at this page’s word list');
  await isThere(offer);
  const lists = await driver.opened('packs.html', () => offer.click());
  await isFocused(lists.find('heading', 'What is in this list'));
  await pageSays(lists, `From: ${url}`);
  await pageSays(lists, /License: CC0/);
  expect(await lists.axeFaults()).toEqual([]);
  await lists.find('button', 'Add this list').click();
  await pageSays(lists, 'Added one word as “Words of teeth”.');
  await page.front();
  await isPainted(page, ['pulpalum']);
  await open(page, 'pulpalum');
  await says(page.card, /The soft inside of a tooth\..*Words of teeth/);
  expect(driver.errors).toEqual([]);
  expect(driver.requests.filter((asked) => !asked.startsWith(new URL(url).origin))).toEqual([]);
});
