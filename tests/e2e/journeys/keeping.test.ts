// What is kept, in each browser: notes, answers in a review, a backup and the way back from it; our pages have no fault
// that axe can find, and nothing in them asks the network for anything.

import { expect } from '@playwright/test';
import { emptyNotebook } from '../empty-notebook';
import { type Driver, isPainted, isThere, pageSays, says, type Tab } from './driver';
import { test } from './journey';
import { open } from './words';

/** The notebook, after one word has been saved from its card. */
async function saveOne(driver: Driver): Promise<Tab> {
  const page = await driver.open(driver.article('treatment'));
  await isPainted(page, ['cytokine']);
  await open(page, 'cytokine');
  await page.card.press('Save this word');
  await says(page.card, /Saved in your notebook/);
  const notebook = await driver.openOwn('notebook.html');
  await isThere(notebook.find('heading', 'cytokine'));
  return notebook;
}

test('a note is typed, saves itself, and is there after a reload', async ({ driver }) => {
  const notebook = await saveOne(driver);
  const unfold = notebook.find('button', 'Note and tags of cytokine');
  await unfold.focus();
  await notebook.keys('Enter');
  await notebook.find('textbox', 'Your note').focus();
  await notebook.type('Ask Dr Okafor.');
  await pageSays(notebook, 'Saved.');
  await notebook.reload();
  await pageSays(notebook, 'Ask Dr Okafor.');
  expect(driver.errors).toEqual([]);
});

test('a card is answered by keys alone, and the answer is counted', async ({ driver }) => {
  await saveOne(driver);
  const review = await driver.openOwn('review.html');
  await isThere(review.find('heading', 'Which of these does it mean?'));
  const right = await review.run(() =>
    [...document.querySelectorAll('li button')].findIndex((choice) => /as a signal/.test(choice.textContent)),
  );
  await review.keys(String(right + 1));
  await isThere(review.find('heading', 'Yes, that is it'));
  await review.keys('4');
  await pageSays(review, 'In this sitting you answered 1 and remembered 1.');
  expect(driver.errors).toEqual([]);
});

test('a backup brings everything back after all is lost', async ({ driver }) => {
  await saveOne(driver);
  const page = await driver.openOwn('keep-safe.html');
  const path = await page.fileFrom(page.find('button', 'Save backup'));
  await pageSays(page, /Last backup saved on/);
  await page.run(emptyNotebook);
  await page.reload();
  await page.giveFile(path);
  await isThere(page.find('heading', 'What would change'));
  await page.find('button', 'Add to my notebook').click();
  await pageSays(page, 'The file was added to your notebook.');
  const notebook = await driver.openOwn('notebook.html');
  await isThere(notebook.find('heading', 'cytokine'));
  await pageSays(notebook, 'Each cytokine they release calls in more cells');
  expect(driver.errors).toEqual([]);
});

test('our pages have no fault that axe can find, and ask nothing of the network', async ({ driver }) => {
  // Thirteen pages.
  test.slow();
  const files = [
    ...['welcome', 'review', 'progress', 'readings', 'doctor', 'keep-safe', 'options', 'report'],
    ...['popup', 'sidepanel', 'lookup', 'packs'],
  ];
  const pages = [await saveOne(driver)];
  for (const file of files) pages.push(await driver.openOwn(`${file}.html`));
  for (const page of pages) {
    await page.front();
    await expect.poll(() => page.run(() => document.querySelectorAll('h1').length)).toBe(1);
    expect(await page.axeFaults()).toEqual([]);
  }
  const article = new URL(driver.article('treatment'));
  expect(driver.requests.filter((url) => !url.startsWith(article.origin))).toEqual([]);
  expect(driver.errors).toEqual([]);
});
