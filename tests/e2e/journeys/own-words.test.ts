// A word of the reader's own, in each browser: from a selection to its page, and from there onto the page that is open,
// changed, deleted and brought back.

import { expect } from '@playwright/test';
import { isFocused, isNotPainted, isPainted, isThere, pageSays, says, shows, type Tab } from './driver';
import { test } from './journey';
import { hover, open, select } from './words';

test('a selected word is explained, marked and labelled, changed, deleted and brought back', async ({
  driver,
}) => {
  const article = await driver.open(driver.article('treatment'));
  await isPainted(article, ['cytokine']);
  await select(article, 'shyness');
  await driver.command(article, 'open-card');
  await shows(article.card, 'dialog');
  const words = await driver.opened('packs.html', () => article.card.press('Explain it in my own words'));

  const word = words.find('textbox', 'Word');
  const meaning = words.find('textbox', 'What it means');
  await isFocused(meaning);
  expect(await word.value()).toBe('shyness');
  await words.type('What the doctor asked about.');
  await words.find('textbox', 'Other names, if any').focus();
  await words.type('round patches');
  await words.find('combobox', 'Tags').focus();
  await words.type('places');
  await words.find('button', 'Save word').click();
  await isFocused(words.find('heading', 'shyness'));
  await pageSays(words, 'shyness What the doctor asked about. Also called: round patches places');
  expect(await words.axeFaults()).toEqual([]);

  await article.front();
  await article.keys('Escape');
  await shows(article.card, undefined);
  await article.run(() => getSelection()?.empty());
  await isPainted(article, ['round patches']);
  await hover(article, 'round patches');
  await says(article.card, /shyness Your own word What the doctor asked about\./);
  await open(article, 'round patches');
  await says(article.card, /Your own word shyness What the doctor asked about\..*These are your own words\./);

  const again = await driver.opened('packs.html', () => article.card.press('Change what I wrote'));
  await isThere(again.find('heading', 'Change a word'));
  await again.find('textbox', 'What it means').focus();
  await again.keys('Control+a');
  await again.type('A worry about people.');
  await again.find('button', 'Save word').click();
  await pageSays(again, 'A worry about people.');
  await pageSays(words, 'A worry about people.');
  await article.front();
  await article.keys('Escape');
  await expect(async () => {
    await hover(article, 'round patches');
    await expect.poll(() => article.card.text(), { timeout: 2000 }).toMatch(/A worry about people\./);
  }).toPass({ timeout: 20_000 });

  await words.front();
  await press(words, 'Delete shyness');
  await isFocused(words.find('button', 'Undo'));
  await article.front();
  await isNotPainted(article, 'round patches');
  await words.front();
  await words.keys('Enter');
  await isFocused(words.find('heading', 'shyness'));
  await article.front();
  await isPainted(article, ['round patches']);
  expect(driver.errors).toEqual([]);
  expect(driver.requests.filter((url) => !url.startsWith(new URL(driver.article('')).origin))).toEqual([]);
});

/** By keys alone. */
async function press(tab: Tab, button: string): Promise<void> {
  const part = tab.find('button', button);
  await isThere(part);
  await part.focus();
  await tab.keys('Enter');
}
