// Reading, in each browser: a word is pointed at, opened and saved, by mouse and by keys; the popup and the panel tell of
// the page.

import { expect } from '@playwright/test';
import { isFocused, isPainted, isThere, pageSays, says, shows } from './driver';
import { test } from './journey';
import { click, hover, open } from './words';

const TERM = 'cytokine';

test('read, hover, open, save, find it in the notebook, remove it, and bring it back', async ({ driver }) => {
  const page = await driver.open(driver.article('treatment'));
  await isPainted(page, [TERM]);
  await hover(page, TERM);
  await says(page.card, /A small protein .*signal/);
  expect(await page.run(() => document.activeElement === document.body)).toBe(true);

  await open(page, TERM);
  await page.card.press('Save this word');
  await says(page.card, /Saved in your notebook/);
  await page.keys('Escape');
  await shows(page.card, undefined);

  const notebook = await driver.openOwn('notebook.html');
  await isThere(notebook.find('heading', TERM));
  await pageSays(notebook, 'Each cytokine they release calls in more cells');
  await notebook.find('button', `Remove ${TERM}`).click();
  await pageSays(notebook, `Removed ${TERM}.`);
  await isThere(notebook.find('heading', TERM), 0);
  await isFocused(notebook.find('button', 'Undo'));
  await notebook.keys('Enter');
  await isFocused(notebook.find('heading', TERM));
  expect(driver.errors).toEqual([]);
});

test('the same by keys alone', async ({ driver }) => {
  const page = await driver.open(driver.article('treatment'));
  await isPainted(page, [TERM]);
  const selected = () => page.run(() => String(getSelection()));
  await driver.command(page, 'next-term');
  await shows(page.card, 'tooltip');
  const first = await selected();
  await driver.command(page, 'next-term');
  await expect.poll(selected).not.toBe(first);
  await driver.command(page, 'previous-term');
  await expect.poll(selected).toBe(first);

  await driver.command(page, 'open-card');
  await shows(page.card, 'dialog');
  await expect(async () => {
    await page.keys('Tab');
    expect(await page.card.focused()).toBe('Save this word');
  }).toPass({ intervals: [0] });
  await page.keys('Enter');
  await says(page.card, /Saved in your notebook/);
  await page.keys('Escape');
  await shows(page.card, undefined);
  expect(await selected()).toBe(first);
  expect(driver.errors).toEqual([]);
});

test('the popup says what was found, and turns Medgloss off and on', async ({ driver }) => {
  const page = await driver.open(driver.article('treatment'));
  await isPainted(page, [TERM]);
  const popup = await driver.openOwn('popup.html', page);
  await pageSays(popup, /\d+ medical words explained on this page/);
  const everywhere = popup.find('switch', 'Mark medical words');
  await everywhere.click();
  await expect.poll(() => page.painted()).toEqual([]);
  await everywhere.click();
  await isPainted(page, [TERM]);
  expect(driver.errors).toEqual([]);
});

test('the panel lists the words of the page, finds one among them, and goes to it', async ({ driver }) => {
  const page = await driver.open(driver.article('treatment'));
  const panel = await driver.openOwn('sidepanel.html', page);
  await pageSays(panel, /\d+ medical words are explained here\./);
  await panel.find('searchbox', 'Find').focus();
  await panel.type('metho');
  await pageSays(panel, 'One word matches.');
  const show = panel.find('button', 'Show on page, methotrexate');
  await click(panel, 'methotrexate');
  await show.click();
  await expect.poll(() => page.run(() => scrollY)).toBeGreaterThan(0);
  await isFocused(show);
  expect(driver.errors).toEqual([]);
});
